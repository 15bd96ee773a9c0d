using System.Text;
using Actors.Simulation.Faults;
using Actors.Simulation.Oracles;
using Actors.Simulation.Workload;

namespace Actors.Simulation.Running;

/// <summary>Makes a failure small enough to be read: fewer faults, clients, deeds and processes, as long as the same rule breaks.</summary>
/// <param name="failed">The failure.</param>
internal sealed class Shrinker(RunResult failed)
{
    private const int MostRuns = 300;

    private RunOptions _options = new();
    private long _turns = long.MaxValue;
    private int _runs;

    /// <summary>The options under which it still fails.</summary>
    public RunOptions Options => _options;

    /// <summary>Looks for a smaller run that fails alike.</summary>
    public Shrinker Shrink()
    {
        for (var before = 0L; before != _turns && _runs < MostRuns;)
        {
            before = _turns;
            foreach (var point in Enum.GetValues<FaultPoint>())
                if (!_options.Without.Contains(point)) Try(_options with { Without = _options.Without.Append(point).ToHashSet() });
            Halve(size => size.Deeds, (size, deeds) => size with { Deeds = deeds });
            Halve(size => size.Clients, (size, clients) => size with { Clients = clients });
            Halve(size => size.Tenants, (size, tenants) => size with { Tenants = tenants });
            Halve(size => size.Experts, (size, experts) => size with { Experts = experts });
            Halve(size => size.Services, (size, services) => size with { Services = services });
            Halve(size => size.Processes, (size, processes) => size with { Processes = processes });
        }

        return this;
    }

    /// <summary>The smaller run, in words and as its trace.</summary>
    public string Explain()
    {
        var result = new SimulationRun(failed.Seed, _options with { KeepTrace = true }).Run();
        var text = new StringBuilder(result.Trace);
        text.AppendLine(result.Failure?.ToString());
        text.AppendLine($"seed {failed.Seed}, made smaller in {_runs} runs: {_options.Size}");
        text.AppendLine(
            $"faults that are left: {string.Join(", ", Enum.GetValues<FaultPoint>().Where(point => result.Hits[(int)point] > 0))}");
        text.Append($"replay all of it with --seed {failed.Seed}");
        return text.ToString();
    }

    private void Halve(Func<ScenarioSize, int> read, Func<ScenarioSize, int, ScenarioSize> write)
    {
        for (var step = read(_options.Size) / 2; step > 0; step /= 2)
            while (read(_options.Size) > step && Try(_options with { Size = write(_options.Size, read(_options.Size) - step) })) ;
    }

    private bool Try(RunOptions options)
    {
        if (_runs++ >= MostRuns) return false;
        var result = new SimulationRun(failed.Seed, options).Run();
        if (RuleOf(result) != RuleOf(failed)) return false;
        _options = options;
        _turns = result.Turns;
        return true;
    }

    private static string? RuleOf(RunResult result) =>
        result.Failure is ViolationException violation ? violation.Rule : result.Failure?.GetType().Name;
}
