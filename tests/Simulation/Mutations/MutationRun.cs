using System.Diagnostics;
using System.Globalization;

namespace Actors.Simulation.Mutations;

/// <summary>
/// Makes mistakes in a copy of the product, one after the other, and lets the simulator look for each with the same seeds that find nothing
/// in the product as it is.
/// </summary>
/// <param name="seeds">How many seeds may be needed at most.</param>
/// <param name="longest">How long one mistake may be looked for.</param>
internal sealed class MutationRun(ulong seeds, TimeSpan longest)
{
    // A run that has begun is finished, unless a mistake keeps it from ever coming to an end.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    // The product as it is has to pass all seeds that may find a mistake, however slow the machine is.
    private const int TimesAsLong = 10;

    /// <summary>Runs mutations, and prints what became of each as a table in Markdown.</summary>
    /// <param name="mutations">Which, with their numbers.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0 when all were found, 1 when one was not, or does not fit the source.</returns>
    public int Run(IReadOnlyList<(int Number, Mutation Mutation)> mutations, TextWriter output)
    {
        using var copy = SourceCopy.Make();
        // Those that do not fit the source any more are better told now than after an hour.
        if (ListMisfits(copy, mutations, output) > 0) return 1;
        copy.Build();
        output.WriteLine("| # | mistake | file | found by the rule | seeds needed | seconds |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var needed = 0UL;
        var missed = 0;
        foreach (var (number, mutation) in mutations)
        {
            var sought = Seek(copy, mutation);
            output.WriteLine(LineOf(number, mutation, sought));
            output.Flush();
            if (sought.Rule is null) missed++;
            else needed = Math.Max(needed, sought.Seeds);
        }

        Check(copy, needed, output);
        return missed == 0 ? 0 : 1;
    }

    // All of them at once: whoever has changed the source has more than one to mend.
    private static int ListMisfits(SourceCopy copy, IReadOnlyList<(int Number, Mutation Mutation)> mutations, TextWriter output)
    {
        var misfits = 0;
        foreach (var (number, mutation) in mutations)
        {
            try
            {
                copy.Patch(mutation).Dispose();
            }
            catch (MisfitException misfit)
            {
                misfits++;
                output.WriteLine($"{number}: {misfit.Message}");
            }
        }

        return misfits;
    }

    private Sought Seek(SourceCopy copy, Mutation mutation)
    {
        using var patch = copy.Patch(mutation);
        using var build = copy.Rebuild(mutation);
        return Simulate(copy, seeds, longest);
    }

    private static string LineOf(int number, Mutation mutation, Sought sought) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {number} | {mutation.Mistake} | {Path.GetFileName(mutation.File)} | {sought.Rule ?? "**not found**"} | {sought.Seeds} | "
            + $"{sought.Time.TotalSeconds:0} |");

    // That a seed finds a mistake says something only if the same seed finds none where there is none.
    private void Check(SourceCopy copy, ulong needed, TextWriter output)
    {
        copy.Build();
        var control = Simulate(copy, needed, longest * TimesAsLong);
        if (control.Rule is not null)
            throw new InvalidOperationException($"The product without any mistake fails: {control.Rule} at seed {control.Seeds}");
        if (control.Seeds < needed)
            throw new InvalidOperationException($"The product without any mistake passed only {control.Seeds} of {needed} seeds in time");
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"The product as it is passes the same seeds, 1 to {needed}, in {control.Time.TotalSeconds:0} seconds."));
    }

    private static Sought Simulate(SourceCopy copy, ulong seeds, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        string[] arguments =
            [copy.Program, "--seeds", $"{seeds}", "--minutes", $"{longest.TotalMinutes:0}", "--threads", "1", "--shrink", "0"];
        var (exitCode, output) = Command.Run("dotnet", arguments, longest + Grace);
        return exitCode switch
        {
            null => throw new InvalidOperationException($"The simulator did not come to an end:{Environment.NewLine}{output}"),
            0 or 1 => Sought.Read(output, watch.Elapsed),
            _ => throw new InvalidOperationException($"The simulator ended with {exitCode}:{Environment.NewLine}{output}"),
        };
    }
}

/// <summary>What came of looking for a mistake.</summary>
/// <param name="Rule">The rule that was broken; null when none was.</param>
/// <param name="Seeds">The first seed at which it was, which is how many were needed; how many were tried when none was.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Sought(string? Rule, ulong Seeds, TimeSpan Time)
{
    /// <summary>Reads what the simulator printed.</summary>
    /// <param name="output">What it printed: what was run, and a line <c>seed N failed: rule: message</c> when something was found.</param>
    /// <param name="time">How long it took.</param>
    public static Sought Read(string output, TimeSpan time)
    {
        var lines = output.Split('\n');
        if (Array.Find(lines, line => line.StartsWith("seed ", StringComparison.Ordinal)
            && line.Contains(" failed: ", StringComparison.Ordinal)) is not { } failed)
            return new Sought(null, NumberIn(lines[0], 0), time);
        var message = failed[(failed.IndexOf(" failed: ", StringComparison.Ordinal) + " failed: ".Length)..];
        var end = message.IndexOf(": ", StringComparison.Ordinal);
        return new Sought((end < 0 ? message : message[..end]).Trim(), NumberIn(failed, 1), time);
    }

    private static ulong NumberIn(string line, int place) => ulong.Parse(line.Split(' ')[place], CultureInfo.InvariantCulture);
}
