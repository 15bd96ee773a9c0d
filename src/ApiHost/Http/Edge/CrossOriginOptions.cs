using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Edge;

/// <summary>Which sites may call this host from their pages. Section <c>Cors</c> of the configuration.</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>Origins to the letter, such as <c>https://app.example.com</c>: no path, no wildcard. None by default.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];
}

/// <summary>Refuses origins that no browser would send.</summary>
internal sealed class CrossOriginOptionsValidator : IValidateOptions<CrossOriginOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CrossOriginOptions options)
    {
        var rules = new OptionsRules(CrossOriginOptions.Section);
        foreach (var origin in options.Origins)
            rules.Must(nameof(options.Origins), IsOrigin(origin), "an origin to the letter, such as https://app.example.com", origin);
        return rules.Result;
    }

    // Browsers send the origin in this form, and it is compared to the letter: one that is written otherwise would never be let in.
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
