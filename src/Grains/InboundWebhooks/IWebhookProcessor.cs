using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.InboundWebhooks;

/// <summary>
/// Acts on what one source tells, of some types; several may act on one. Deliveries come late, twice and in any order: it goes by the
/// version that the thing itself has, and what is done already stays so. An exception means that it is tried again later; a <see
/// cref="LastingFailureException"/> that an operator has to look.
/// </summary>
public interface IWebhookProcessor
{
    /// <summary>Whose deliveries it acts on.</summary>
    WebhookSource Source { get; }

    /// <summary>True when it acts on deliveries of a type; what nobody acts on is kept and ignored.</summary>
    /// <param name="type">The type, as the source calls it.</param>
    bool ActsOn(string type);

    /// <summary>Acts on a delivery. The call context names the tenant <c>system</c>.</summary>
    /// <param name="webhook">The delivery.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken);
}
