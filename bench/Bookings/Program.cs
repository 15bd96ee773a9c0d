using Actors.Bookings;

// Starts everything itself, on loopback, in a temporary folder, and writes docs/benchmarks.md. See Settings.cs for the arguments.
var settings = Settings.Read(args);
try
{
    var programs = Cluster.FindPrograms();
    var needsPostgres = Contender.All.Any(contender => contender.NeedsPostgres && settings.Contenders.Contains(contender.Name));
    await using var cluster = needsPostgres && programs is not null ? await Cluster.Start(programs, settings.Folder) : null;
    var stadium = new Stadium(settings, cluster);
    var benchmark = new Benchmark(settings, stadium);
    var figures = await benchmark.Run();
    await Console.Out.WriteLineAsync($"{figures.Count} figures");
}
finally
{
    Directory.Delete(settings.Folder, recursive: true);
}
