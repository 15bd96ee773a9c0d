using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Actors.Simulation.Mutations;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.Running;

/// <summary>What the simulator is asked to do.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values;

    private CommandLine(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="command">What they ask.</param>
    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out CommandLine? command)
    {
        string[] known = ["--seeds", "--first", "--seed", "--threads", "--minutes", "--shrink", "--mutations", "--last"];
        var values = new Dictionary<string, string>();
        command = null;
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (!known.Contains(arguments[index]) || index + 1 == arguments.Length
                || !ulong.TryParse(arguments[index + 1], CultureInfo.InvariantCulture, out _)) return false;
            values[arguments[index]] = arguments[index + 1];
        }

        command = new CommandLine(values);
        return values.Count > 0;
    }

    /// <summary>Says what can be asked.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("""
            --seeds N [--first S] [--threads T] [--minutes M] [--shrink 0]
                runs N seeds from S on (1 by default), or as many as fit into M minutes; ends at the first that fails,
                which is then made smaller
            --seed N
                replays one seed and prints its trace
            --mutations N [--last N] [--seeds N] [--minutes M]
                makes the N-th deliberate mistake in a copy of the source, or all from there to the last, or each when N is 0,
                and runs up to 2000 seeds or 2 minutes to find it
            """);
        return 2;
    }

    /// <summary>Does it.</summary>
    /// <returns>0 when all is well, 1 when something failed, 2 when nothing could be done.</returns>
    public int Run() =>
        _values.ContainsKey("--mutations") ? RunMutations() : _values.ContainsKey("--seed") ? Replay(Number("--seed", 0)) : RunMany();

    private int RunMutations()
    {
        var which = (int)Number("--mutations", 0);
        var last = (int)Number("--last", (ulong)which);
        var mutations = Mutants.All.Select((mutation, index) => (Number: index + 1, mutation))
            .Where(each => which == 0 || (each.Number >= which && each.Number <= last)).ToList();
        if (mutations.Count == 0) return Explain();
        return new MutationRun(Number("--seeds", 2_000), TimeSpan.FromMinutes(Number("--minutes", 2))).Run(mutations, Console.Out);
    }

    private int RunMany()
    {
        var many = new ManyRuns(Number("--first", 1), Number("--seeds", 1), (int)Number(
            "--threads", (ulong)Environment.ProcessorCount), TimeSpan.FromMinutes(Number("--minutes", 600)));
        var failed = many.Run();
        many.Report(Console.Out);
        if (failed is null) return 0;
        Console.WriteLine($"seed {failed.Seed} failed: {Explain(failed.Failure!)}");
        if (Number("--shrink", 1) > 0) Console.WriteLine(new Shrinker(failed).Shrink().Explain());
        return 1;
    }

    // What is no violation came out of the product itself, and no caller was to expect it.
    private static string Explain(Exception failure) =>
        failure is ViolationException ? failure.Message : $"nothing unexpected is thrown: {failure.GetType().Name}: {failure.Message}";

    private static int Replay(ulong seed)
    {
        var result = new SimulationRun(seed, new RunOptions { KeepTrace = true }).Run();
        Console.Write(result.Trace);
        Console.WriteLine($"trace {result.Digest}");
        if (result.Failure is null) return 0;
        Console.WriteLine(result.Failure);
        return 1;
    }

    private ulong Number(string name, ulong otherwise) =>
        _values.TryGetValue(name, out var text) ? ulong.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
