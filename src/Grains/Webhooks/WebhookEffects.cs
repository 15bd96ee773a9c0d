using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>
/// The effects of an endpoint; its key is the target of each. Sending is none of them: a dispatcher waits for all that it has begun, and a
/// receiver that hangs would hold up what others wait for (decision 0049).
/// </summary>
internal static class WebhookEffects
{
    /// <summary>Removes from the log what is older than it reaches back; no payload.</summary>
    public const string TrimKind = "webhooks.trim-log";

    /// <summary>Mails those who manage the organisation that an endpoint fails or is disabled; the payload is which of the two.</summary>
    public const string MailKind = "webhooks.mail-failures";

    /// <summary>The payload of a mail that an endpoint fails.</summary>
    public const string Failing = "failing";

    /// <summary>The payload of a mail that an endpoint was disabled.</summary>
    public const string Disabled = "disabled";

    private static readonly TimeSpan BetweenTrims = TimeSpan.FromDays(1);

    /// <summary>Trims the log in a day.</summary>
    /// <param name="work">The endpoint's unit of work.</param>
    /// <param name="endpointId">The endpoint.</param>
    public static Effect Trim(UnitOfWork work, string endpointId) =>
        Of(work, TrimKind, "trim", endpointId, "", work.Now + BetweenTrims);

    /// <summary>Removes the whole log of an endpoint that is gone.</summary>
    /// <param name="work">The endpoint's unit of work.</param>
    /// <param name="endpointId">The endpoint.</param>
    public static Effect TrimAll(UnitOfWork work, string endpointId) => Of(work, TrimKind, "trim", endpointId, "", work.Now);

    /// <summary>Mails what becomes of an endpoint that fails.</summary>
    /// <param name="work">The endpoint's unit of work.</param>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="what"><see cref="Failing"/> or <see cref="Disabled"/>.</param>
    public static Effect Mail(UnitOfWork work, string endpointId, string what) => Of(work, MailKind, what, endpointId, what, work.Now);

    private static Effect Of(UnitOfWork work, string kind, string name, string endpointId, string payload, DateTimeOffset at) => new()
    {
        Id = $"webhook-{name}-{work.Caller.Tenant}-{endpointId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, endpointId),
        Payload = Encoding.UTF8.GetBytes(payload),
        DueAt = at,
    };
}
