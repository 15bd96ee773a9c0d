using System.Runtime.InteropServices;
using Actors.Bookings;
using Actors.Bookings.Contenders;
using Actors.Bookings.Machine;
using Actors.Bookings.Report;

// Starts everything itself, on loopback, in a temporary folder, and writes docs/benchmarks.md. See Settings.cs for the arguments.
var settings = Settings.Read(args);
if (settings.Unknown() is { } unknown)
{
    await Console.Error.WriteLineAsync(unknown);
    return 2;
}

using var stop = new CancellationTokenSource();
// Whoever interrupts must not find hosts and a cluster left behind.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var programs = Cluster.FindPrograms();
    var needsPostgres = Contender.All.Any(contender => contender.NeedsPostgres && settings.Contenders.Contains(contender.Name));
    await using var cluster = needsPostgres && programs is not null
        ? await Cluster.Start(programs, settings.Folder, settings.LogFiles)
        : null;
    if (!settings.IsTuning) return await MeasureAll(programs, cluster);
    if (cluster is not null) await Tuning.Run(settings, cluster, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
finally
{
    Directory.Delete(settings.Folder, recursive: true);
}

async Task<int> MeasureAll(string? programs, Cluster? cluster)
{
    var machine = await MachineFacts.Read(settings, cluster, programs);
    var stadium = new Stadium(settings, cluster);
    var benchmark = new Benchmark(settings, stadium, stop.Token);
    var summary = new Summary(await benchmark.Run());
    Directory.CreateDirectory(settings.Output);
    var document = Path.Combine(settings.Output, "benchmarks.md");
    await File.WriteAllTextAsync(document, new MarkdownReport(summary, machine, benchmark, stadium, settings).Text());
    await File.WriteAllTextAsync(Path.ChangeExtension(document, "svg"), Picture.Of(summary));
    CsvFile.Write(Path.ChangeExtension(document, "csv"), summary.Figures);
    await Console.Out.WriteLineAsync(document);
    foreach (var (contender, reason) in stadium.Absent)
        await Console.Error.WriteLineAsync($"{contender.Label} did not take part: {reason}");
    return stadium.Absent.Count == 0 && IsSound(benchmark, summary) ? 0 : 1;
}

// A quick run is a test: whoever counts must never have booked twice, nor lost what was acknowledged.
static bool IsSound(Benchmark benchmark, Summary summary) =>
    benchmark.Proofs.All(proof => !proof.Contender.Counts || (proof.Proof.Overlaps == 0 && proof.Acknowledged <= proof.Proof.Rows))
    && summary.Figures.All(each => !each.Contender.Counts || each.WrongBursts == 0);

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
