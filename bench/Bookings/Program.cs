using Actors.Bookings;

// Starts everything itself, on loopback, in a temporary folder, and writes docs/benchmarks.md. See Settings.cs for the arguments.
var settings = Settings.Read(args);
try
{
    var programs = Cluster.FindPrograms();
    var needsPostgres = Contender.All.Any(contender => contender.NeedsPostgres && settings.Contenders.Contains(contender.Name));
    await using var cluster = needsPostgres && programs is not null ? await Cluster.Start(programs, settings.Folder) : null;
    var machine = await MachineFacts.Read(settings, cluster, programs);
    var stadium = new Stadium(settings, cluster);
    var benchmark = new Benchmark(settings, stadium);
    var figures = await benchmark.Run();
    var summary = new Summary(figures);
    Directory.CreateDirectory(settings.Output);
    var document = Path.Combine(settings.Output, "benchmarks.md");
    await File.WriteAllTextAsync(document, new MarkdownReport(summary, machine, benchmark, stadium, settings).Text());
    await File.WriteAllTextAsync(Path.ChangeExtension(document, "svg"), Picture.Of(summary));
    CsvFile.Write(Path.ChangeExtension(document, "csv"), figures);
    await Console.Out.WriteLineAsync(document);
    // A quick run is a test: whoever counts must never have booked twice, nor lost what was acknowledged.
    var isSound = benchmark.Proofs.All(proof => !proof.Contender.Counts || (proof.Proof.Overlaps == 0 && proof.Acknowledged <= proof.Proof.Rows))
        && figures.All(each => !each.Contender.Counts || each.WrongBursts == 0);
    return isSound ? 0 : 1;
}
finally
{
    Directory.Delete(settings.Folder, recursive: true);
}
