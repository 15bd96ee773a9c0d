using System.Globalization;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>
/// The whole API from outside, by its own contract. In CI with a fixed seed; for longer with ACTORS_FUZZ_REQUESTS (for each operation)
/// and ACTORS_FUZZ_SEED (docs/testing.md).
/// </summary>
[Collection(AloneTests.Name)]
public sealed class FuzzingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_is_sent_no_request_fails_leaks_or_costs_much_and_what_it_made_can_be_read()
    {
        var requests = Setting("ACTORS_FUZZ_REQUESTS", 60);
        var seed = Setting("ACTORS_FUZZ_SEED", 20270301);
        var only = Environment.GetEnvironmentVariable("ACTORS_FUZZ_ONLY") ?? "";
        await using var world = await FuzzWorld.StartAsync();
        using var fuzzer = new Fuzzer(world, seed);
        // Bookings first, and what ends sessions and things last: what is torn down lets nobody in.
        var operations = world.Contract.Operations.Where(known => known.Name.Contains(only, StringComparison.Ordinal))
            .OrderBy(known => known.Method == "DELETE" || known.Path.EndsWith("/cancel", StringComparison.Ordinal))
            .ThenByDescending(known => known.Path.Contains("/appointments", StringComparison.Ordinal))
            .ThenByDescending(known => known.Method == "GET").ToList();
        foreach (var operation in operations) await fuzzer.RunAsync(operation, requests);
        await fuzzer.SweepAsync();

        var report = $"{operations.Count} operations, seed {seed}: {fuzzer.Findings}";
        output.WriteLine(report);
        var closed = operations.Select(operation => operation.Name).Except(fuzzer.Findings.Reached)
            .Select(fuzzer.Findings.RefusalsOf).ToList();
        output.WriteLine("Nobody came through to: " + string.Join(", ", closed));
        if (Environment.GetEnvironmentVariable("ACTORS_FUZZ_REPORT") is { } file)
            await File.WriteAllLinesAsync(file, [report, .. closed, .. fuzzer.Findings.All]);
        fuzzer.Findings.All.ShouldBeEmpty(report);
        // A fuzzer that is refused at the door finds nothing.
        if (only.Length == 0) closed.Count.ShouldBeLessThan(operations.Count / 4, string.Join(", ", closed));
    }

    [Fact]
    public async Task Mistakes_that_are_made_on_purpose_are_found()
    {
        var mistakes = new Mistakes();
        await using var world = await FuzzWorld.StartAsync(mistakes);
        using var fuzzer = new Fuzzer(world, seed: 1);
        mistakes.Leak = world.Theirs.AppointmentId;
        foreach (var name in Mistakes.Routes)
            await fuzzer.RunAsync(world.Contract.Operations.Single(known => known.Name == name), 25);

        foreach (var kind in new[] { "failure", "leak", "cost", "a refusal without a code", "cannot be read back" })
            fuzzer.Findings.All.ShouldContain(found => found.StartsWith(kind + ",", StringComparison.Ordinal), kind);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>Tests that measure: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
