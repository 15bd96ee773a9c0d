using System.Text.Json;
using Actors.Grains.Text;

namespace Actors.Grains.Identity.Clerk;

/// <summary>A user as Clerk's webhooks tell of her.</summary>
/// <param name="Id">Her id there.</param>
/// <param name="Version">When she was changed there last, in milliseconds; 0 when she was deleted.</param>
internal sealed record ClerkUser(string Id, long Version)
{
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
        if (@event.PartIn("data") is not { } data || data.IdIn() is not { } id) return null;
        if (data.FlagIn("deleted")) return new ClerkUser(id, Version: 0);
        if (data.MillisecondsIn("updated_at") is not { } version) return null;
        return new ClerkUser(id, version)
        {
            Name = NameIn(data),
            Email = EmailIn(data),
            IsBlocked = data.FlagIn("banned") || data.FlagIn("locked") || data.FlagIn("deprovisioned"),
        };
    }

    private static string? NameIn(JsonElement data)
    {
        var name = $"{data.TextIn("first_name")} {data.TextIn("last_name")}".Trim();
        // Another issuer has other rules; what is no name here is none.
        return name.Length is > 0 and <= MaxName && PlainText.Cleaned(name) is { Length: > 0 } cleaned ? cleaned : null;
    }

    private static string? EmailIn(JsonElement data)
    {
        if (data.TextIn("primary_email_address_id") is not { } primary) return null;
        if (!data.TryGetProperty("email_addresses", out var addresses) || addresses.ValueKind != JsonValueKind.Array) return null;
        foreach (var address in addresses.EnumerateArray())
        {
            if (address.ValueKind == JsonValueKind.Object && address.TextIn("id") == primary && IsVerified(address)
                && address.TextIn("email_address") is { } email)
                return EmailAddresses.Of(email);
        }

        return null;
    }

    private static bool IsVerified(JsonElement address) =>
        address.PartIn("verification") is { } verification && verification.TextIn("status") == "verified";
}
