using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>Slots that are kept for a short while.</content>
internal sealed partial class ExpertCalendar
{
    // Of extensions without a key: no two of them are alike, and neither is a fingerprint.
    private const string NoKey = "-";
    private const string Unknown = "?";

    /// <summary>Takes a hold's time.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="time">Its time.</param>
    public void Add(Hold hold, TakenTime time) => Busy.Add(TakenTimes.ToBusy(hold.Id, BusyKind.Hold, time, hold.ExpiresAt));

    /// <summary>Finds a hold that has not been given back, booked or dropped when it lapsed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="hold">The hold.</param>
    public bool TryGetHold(string id, [NotNullWhen(true)] out Hold? hold)
    {
        hold = Busy.TryGet(id, out var busy) && busy.Kind == BusyKind.Hold ? TakenTimes.HoldOf(busy, ExpertId) : null;
        return hold is not null;
    }

    /// <summary>What a hold was when it was given back; null when it never was, or too long ago.</summary>
    /// <param name="holdId">The hold.</param>
    public Outcome<Hold>? FindReleased(string holdId) => Released.Find(new CreationKey(holdId, holdId));

    /// <summary>Remembers a hold that was given back.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="at">When it was given back.</param>
    public void RememberReleased(Hold hold, DateTimeOffset at) => Released.Remember(hold.Id, hold.Id, hold, at);

    /// <summary>
    /// The answer to a repeat of an extension; a refusal when the hold was extended by another request; null when it never was.
    /// </summary>
    /// <param name="holdId">The hold.</param>
    /// <param name="fingerprint">The request's fingerprint; null when its caller gave no key.</param>
    public Outcome<Hold>? FindExtended(string holdId, string? fingerprint)
    {
        var found = Extended.Find(new CreationKey(holdId, fingerprint ?? Unknown));
        return found is { Refusal: not null } ? new Refusal(RefusalCode.LimitReached, "A hold is extended once.") : found;
    }

    private void Extend(HoldExtended extended, DateTimeOffset at)
    {
        if (!TryGetHold(extended.HoldId, out var hold) || !Busy.TryGet(extended.HoldId, out var busy)) return;
        Busy.Remove(extended.HoldId);
        Busy.Add(busy with { ExpiresAt = Instant.FromDateTimeOffset(extended.ExpiresAt) });
        Extended.Remember(hold.Id, extended.Fingerprint ?? NoKey, hold with { ExpiresAt = extended.ExpiresAt }, at);
    }
}
