namespace Actors.Grains.Interfaces.InboundWebhooks;

/// <summary>
/// One delivery of a webhook. The key is <c>system/{source}-{digest of the sender's id}</c> (<see cref="WebhookKey"/>), so that whatever is
/// delivered twice comes to the same grain (decision 0046).
/// </summary>
[Alias("inbound-webhooks.grain")]
public interface IInboundWebhookGrain : IGrainWithStringKey
{
    /// <summary>
    /// Keeps a delivery and has it processed, in one commit. What came before is answered as it is, as a repeat, and nothing is written.
    /// </summary>
    /// <param name="delivery">The delivery; its signature was found good.</param>
    [Alias("receive")]
    Task<Outcome<InboundWebhook>> Receive(WebhookDelivery delivery);

    /// <summary>The delivery with what it says, as the journal has it at this moment; not found when nothing like it ever came.</summary>
    [Alias("get")]
    Task<Outcome<WebhookContent>> Get();

    /// <summary>Notes what processing came to. Does nothing when that processing is not the one that is due.</summary>
    /// <param name="turn">Which processing.</param>
    /// <param name="verdict">What it came to.</param>
    [Alias("conclude")]
    Task Conclude(long turn, WebhookVerdict verdict);

    /// <summary>
    /// Notes that processing failed, and has it tried again later, twelve times in all. Does nothing when that processing is not the one
    /// that is due.
    /// </summary>
    /// <param name="turn">Which processing.</param>
    /// <param name="error">What it failed with.</param>
    /// <param name="isLasting">True when trying again would not help.</param>
    [Alias("fail")]
    Task Fail(long turn, string error, bool isLasting);

    /// <summary>
    /// Has it processed once more. INVALID_TRANSITION while it is being processed, and once what it said is erased.
    /// </summary>
    [Alias("replay")]
    Task<Outcome<InboundWebhook>> Replay();

    /// <summary>Erases what it says. That it came stays known, so that it is still recognised. A repeat changes nothing.</summary>
    [Alias("erase")]
    Task Erase();
}
