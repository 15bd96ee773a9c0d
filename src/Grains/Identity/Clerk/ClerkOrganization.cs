using System.Text.Json;
using Actors.Grains.Text;

namespace Actors.Grains.Identity.Clerk;

/// <summary>An organisation as Clerk's webhooks tell of it.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Its name; null when there is none that can be shown.</param>
/// <param name="Version">When it was changed there last, in milliseconds; 0 when that is not told, as of one that was deleted.</param>
internal sealed record ClerkOrganization(string Id, string? Name, long Version)
{
    private const int MaxName = 200;

    /// <summary>Reads an event about an organisation; null when it tells of none.</summary>
    /// <param name="event">The event.</param>
    public static ClerkOrganization? Read(JsonElement @event) => @event.PartIn("data") is { } data ? Of(data) : null;

    /// <summary>Reads an organisation; null when it is none.</summary>
    /// <param name="data">The organisation.</param>
    public static ClerkOrganization? Of(JsonElement data)
    {
        if (data.IdIn() is not { } id) return null;
        var name = data.TextIn("name") is { Length: <= MaxName } told ? PlainText.Cleaned(told) : "";
        return new ClerkOrganization(id, name.Length > 0 ? name : null, data.MillisecondsIn("updated_at") ?? 0);
    }
}
