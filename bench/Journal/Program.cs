using System.Diagnostics;
using System.Diagnostics.Metrics;
using Actors.Journal;
using Actors.Storage;
using Actors.Storage.Memory;
using Actors.Storage.Postgres;
using Actors.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

// Usage: Journal.Bench [seconds] [appenders] [sqlite|memory|postgres] [connection string] [group limit]
var seconds = args.Length > 0 ? int.Parse(args[0]) : 10;
var appenders = args.Length > 1 ? int.Parse(args[1]) : 256;
var only = args.Length > 2 ? args[2] : null;
var folder = Path.Combine(
    Environment.GetEnvironmentVariable("BENCH_FOLDER") ?? Path.GetTempPath(), $"actors-bench-{Environment.ProcessId}");

if (only is null or "sqlite")
{
    var file = Path.Combine(folder, "bench.db");
    var options = new SqliteStorageOptions { ConnectionString = $"Data Source={file}" };
    await RunAsync(
        "Sqlite",
        new SqliteStorage(options, NullLogger<SqliteStorage>.Instance),
        () => Directory.GetFiles(folder).Sum(path => new FileInfo(path).Length));
    Directory.Delete(folder, recursive: true);
}

if (args.Length > 3)
{
    var options = new PostgresStorageOptions { ConnectionString = args[3], Schema = $"bench_{Environment.ProcessId}" };
    if (args.Length > 4) options.GroupLimit = int.Parse(args[4]);
    await using var server = new PostgresServer(options);
    await RunAsync("Postgres", new PostgresStorage(options, TimeProvider.System, NullLogger<PostgresStorage>.Instance), server.MeasureLog);
}

if (only is null or "memory") await RunAsync("Memory", new MemoryStorage(), () => 0);

async Task RunAsync(string name, IStorage storage, Func<long> measureBytes)
{
    var groups = 0L;
    var writes = 0L;
    using var meters = new MeterListener();
    meters.InstrumentPublished = (instrument, listener) =>
    {
        if (instrument.Meter.Name == "Actors.Storage") listener.EnableMeasurementEvents(instrument);
    };
    meters.SetMeasurementEventCallback<int>((_, size, _, _) => (groups, writes) = (groups + 1, writes + size));
    meters.Start();
    await storage.OpenAsync(CancellationToken.None);
    var clock = Stopwatch.StartNew();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    var workers = Enumerable.Range(0, appenders).Select(writer => Task.Run(() => AppendAsync(storage, writer, clock, seconds))).ToArray();
    var latencies = (await Task.WhenAll(workers)).SelectMany(all => all).ToArray();
    var elapsed = clock.Elapsed.TotalSeconds;
    cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    Array.Sort(latencies);
    var bytes = measureBytes();
    var written = WriterThread.ReadWrittenBytes();
    var writer = WriterThread.ReadMicroseconds();
    await storage.DisposeAsync();
    Console.WriteLine(
        $"{name}: {latencies.Length / elapsed:N0} batches/s, "
        + $"p50 {Milliseconds(latencies, 0.5):F2} ms, p99 {Milliseconds(latencies, 0.99):F2} ms, "
        + $"max {Milliseconds(latencies, 1):F1} ms, group {(groups == 0 ? 1 : (double)writes / groups):F0}, "
        + $"{bytes / Math.Max(1, latencies.Length):N0} bytes/batch, {cpu.TotalSeconds / elapsed:F2} cores, "
        + $"writer {writer.User / latencies.Length:F1} us user + {writer.Kernel / latencies.Length:F1} us kernel and "
        + $"{written / latencies.Length:N0} bytes written per batch");
}

static async Task<List<long>> AppendAsync(IStorage storage, int writer, Stopwatch clock, int seconds)
{
    var bookings = new Bookings(writer, calendars: 40);
    var latencies = new List<long>(100_000);
    while (clock.Elapsed.TotalSeconds < seconds)
    {
        var batch = bookings.Next();
        var begun = Stopwatch.GetTimestamp();
        await storage.AppendAsync(batch);
        latencies.Add(Stopwatch.GetTimestamp() - begun);
    }

    return latencies;
}

static double Milliseconds(long[] sorted, double share) =>
    sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)] * 1000.0 / Stopwatch.Frequency;
