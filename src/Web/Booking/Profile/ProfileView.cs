using Actors.Web.Api;

namespace Actors.Web.Booking.Profile;

/// <summary>An expert as strangers see one.</summary>
public sealed record ProfileView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The expert.</summary>
    public required ExpertInfo Expert { get; init; }

    /// <summary>What can be booked with the expert.</summary>
    public required IReadOnlyList<ServiceInfo> Services { get; init; }

    /// <summary>What others say, the newest first.</summary>
    public required IReadOnlyList<ReviewInfo> Reviews { get; init; }

    /// <summary>Which of them.</summary>
    public Pagination? Pages { get; init; }

    /// <summary>What the expert says, in parts.</summary>
    public IEnumerable<string> BioParts =>
        (Expert.Bio ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What there is to know, as far as it is said: its name and what it is.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Values)> Facts
    {
        get
        {
            var texts = Visit.Language.Profile;
            (string, IReadOnlyList<string>)[] all =
            [
                (texts.Specialty, Expert.Specialty is { } specialty ? [specialty] : []),
                (texts.Experience, Expert.YearsOfExperience is { } years ? [texts.Years(years)] : []),
                (texts.Languages, [.. Expert.Languages.Select(texts.LanguageName)]),
                (texts.Location, Expert.Location?.Line is { } place ? [place] : []),
                (texts.Categories, Expert.Categories),
                (texts.Conditions, Expert.Conditions),
                (texts.Education, Expert.Education),
                (texts.Certifications, Expert.Certifications),
                (texts.Insurance, Expert.Insurance),
            ];
            return all.Where(fact => fact.Item2.Count > 0);
        }
    }

    /// <summary>Pages elsewhere that are what they say: only of the web.</summary>
    public IEnumerable<SocialLinkInfo> Links => Expert.SocialLinks.Where(link =>
        Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);

    /// <summary>What a page elsewhere is called: as its makers write it.</summary>
    public static string NameOf(SocialLinkInfo link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Platform.ToUpperInvariant() switch
        {
            "LINKEDIN" => "LinkedIn",
            "GITHUB" => "GitHub",
            "YOUTUBE" => "YouTube",
            "TIKTOK" => "TikTok",
            "WEBSITE" => new Uri(link.Url).Host,
            _ => link.Platform.Length == 0 ? link.Url : char.ToUpperInvariant(link.Platform[0]) + link.Platform[1..],
        };
    }

    /// <summary>The times of a service with this expert.</summary>
    public string AddressOf(ServiceInfo service) =>
        Visit.WayAddress("/" + service.ServiceType).With("expert", service.TakesSeveral ? null : Expert.Id).ToString();

    /// <summary>The address of a page of reviews; null when there is none.</summary>
    public string? AddressOfReviews(int page) => Pages is { } pages && page >= 1 && page <= pages.TotalPages
        ? Visit.Address("/-/with/" + Expert.Id).With("reviews", page) + "#reviews"
        : null;
}
