using System.Text.Json;
using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity.Clerk;

/// <summary>A membership as Clerk's webhooks tell of it.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="UserId">The user's id there.</param>
/// <param name="Organization">The organisation.</param>
/// <param name="Role">The role, without the prefix that all of Clerk's roles have.</param>
/// <param name="BeganAt">When it began, in milliseconds.</param>
/// <param name="Version">When it was changed last, in milliseconds.</param>
internal sealed record ClerkMembership(
    string Id, string UserId, ClerkOrganization Organization, string Role, long BeganAt, long Version)
{
    private const string RolePrefix = "org:";
    private const int MaxRole = 100;

    /// <summary>Reads an event about a membership; null when it tells of none.</summary>
    /// <param name="event">The event.</param>
    public static ClerkMembership? Read(JsonElement @event)
    {
        if (@event.PartIn("data") is not { } data || data.IdIn() is not { } id) return null;
        if (data.PartIn("organization") is not { } organization || ClerkOrganization.Of(organization) is not { } of) return null;
        if (data.PartIn("public_user_data") is not { } user || user.IdIn("user_id") is not { } userId) return null;
        if (data.TextIn("role") is not { Length: <= MaxRole } role) return null;
        if (data.MillisecondsIn("created_at") is not { } beganAt || data.MillisecondsIn("updated_at") is not { } version) return null;
        return new ClerkMembership(id, userId, of, NameOf(role), beganAt, version);
    }

    /// <summary>The membership, as the user's account keeps it.</summary>
    /// <param name="organization">The key of the organisation.</param>
    /// <param name="isEnded">True when it has ended.</param>
    public ExternalMembership ToMembership(string organization, bool isEnded) =>
        new(organization, Id, BeganAt, Version, Role, isEnded);

    // Session tokens of version 2 leave it out.
    private static string NameOf(string role) => role.StartsWith(RolePrefix, StringComparison.Ordinal) ? role[RolePrefix.Length..] : role;
}
