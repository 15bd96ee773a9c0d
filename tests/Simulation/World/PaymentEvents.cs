using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>Carries what the payment service tells to the product: late, twice, in any order, or never.</summary>
internal sealed class PaymentEvents(SimulatedWorld world, Chance chance)
{
    private int _last;

    /// <summary>Carries an event.</summary>
    public void Carry(ServiceEvent told)
    {
        if (world.Faults.Hit(FaultPoint.PaymentEventIsLost)) return;
        var id = $"evt_{++_last}";
        world.Loop.Begin(world.Clients, () => Deliver(id, told));
        if (world.Faults.Hit(FaultPoint.PaymentEventIsDoubled)) world.Loop.Begin(world.Clients, () => Deliver(id, told));
    }

    // As the service does, until somebody has taken it.
    private async Task Deliver(string id, ServiceEvent told)
    {
        var body = JsonSerializer.Serialize(new
        {
            id,
            type = told.Type,
            data = new Dictionary<string, object> { ["object"] = new { metadata = told.Metadata, payment_intent = told.IntentId } },
        });
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var late = world.Faults.Hit(FaultPoint.PaymentEventIsLate) ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(20);
            await Task.Delay(chance.Delay(TimeSpan.FromMilliseconds(50), late), world.Clients.Clock);
            if (await TryDeliver(id, told.Type, body)) return;
        }
    }

    private async Task<bool> TryDeliver(string id, string type, string body)
    {
        var process = world.AnyProcess(chance);
        RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, Caller.System, id));
        try
        {
            var key = WebhookKey.For(WebhookKey.IdOf(WebhookSource.Stripe, null, id));
            await process.Grains.GetGrain<IInboundWebhookGrain>(key)
                .Receive(new WebhookDelivery(WebhookSource.Stripe, id, type, null, body))
                .WaitAsync(TimeSpan.FromSeconds(10), world.Clients.Clock, process.Death);
            return true;
        }
        catch (Exception)
        {
            // Whatever it was, the service tries again.
            return false;
        }
    }
}
