using Actors.Grains.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Webhooks;

/// <summary>Where webhooks may be sent. Section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookSenderOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>
    /// True to let webhooks be sent to this machine itself, in the clear too and to any port: for those who try receivers of their own in
    /// Development; refused elsewhere.
    /// </summary>
    public bool AllowLoopback { get; set; }
}

/// <summary>Refuses what only Development may do.</summary>
/// <param name="environment">Tells Development from the rest.</param>
internal sealed class WebhookSenderOptionsValidator(IHostEnvironment environment) : IValidateOptions<WebhookSenderOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebhookSenderOptions options) => new OptionsRules(WebhookSenderOptions.Section)
        .Must(nameof(options.AllowLoopback), !options.AllowLoopback || environment.IsDevelopment(), "false outside Development", "true")
        .Result;
}
