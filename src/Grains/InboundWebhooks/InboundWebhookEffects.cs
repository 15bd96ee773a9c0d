using System.Globalization;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>The effects of a delivery; the target of each is the delivery. Nothing of what it says stands in them.</summary>
internal static class InboundWebhookEffects
{
    /// <summary>Processes a delivery; the payload is which processing it is.</summary>
    public const string ProcessKind = "inbound-webhooks.process";

    /// <summary>Erases what a delivery says, when its time is over; no payload.</summary>
    public const string EraseKind = "inbound-webhooks.erase";

    /// <summary>Processes a delivery.</summary>
    /// <param name="work">The delivery's unit of work, which has the event that asks for it.</param>
    /// <param name="id">The delivery.</param>
    /// <param name="at">When.</param>
    public static Effect Process(UnitOfWork work, string id, DateTimeOffset at)
    {
        var turn = work.Version.ToString(CultureInfo.InvariantCulture);
        return Of(ProcessKind, $"webhook-{id}-{turn}", id, turn, at);
    }

    /// <summary>Which processing an effect is.</summary>
    /// <param name="effect">The effect.</param>
    public static long TurnIn(Effect effect) =>
        long.Parse(Encoding.UTF8.GetString(effect.Payload.Span), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Erases what a delivery says.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="at">When.</param>
    public static Effect Erase(string id, DateTimeOffset at) => Of(EraseKind, $"erase-webhook-{id}", id, "", at);

    private static Effect Of(string kind, string effectId, string id, string payload, DateTimeOffset at) => new()
    {
        Id = effectId,
        Tenant = Caller.System,
        Kind = kind,
        Target = WebhookKey.For(id),
        Payload = Encoding.UTF8.GetBytes(payload),
        DueAt = at,
    };
}
