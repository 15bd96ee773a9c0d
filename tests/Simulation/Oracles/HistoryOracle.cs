using Actors.Simulation.Linearizability;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>Asks whether what clients saw of each calendar can be explained by one order of what they did.</summary>
/// <param name="world">The world.</param>
internal sealed class HistoryOracle(SimulatedWorld world)
{
    private const long Budget = 20_000;

    /// <summary>Looks at every calendar.</summary>
    public void Check()
    {
        var checker = new LinearizabilityChecker(SimulatedWorld.MostSkew, Budget);
        foreach (var history in world.History.GroupBy(operation => operation.Calendar))
        {
            var verdict = checker.Check([.. history]);
            if (verdict.Judgement == Judgement.NotLinearizable)
                throw new ViolationException("calendars are linearizable", $"{history.Key}: {verdict}");
            if (verdict.Judgement == Judgement.Undecided) world.UndecidedHistories++;
            world.Histories++;
        }
    }
}
