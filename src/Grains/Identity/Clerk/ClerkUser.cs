using System.Text.Json;
using Actors.Grains.Text;

namespace Actors.Grains.Identity.Clerk;

/// <summary>A user as Clerk's webhooks tell of her.</summary>
/// <param name="Id">Her id there.</param>
/// <param name="Version">When she was changed there last, in milliseconds; 0 when she was deleted.</param>
internal sealed record ClerkUser(string Id, long Version)
{
    private const int MaxId = 200;
    private const int MaxName = 200;

    /// <summary>Her name; null when Clerk knows none.</summary>
    public string? Name { get; init; }

    /// <summary>Her primary address, in lower case; null unless Clerk has verified it.</summary>
    public string? Email { get; init; }

    /// <summary>True when Clerk lets her in no more.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>
    /// Reads an event about a user; null when it tells of none. What users write themselves (unsafe_metadata) is never read.
    /// </summary>
    /// <param name="event">The event.</param>
    public static ClerkUser? Read(JsonElement @event)
    {
        if (!@event.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) return null;
        if (Text(data, "id") is not { Length: <= MaxId } id) return null;
        if (Flag(data, "deleted")) return new ClerkUser(id, Version: 0);
        if (!data.TryGetProperty("updated_at", out var at) || at.ValueKind != JsonValueKind.Number || !at.TryGetInt64(out var version)
            || version <= 0)
            return null;
        return new ClerkUser(id, version)
        {
            Name = NameIn(data),
            Email = EmailIn(data),
            IsBlocked = Flag(data, "banned") || Flag(data, "locked") || Flag(data, "deprovisioned"),
        };
    }

    private static string? NameIn(JsonElement data)
    {
        var name = $"{Text(data, "first_name")} {Text(data, "last_name")}".Trim();
        // Another issuer has other rules; what is no name here is none.
        return name.Length is > 0 and <= MaxName && PlainText.Cleaned(name) is { Length: > 0 } cleaned ? cleaned : null;
    }

    private static string? EmailIn(JsonElement data)
    {
        if (Text(data, "primary_email_address_id") is not { } primary) return null;
        if (!data.TryGetProperty("email_addresses", out var addresses) || addresses.ValueKind != JsonValueKind.Array) return null;
        foreach (var address in addresses.EnumerateArray())
        {
            if (address.ValueKind == JsonValueKind.Object && Text(address, "id") == primary && IsVerified(address)
                && Text(address, "email_address") is { } email)
                return EmailAddresses.Of(email);
        }

        return null;
    }

    private static bool IsVerified(JsonElement address) =>
        address.TryGetProperty("verification", out var verification) && verification.ValueKind == JsonValueKind.Object
            && Text(verification, "status") == "verified";

    private static bool Flag(JsonElement data, string name) =>
        data.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
