using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>Booking pages as requests and answers have them.</summary>
internal static class BookingPageBodies
{
    private const string Field = "bookingPage";
    private const int MostOrigins = 20;
    private const int LongestOrigin = 200;

    private static readonly string[] Clocks = ["12h", "24h"];

    /// <summary>What is answered, and what a merge patch is applied to.</summary>
    public static BookingPageBody? Of(BookingPage? page) => page is null ? null : new BookingPageBody
    {
        Enabled = !page.IsOff,
        Languages = page.Languages,
        Clock = ClockOf(page.Clock),
        PrivacyUrl = page.PrivacyUrl,
        TermsUrl = page.TermsUrl,
        EmbedOrigins = page.EmbedOrigins,
    };

    /// <summary>The name of a clock.</summary>
    public static string? ClockOf(ClockHours? clock) => clock is { } known ? Clocks[(int)known] : null;

    /// <summary>Checks what is asked for.</summary>
    public static BookingPage? Check(ref Validator validator, BookingPageBody? body) => body is null ? null : new BookingPage
    {
        IsOff = body.Enabled == false,
        Languages = LanguagesOf(ref validator, body.Languages),
        Clock = ClockOf(ref validator, body.Clock),
        PrivacyUrl = validator.Url(Field + ".privacyUrl", body.PrivacyUrl),
        TermsUrl = validator.Url(Field + ".termsUrl", body.TermsUrl),
        EmbedOrigins = OriginsOf(ref validator, body.EmbedOrigins),
    };

    private static ClockHours? ClockOf(ref Validator validator, string? name)
    {
        if (name is null) return null;
        if (Array.IndexOf(Clocks, name) is >= 0 and var known) return (ClockHours)known;
        validator.Add(Field + ".clock", $"must be {string.Join(" or ", Clocks)}");
        return null;
    }

    private static ImmutableArray<string>? LanguagesOf(ref Validator validator, IReadOnlyList<string?>? tags)
    {
        const string field = Field + ".languages";
        var known = TemplateRules.Languages;
        if (tags is null or { Count: 0 } || validator.IsTooMany(field, tags.Count, known.Count)) return null;
        for (var index = 0; index < tags.Count; index++)
        {
            if (!known.Contains(tags[index])) validator.Add($"{field}[{index}]", $"must be one of {string.Join(", ", known)}");
            else if (tags.Take(index).Contains(tags[index])) validator.Add($"{field}[{index}]", "must not occur twice");
        }

        return [.. tags.Select(tag => tag ?? "")];
    }

    private static ImmutableArray<string>? OriginsOf(ref Validator validator, IReadOnlyList<string?>? texts)
    {
        const string field = Field + ".embedOrigins";
        if (texts is null or { Count: 0 } || validator.IsTooMany(field, texts.Count, MostOrigins)) return null;
        var origins = ImmutableArray.CreateBuilder<string>(texts.Count);
        for (var index = 0; index < texts.Count; index++)
        {
            var origin = OriginOf(texts[index]);
            if (origin is null) validator.Add($"{field}[{index}]", "must be an https origin alone, such as https://www.example.com");
            else if (origins.Contains(origin)) validator.Add($"{field}[{index}]", "must not occur twice");
            else origins.Add(origin);
        }

        return origins.ToImmutable();
    }

    // It is compared with what browsers send, and stands in a header: so it is kept as they write it, and has nothing else in it.
    private static string? OriginOf(string? text)
    {
        if (text is null || text.Length > LongestOrigin || !Uri.TryCreate(text, UriKind.Absolute, out var uri)) return null;
        var isOrigin = uri.Scheme == Uri.UriSchemeHttps && uri.HostNameType == UriHostNameType.Dns && uri.UserInfo.Length == 0
            && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
        if (!isOrigin) return null;
        var host = uri.IdnHost.ToLowerInvariant();
        var isPlain = host.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-') && !host.EndsWith('.');
        return !isPlain ? null : uri.IsDefaultPort ? $"https://{host}" : $"https://{host}:{uri.Port}";
    }
}
