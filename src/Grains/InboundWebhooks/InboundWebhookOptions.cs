using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.InboundWebhooks;

/// <summary>For how long webhooks are kept, and may be worked at. Section <c>Webhooks</c> of the configuration.</summary>
public sealed class InboundWebhookOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>
    /// For how many days what a delivery says is kept, and can be replayed: 30 unless set, from 1 to 365. That it came is known for ever.
    /// </summary>
    public int BodyDays { get; set; } = 30;

    /// <summary>
    /// For how many seconds one attempt to process a delivery may go on: 45 unless set, from 1 to 50. Then it has failed, is seen at the
    /// delivery and is tried again. It is less than what the outbox gives any effect, which would end it unseen.
    /// </summary>
    public int ProcessingSeconds { get; set; } = 45;
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class InboundWebhookOptionsValidator : IValidateOptions<InboundWebhookOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, InboundWebhookOptions options) => new OptionsRules(InboundWebhookOptions.Section)
        .Range(nameof(options.BodyDays), options.BodyDays, 1, 365)
        .Range(nameof(options.ProcessingSeconds), options.ProcessingSeconds, 1, 50)
        .Result;
}
