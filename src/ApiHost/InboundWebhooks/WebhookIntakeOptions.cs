using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>From whom webhooks are taken. Section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookIntakeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks";

    /// <summary>Stripe.</summary>
    public WebhookSourceOptions Stripe { get; set; } = new();

    /// <summary>Clerk.</summary>
    public WebhookSourceOptions Clerk { get; set; } = new();

    /// <summary>Google Calendar and Microsoft Graph.</summary>
    public WebhookSourceOptions Calendar { get; set; } = new();

    /// <summary>Zoom.</summary>
    public WebhookSourceOptions Zoom { get; set; } = new();

    /// <summary>The service that speaks with clients.</summary>
    public WebhookSourceOptions AiService { get; set; } = new();
}

/// <summary>How one source proves itself, and how much it may send.</summary>
public sealed class WebhookSourceOptions
{
    /// <summary>
    /// The secret that it signs with, or two with a space between while one takes the other's place. Without one nothing is taken from it.
    /// </summary>
    public string? Secrets { get; set; }

    /// <summary>The networks that it sends from, such as <c>198.51.100.0/24</c>; none by default, which allows all.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>How many good webhooks it may send in a window of <c>RateLimit:WindowSeconds</c>: 6,000 unless set.</summary>
    public int Requests { get; set; } = 6_000;

    /// <summary>The secrets as they were written; none when nothing is taken.</summary>
    internal string[] SecretTexts => Secrets?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>Refuses secrets that prove nothing, and networks that are none. No secret ever stands in a message.</summary>
internal sealed class WebhookIntakeOptionsValidator : IValidateOptions<WebhookIntakeOptions>
{
    private const int MostSecrets = 2;
    private const int LeastLength = 16;
    private const int LeastBytes = 16;
    private const int MostRequests = 1_000_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebhookIntakeOptions options)
    {
        var rules = new OptionsRules(WebhookIntakeOptions.Section);
        const string asWritten = "one secret of 16 characters or more, or two with a space between";
        const string standard = "one secret, whsec_ and base64 of 16 bytes or more, or two with a space between";
        Check(rules, nameof(options.Stripe), options.Stripe, asWritten, IsLong);
        Check(rules, nameof(options.Clerk), options.Clerk, standard, IsStandard);
        Check(rules, nameof(options.Calendar), options.Calendar, asWritten, IsLong);
        Check(rules, nameof(options.Zoom), options.Zoom, asWritten, IsLong);
        Check(rules, nameof(options.AiService), options.AiService, standard, IsStandard);
        return rules.Result;
    }

    private static void Check(OptionsRules rules, string key, WebhookSourceOptions source, string rule, Func<string, bool> isSecret)
    {
        var secrets = source.SecretTexts;
        rules.Must($"{key}:{nameof(source.Secrets)}", secrets.Length <= MostSecrets && secrets.All(isSecret), rule)
            .Range($"{key}:{nameof(source.Requests)}", source.Requests, 1, MostRequests);
        foreach (var network in source.AllowedNetworks)
        {
            rules.Must(
                $"{key}:{nameof(source.AllowedNetworks)}", IPNetwork.TryParse(network, out _), "a network, such as 10.0.0.0/8", network);
        }
    }

    private static bool IsLong(string secret) => secret.Length >= LeastLength;

    private static bool IsStandard(string secret) =>
        StandardWebhookSignature.TryReadSecret(secret, out var bytes) && bytes.Length >= LeastBytes;
}
