using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>How people meet for a service, and where.</summary>
internal static class MeetingTermsValidators
{
    private const string Location = "meetingLocation";
    private const string Platform = "meetingPlatform";
    private const string NotOfferedYet = "google_meet";
    private const int MostText = 300;
    private const int MostUrl = 500;

    private static readonly string Expected = "must be one of " + string.Join(", ", MeetingPlatformNames.All);

    /// <summary>Checks it; null when nothing is said.</summary>
    public static MeetingTerms? TermsOf(ref Validator validator, string? platform, string? location)
    {
        if (platform == NotOfferedYet) validator.Add(Platform, "is not offered by this version: it " + Expected);
        else if (platform is not null && MeetingPlatformNames.Find(platform) is null) validator.Add(Platform, Expected);
        if ((platform is null ? MeetingPlatform.None : MeetingPlatformNames.Find(platform)) is not { } found) return null;
        var place = found switch
        {
            MeetingPlatform.Link => LinkOf(ref validator, location),
            MeetingPlatform.Phone or MeetingPlatform.InPerson => validator.Required(Location, location, MostText),
            _ => NothingOf(ref validator, location, found),
        };
        return found == MeetingPlatform.None ? null : new MeetingTerms(found, place);
    }

    // Whoever may, opens it: no name and no password of anybody stands in it, and nobody on the way reads it.
    private static string LinkOf(ref Validator validator, string? location)
    {
        var url = validator.Required(Location, location, MostUrl);
        var isSafe = Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && parsed is { Scheme: "https", UserInfo: "", Host.Length: > 0 };
        if (url.Length > 0 && !isSafe) validator.Add(Location, "must be an absolute address that begins with https://");
        return isSafe ? parsed!.AbsoluteUri : url;
    }

    private static string? NothingOf(ref Validator validator, string? location, MeetingPlatform platform)
    {
        if (location is not null)
            validator.Add(Location, $"must not be given with meetingPlatform {MeetingPlatformNames.NameOf(platform)}");
        return null;
    }
}
