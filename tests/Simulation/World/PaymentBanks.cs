using Actors.Grains.Payments.Gateway;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>The banks of those who pay: they take their time with refunds, send some back, and dispute what was taken.</summary>
/// <param name="world">The world.</param>
/// <param name="chance">How long they take, and what they decide.</param>
internal sealed class PaymentBanks(SimulatedWorld world, Chance chance)
{
    // Days in truth: so short that clients meet what comes of it, and so long that some of it comes after they have left.
    private static readonly TimeSpan[] Terms = [TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10), TimeSpan.FromHours(2)];

    /// <summary>How much they have not decided yet.</summary>
    public int Undecided { get; private set; }

    /// <summary>A refund is on its way to one of them.</summary>
    /// <param name="refund">The refund.</param>
    public void Receive(ServiceRefund refund)
    {
        var takesTime = world.Faults.Hit(FaultPoint.RefundIsPending);
        var failure = world.Faults.Hit(FaultPoint.RefundFails) ? "expired_or_canceled_card" : null;
        refund.TookTime = takesTime;
        if (takesTime) refund.Status = GatewayRefundStatus.Pending;
        if (takesTime || failure is not null) Begin(() => Decide(refund, failure));
    }

    /// <summary>Money was taken from one of them.</summary>
    /// <param name="intent">By which intent.</param>
    public void Taken(ServiceIntent intent)
    {
        if (world.Faults.Hit(FaultPoint.PaymentIsDisputed)) Begin(() => Dispute(intent));
    }

    private async Task Decide(ServiceRefund refund, string? failure)
    {
        await Wait();
        world.Payments.Decide(refund, failure);
    }

    private async Task Dispute(ServiceIntent intent)
    {
        await Wait();
        world.Payments.Dispute(intent, isInquiry: chance.Below(4) == 0);
        await Wait();
        world.Payments.Close(intent, isWon: chance.Below(2) == 0);
    }

    private void Begin(Func<Task> work)
    {
        Undecided++;
        world.Loop.Begin(world.Clients, async () =>
        {
            await work();
            Undecided--;
        });
    }

    private Task Wait() => Task.Delay(chance.Delay(TimeSpan.FromSeconds(1), chance.OneOf(Terms)), world.Clients.Clock);
}
