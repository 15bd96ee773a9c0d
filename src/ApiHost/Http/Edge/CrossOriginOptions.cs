namespace Actors.ApiHost.Http;

/// <summary>Which sites may call this host from their pages. Section <c>Cors</c> of the configuration.</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>Origins to the letter, such as <c>https://app.example.com</c>: no path, no wildcard. None by default.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem() => Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong
        ? $"Cors:Origins: {wrong} is no origin, such as https://app.example.com." : null;

    // Browsers send the origin in this form, and it is compared to the letter: one that is written otherwise would never be let in.
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
