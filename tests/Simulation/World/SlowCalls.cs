using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>Grain calls that take their time to arrive.</summary>
internal sealed class SlowCalls(Owner process, FaultPlan faults) : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (faults.Hit(FaultPoint.CallIsSlow))
            await Task.Delay(faults.Length(FaultPoint.CallIsSlow, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20)), process.Clock);
        await context.Invoke();
    }
}
