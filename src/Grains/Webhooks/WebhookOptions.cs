using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Webhooks;

/// <summary>For how long it is known what was sent. Section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>For how many days a delivery is in its endpoint's log: 30 unless set, from 7 to 365.</summary>
    public int LogDays { get; set; } = 30;
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebhookOptions options) =>
        new OptionsRules(WebhookOptions.Section).Range(nameof(options.LogDays), options.LogDays, 7, 365).Result;
}
