using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Waitlist;

namespace Actors.ApiHost.Waitlist;

/// <summary>Somebody's place on a waitlist.</summary>
public sealed record WaitlistEntryView
{
    /// <summary>The entry's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// With this token, as X-Manage-Token, the client reads and leaves the entry, and accepts or declines what is offered, without signing
    /// in. Only in the answer to joining; mails with offers carry it too.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>How many stand in line up to this entry, itself included; absent when it is over.</summary>
    public int? Position { get; init; }

    /// <summary><c>waiting</c>, <c>offered</c>, <c>booked</c>, <c>left</c> or <c>expired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's slug when the entry was made.</summary>
    public required string ServiceType { get; init; }

    /// <summary>With whom; null with any expert of the service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ExpertId { get; init; }

    /// <summary>Slots that start at this time or later, in UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>Slots that start before this time, in UTC.</summary>
    public required DateTime To { get; init; }

    /// <summary>On which days, 1 for Monday to 7; absent on any.</summary>
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>In which part of the day; absent in any.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>How many seats of one slot.</summary>
    public required int Seats { get; init; }

    /// <summary>The client's name; empty once it was erased.</summary>
    public required string ClientName { get; init; }

    /// <summary>The client's e-mail address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientPhone { get; init; }

    /// <summary>The client's IANA time zone; absent when it is the schedule's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language in which the client is written to; absent when it is the usual one.</summary>
    public string? Locale { get; init; }

    /// <summary>What is offered at present; absent when nothing is.</summary>
    public WaitlistOfferView? Offer { get; init; }

    /// <summary>What was booked, one for each seat; absent until then.</summary>
    public IReadOnlyList<string>? AppointmentIds { get; init; }

    /// <summary>When the client joined.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the entry last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>When what it told of its client was erased, in UTC; absent while it was not.</summary>
    public DateTime? ErasedAt { get; init; }
}

/// <summary>A slot that is held for somebody who waits.</summary>
public sealed record WaitlistOfferView
{
    /// <summary>The hold that keeps it.</summary>
    public required string HoldId { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>When the slot starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Until when it is kept, in UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>How answers of the waitlist are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<WaitlistEntryView>))]
[JsonSerializable(typeof(PagedEnvelope<WaitlistEntryView>))]
internal sealed partial class WaitlistAnswers : JsonSerializerContext;

/// <summary>Waitlist entries as answers show them.</summary>
internal static class WaitlistResponses
{
    /// <summary>An entry as answers show it.</summary>
    public static WaitlistEntryView ToResponse(WaitlistPlace place) => ToResponse(place.Entry, place.Position);

    /// <summary>An entry as answers show it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="position">Where in the line it stands; 0 when it does not.</param>
    public static WaitlistEntryView ToResponse(WaitlistEntry entry, int position) => new()
    {
        Id = entry.Id,
        Position = position == 0 ? null : position,
        Status = WaitlistNames.Of(entry.Status),
        ServiceId = entry.ServiceId,
        ServiceType = entry.ServiceType,
        ExpertId = entry.Wish.ExpertId,
        From = entry.Wish.From.UtcDateTime,
        To = entry.Wish.To.UtcDateTime,
        Days = entry.Wish.Days.IsDefaultOrEmpty ? null : entry.Wish.Days,
        PartOfDay = entry.Wish.PartOfDay is { } part ? WaitlistNames.Of(part) : null,
        Seats = entry.Wish.Seats,
        ClientName = entry.Client.Name,
        ClientEmail = entry.Client.Email,
        ClientPhone = entry.Client.Phone,
        TimeZone = entry.TimeZone,
        Locale = entry.Locale,
        Offer = entry.Offer is not { } offer ? null : new WaitlistOfferView
        {
            HoldId = offer.HoldId,
            ExpertId = offer.ExpertId,
            Start = offer.Start.UtcDateTime,
            ExpiresAt = offer.ExpiresAt.UtcDateTime,
        },
        AppointmentIds = entry.AppointmentIds.IsDefaultOrEmpty ? null : entry.AppointmentIds,
        CreatedAt = entry.CreatedAt.UtcDateTime,
        UpdatedAt = entry.UpdatedAt.UtcDateTime,
        Version = entry.Version,
        ErasedAt = entry.ErasedAt?.UtcDateTime,
    };
}
