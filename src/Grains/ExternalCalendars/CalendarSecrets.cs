using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Secrets;

namespace Actors.Grains.ExternalCalendars;

/// <summary>Seals the addresses of other calendars, and as whom they are read: whoever knows them may read them.</summary>
/// <param name="keys">The keys of the installation.</param>
internal sealed class CalendarSecrets(IPurposeKeys keys)
{
    // So that one of the two cannot stand in the place of the other.
    private const string SignInPlace = "/sign-in";

    private readonly SealedTexts _texts = new(keys.For(Purposes.CalendarAddresses));

    /// <summary>Seals an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="calendarId">Which calendar's.</param>
    public string Seal(string address, string tenant, string calendarId) => _texts.Seal(address, GrainKey.For(tenant, calendarId));

    /// <summary>Seals a sign-in; null for none.</summary>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="tenant">Whose calendar it is for.</param>
    /// <param name="calendarId">Which calendar.</param>
    public string? Seal(CalendarSignIn? signIn, string tenant, string calendarId) => signIn is null
        ? null
        : _texts.Seal(
            JsonSerializer.Serialize(signIn, ExternalCalendarsJson.Default.CalendarSignIn), GrainKey.For(tenant, calendarId) + SignInPlace);

    /// <summary>Opens a sign-in; null for none.</summary>
    /// <param name="text">What was sealed; null for nothing.</param>
    /// <param name="tenant">Whose calendar it is for.</param>
    /// <param name="calendarId">Which calendar.</param>
    /// <exception cref="InvalidOperationException">It was not sealed so: the keys of the installation are others.</exception>
    public CalendarSignIn? OpenSignIn(string? text, string tenant, string calendarId) => text is null
        ? null
        : JsonSerializer.Deserialize(
            _texts.Open(text, GrainKey.For(tenant, calendarId) + SignInPlace)
                ?? throw new InvalidOperationException("The sign-in of an external calendar was sealed with another key."),
            ExternalCalendarsJson.Default.CalendarSignIn);

    /// <summary>Opens an address.</summary>
    /// <param name="text">What was sealed.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="calendarId">Which calendar's.</param>
    /// <exception cref="InvalidOperationException">It was not sealed so: the keys of the installation are others.</exception>
    public string Open(string text, string tenant, string calendarId) => text.Length == 0
        ? ""
        : _texts.Open(text, GrainKey.For(tenant, calendarId))
            ?? throw new InvalidOperationException("The address of an external calendar was sealed with another key.");
}
