using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Tenancy.Public;

/// <summary>An organisation as strangers see it. One whose booking page is off tells its name alone.</summary>
public sealed record PublicOrganizationView
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether there is a page on which strangers book.</summary>
    public required PublicPageView BookingPage { get; init; }

    /// <summary>Today's slug, also when it was asked for by a former one.</summary>
    public string? Slug { get; init; }

    /// <summary>How its pages look.</summary>
    public PublicBrandingView? Branding { get; init; }

    /// <summary>The language for those who have named none: one of <c>languages</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The languages that its page is offered in, the best first.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The organisation's IANA time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How its page writes times of day; absent leaves that to the language.</summary>
    [AllowedValues("12h", "24h")]
    public string? Clock { get; init; }

    /// <summary>How it is reached.</summary>
    public ContactView? Contact { get; init; }

    /// <summary>Where it says what becomes of personal data.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Where its terms are.</summary>
    public string? TermsUrl { get; init; }

    /// <summary>The origins of the sites that may show its page in a frame.</summary>
    public IReadOnlyList<string>? EmbedOrigins { get; init; }
}

/// <summary>Whether there is a page on which strangers book.</summary>
public sealed record PublicPageView
{
    /// <summary>True when there is.</summary>
    public required bool Enabled { get; init; }
}

/// <summary>How an organisation's pages look to strangers.</summary>
public sealed record PublicBrandingView
{
    /// <summary>Where the logo that was uploaded is on this host; nothing is fetched from anywhere else.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>The accent, a colour as <c>#rrggbb</c>.</summary>
    public string? PrimaryColor { get; init; }

    /// <summary>A colour as <c>#rrggbb</c>.</summary>
    public string? SecondaryColor { get; init; }
}

/// <summary>How an organisation is reached.</summary>
public sealed record ContactView
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Where it is, in lines.</summary>
    public string? Address { get; init; }
}

/// <summary>Organisations as strangers see them.</summary>
internal static class PublicOrganizations
{
    /// <summary>An organisation as strangers see it.</summary>
    public static PublicOrganizationView ToResponse(Organization organization)
    {
        var profile = organization.Profile;
        var page = profile.BookingPage ?? new BookingPage();
        var known = new PublicOrganizationView { Name = profile.Name, BookingPage = new PublicPageView { Enabled = !page.IsOff } };
        if (page.IsOff) return known;
        var languages = page.Languages is { IsDefaultOrEmpty: false } offered ? offered : TemplateRules.Languages;
        return known with
        {
            Slug = profile.Slug,
            Branding = new PublicBrandingView
            {
                LogoUrl = LogoUrlOf(organization),
                PrimaryColor = profile.Branding?.PrimaryColor,
                SecondaryColor = profile.Branding?.SecondaryColor,
            },
            Language = LanguageOf(profile.Locale, languages),
            Languages = languages,
            TimeZone = profile.TimeZone,
            Clock = BookingPageBodies.ClockOf(page.Clock),
            Contact = new ContactView { Email = profile.Email, Phone = profile.Phone, Address = profile.Address },
            PrivacyUrl = page.PrivacyUrl,
            TermsUrl = page.TermsUrl,
            EmbedOrigins = page.EmbedOrigins is { IsDefault: false } origins ? origins : [],
        };
    }

    /// <summary>Where the logo is; null when none was uploaded.</summary>
    public static string? LogoUrlOf(Organization organization) => organization.Logo is not { } logo
        ? null
        : $"{ApiVersion.BasePath}/tenants/{organization.Profile.Slug}/logo/{logo.Id}";

    // Its own language, whatever the region, where the page is offered in it.
    private static string LanguageOf(string? locale, IReadOnlyList<string> offered)
    {
        var own = locale?.Split('-')[0].ToLowerInvariant() ?? "en";
        return offered.Contains(own) ? own : offered[0];
    }
}
