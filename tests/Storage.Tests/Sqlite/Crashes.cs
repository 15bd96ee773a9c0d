using System.Diagnostics;
using System.Globalization;
using Actors.Grains.Journaling;
using Actors.Storage.CrashTool;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>
/// A process that appends is killed at a random point, again and again on the same file. What it had acknowledged must be there whole,
/// and of what it had not, either all or nothing.
/// </summary>
public sealed class Crashes : IDisposable
{
    private readonly SqliteFixture _fixture = new();

    /// <remarks>With few pages per checkpoint a kill often falls into one; with many, into the log.</remarks>
    [Theory]
    [InlineData(1, 8, 10)]
    [InlineData(2, 50, 10)]
    [InlineData(3, 16_384, 10)]
    public async Task A_killed_process_keeps_exactly_what_it_acknowledged(int seed, int checkpointPages, int kills)
    {
        var random = new Random(seed);
        var acknowledged = new HashSet<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            acknowledged.UnionWith(await RunUntilKilledAsync($"r{kill}", checkpointPages, random.Next(1, 1_500)));
            await CheckAsync(acknowledged);
        }
    }

    public void Dispose() => _fixture.Dispose();

    private async Task<List<string>> RunUntilKilledAsync(string run, int checkpointPages, int acknowledgements)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "Actors.Storage.CrashTool.dll");
        string[] arguments = [tool, _fixture.File, run, "6", checkpointPages.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var printed = new List<string>();
        while (printed.Count < acknowledgements && await process.StandardOutput.ReadLineAsync() is { } line) printed.Add(line);
        printed.Count.ShouldBe(acknowledgements, "the tool ended by itself");
        process.Kill();

        // What was printed before the kill may still be in the pipe; a line that the kill cut off ends without a line break.
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var lines = rest.Split('\n');
        printed.AddRange(lines[..^1]);
        return printed;
    }

    private async Task CheckAsync(HashSet<string> acknowledged)
    {
        await using var storage = await _fixture.OpenAsync();
        var verification = await new JournalVerifier(storage).VerifyAllAsync(null, default);
        verification.Broken.ShouldBeNull();

        var (booked, taken) = await ReadEventsAsync(storage);
        booked.Count.ShouldBe(booked.Distinct().Count());
        acknowledged.Except(booked).ShouldBeEmpty("acknowledged batches are gone");
        // One sorted text each: comparing thousands of items one by one is Shouldly's slowest work.
        var expected = Sorted(booked);
        Sorted(taken).ShouldBe(expected, "a batch has one of its streams and not the other");
        Sorted(ReadIds("SELECT id FROM documents")).ShouldBe(expected, "documents differ from events");
        Sorted(ReadIds("SELECT id FROM outbox")).ShouldBe(expected, "effects differ from events");
        var query = new DocumentQuery { Tenant = CrashBatches.Tenant, Kind = CrashBatches.Kind, Search = "everyone", Limit = 1 };
        (await storage.QueryAsync(query, default)).Total.ShouldBe(booked.Count, "words differ from documents");
    }

    /// <summary>The operation of each event is the id of its batch.</summary>
    private static async Task<(List<string> Booked, List<string> Taken)> ReadEventsAsync(IStorage storage)
    {
        var (booked, taken) = (new List<string>(), new List<string>());
        var position = 0L;
        while (await storage.ReadAllAsync(position, CrashBatches.Tenant, 10_000, default) is { Count: > 0 } events)
        {
            foreach (var stored in events)
            {
                var batch = EventRecord.Decode(stored.Record).Operation;
                (stored.Stream.Target.StartsWith("calendar/", StringComparison.Ordinal) ? taken : booked).Add(batch);
            }

            position = events[^1].Position;
        }

        return (booked, taken);
    }

    private static string Sorted(List<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    private List<string> ReadIds(string sql)
    {
        using var connection = _fixture.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read()) ids.Add(reader.GetString(0));
        return ids;
    }
}
