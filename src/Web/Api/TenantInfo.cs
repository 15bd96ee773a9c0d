namespace Actors.Web.Api;

/// <summary>An organisation as strangers see it.</summary>
public sealed record TenantInfo
{
    /// <summary>The slug.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>How its pages look.</summary>
    public BrandingInfo? Branding { get; init; }

    /// <summary>The language of who has named none.</summary>
    public string? Language { get; init; }

    /// <summary>How it writes times of day, <c>12h</c> or <c>24h</c>; null leaves that to the language.</summary>
    public string? Clock { get; init; }

    /// <summary>The languages that are offered; all when empty.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The organisation's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How it is reached.</summary>
    public ContactInfo? Contact { get; init; }

    /// <summary>Where its page on privacy is.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Where its terms are.</summary>
    public string? TermsUrl { get; init; }

    /// <summary>The origins that may show its pages in a frame.</summary>
    public IReadOnlyList<string> EmbedOrigins { get; init; } = [];

    /// <summary>Its booking page.</summary>
    public BookingPageInfo BookingPage { get; init; } = new(true);
}

/// <summary>How an organisation is reached.</summary>
public sealed record ContactInfo(string? Email, string? Phone, string? Address);

/// <summary>An organisation's booking page.</summary>
public sealed record BookingPageInfo(bool Enabled);

/// <summary>How an organisation's pages look.</summary>
/// <param name="LogoUrl">Where the logo is, on this host.</param>
/// <param name="PrimaryColor">The colour of buttons and links, <c>#rrggbb</c>.</param>
public sealed record BrandingInfo(string? LogoUrl, string? PrimaryColor);
