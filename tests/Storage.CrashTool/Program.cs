using System.Globalization;
using Actors.Storage.CrashTool;
using Actors.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

// Appends batches from several writers until it is killed, and prints the id of each batch once it is acknowledged.
// Usage: Storage.CrashTool <file> <run> <writers> <checkpoint pages>
var run = args[1];
var writers = int.Parse(args[2], CultureInfo.InvariantCulture);
var options = new SqliteStorageOptions
{
    ConnectionString = $"Data Source={args[0]}",
    CheckpointPages = int.Parse(args[3], CultureInfo.InvariantCulture),
    GroupLimit = 16,
};
await using var storage = new SqliteStorage(options, NullLogger<SqliteStorage>.Instance);
await storage.OpenAsync(CancellationToken.None);
var output = Console.Out;
await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer))));

async Task WriteAsync(int writer)
{
    var batches = new CrashBatches(run, writer);
    while (true)
    {
        var (id, batch) = batches.Next();
        await storage.AppendAsync(batch);
        // The console's writer is synchronised and flushes each line, so a printed id was acknowledged before.
        output.WriteLine(id);
    }
}
