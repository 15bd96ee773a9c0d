using Actors.Grains.Configuration;
using Actors.Integrations.Outbound;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Payments.Stripe;

/// <summary>How Stripe is spoken to. Section <c>Payments:Stripe</c> of the configuration.</summary>
public sealed class StripeGatewayOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Payments:Stripe";

    /// <summary>The secret key (<c>sk_</c>) or a restricted one (<c>rk_</c>). Without one the test gateway serves.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Where Stripe's API is; something else for stand-ins. https, unless it is this machine.</summary>
    public string ApiBase { get; set; } = "https://api.stripe.com";

    /// <summary>How many seconds one attempt may take: 12 unless set, from 1 to 12.</summary>
    public int TimeoutSeconds { get; set; } = 12;

    /// <summary>
    /// How often a call is tried again, under the same key, when nobody knows what happened: 2 unless set, from 0 to 2. With all of its
    /// attempts a call ends within 40 seconds.
    /// </summary>
    public int Retries { get; set; } = 2;

    /// <summary>True when there is a key.</summary>
    public bool HasKey => !string.IsNullOrEmpty(SecretKey);
}

/// <summary>Refuses settings that make no sense.</summary>
internal sealed class StripeGatewayOptionsValidator : IValidateOptions<StripeGatewayOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StripeGatewayOptions options) => new OptionsRules(StripeGatewayOptions.Section)
        .Must(nameof(options.SecretKey), !options.HasKey || IsKey(options.SecretKey!), "a key that begins with sk_ or rk_")
        .Must(nameof(options.ApiBase), BaseAddresses.AreSafe(options.ApiBase), BaseAddresses.Expected, options.ApiBase)
        .Range(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 12)
        .Range(nameof(options.Retries), options.Retries, 0, 2)
        .Result;

    private static bool IsKey(string key) =>
        (key.StartsWith("sk_", StringComparison.Ordinal) || key.StartsWith("rk_", StringComparison.Ordinal))
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
