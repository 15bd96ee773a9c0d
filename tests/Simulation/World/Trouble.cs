using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>What happens to processes as a whole: they die and are started again, and they sleep while the clock goes on.</summary>
internal sealed class Trouble(SimulatedWorld world, Chance chance)
{
    private bool _isOver;

    /// <summary>Makes trouble until it is stopped.</summary>
    public async Task Make()
    {
        while (!_isOver)
        {
            await Task.Delay(chance.Delay(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5)), world.Clients.Clock);
            if (world.Faults.Hit(FaultPoint.ProcessDies)) world.Replace(world.AnyProcess(chance), isOnItsWayWritten: false);
            if (world.Faults.Hit(FaultPoint.ProcessDiesMidway)) world.Replace(world.AnyProcess(chance), isOnItsWayWritten: true);
            if (world.Faults.Hit(FaultPoint.ClockJumps)) Jump();
        }
    }

    /// <summary>Ends it.</summary>
    public void Stop() => _isOver = true;

    // All clocks jump together, as after a machine has slept; that they differ a little stays as it is.
    private void Jump()
    {
        var time = chance.Delay(TimeSpan.FromSeconds(5), TimeSpan.FromHours(5));
        world.Trace.Add($"{world.Loop.Elapsed} time jumps by {time}");
        world.Loop.Jump(time);
    }
}
