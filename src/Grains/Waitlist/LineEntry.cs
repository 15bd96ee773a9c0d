using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Waitlist;

namespace Actors.Grains.Waitlist;

/// <summary>An entry as the line knows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="FirstPosition">Where in the line it stood when it was made.</param>
/// <param name="Fingerprint">The fingerprint of the request that made it.</param>
internal sealed record LineEntry(WaitlistEntry Entry, int FirstPosition, string? Fingerprint)
{
    /// <summary>A slot that is being asked for; null when none is.</summary>
    public WaitlistOffer? Choice { get; init; }

    /// <summary>The number of its last offer, or choice.</summary>
    public int Offers { get; init; }

    /// <summary>The slots that it was offered and did not take.</summary>
    public ImmutableArray<PassedSlot> Passed { get; init; } = [];

    /// <summary>When it ended; null while it stands in line.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The entry's id.</summary>
    public string Id => Entry.Id;

    /// <summary>True when a slot may be chosen for it.</summary>
    public bool IsWaiting => Entry.Status == WaitlistStatus.Waiting && Choice is null;

    /// <summary>The entry as its request was first answered.</summary>
    public WaitlistPlace First => new(
        Entry with
        {
            Status = WaitlistStatus.Waiting,
            Offer = null,
            AppointmentIds = [],
            UpdatedAt = Entry.CreatedAt,
            Version = 1,
        },
        FirstPosition);

    /// <summary>True when a request with this key has declined an offer.</summary>
    /// <param name="key">The key; null when there is none.</param>
    public bool HasDeclined(CreationKey? key) => key is not null && Passed.Any(slot => slot.KeyId == key.Id);

    /// <summary>True when the last offer was declined.</summary>
    public bool HasJustDeclined => Passed is [.., { IsDeclined: true }];

    /// <summary>True when a slot was offered and not taken.</summary>
    /// <param name="slot">The slot.</param>
    public bool HasPassed(FreeSlot slot)
    {
        foreach (var passed in Passed)
        {
            if (passed.Start == slot.Start && passed.ExpertId == slot.ExpertId) return true;
        }

        return false;
    }

    /// <summary>The entry after an event about it.</summary>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    public LineEntry After(IEvent @event, DateTimeOffset at) => @event switch
    {
        WaitlistSlotChosen chosen => this with { Choice = chosen.Offer, Offers = chosen.Offer.Number },
        WaitlistChoiceDropped => this with { Choice = null },
        WaitlistOffered offered => this with
        {
            Choice = null,
            Entry = Changed(at) with { Status = WaitlistStatus.Offered, Offer = offered.Offer },
        },
        WaitlistOfferPassed passed => this with
        {
            Passed = Passed.Add(new PassedSlot(Entry.Offer!.ExpertId, Entry.Offer.Start, passed.IsDeclined, passed.Key?.Id)),
            Entry = Changed(at) with { Status = WaitlistStatus.Waiting, Offer = null },
        },
        WaitlistEnded ended => this with
        {
            Choice = null,
            EndedAt = at,
            Entry = Changed(at) with { Status = ended.Status, Offer = null, AppointmentIds = ended.AppointmentIds },
        },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not about one entry."),
    };

    /// <summary>The entry without what it told of its client.</summary>
    /// <param name="at">When that was erased.</param>
    public LineEntry Erased(DateTimeOffset at) => this with
    {
        Fingerprint = null,
        Entry = Changed(at) with { Client = new("", null, null), ErasedAt = at },
    };

    private WaitlistEntry Changed(DateTimeOffset at) => Entry with { UpdatedAt = at, Version = Entry.Version + 1 };
}

/// <summary>A slot that was offered and not taken.</summary>
/// <param name="ExpertId">Whose time.</param>
/// <param name="Start">When it starts.</param>
/// <param name="IsDeclined">True when it was declined; false when nobody answered.</param>
/// <param name="KeyId">The id of the key of the request that declined it; null when there was none.</param>
internal sealed record PassedSlot(string ExpertId, DateTimeOffset Start, bool IsDeclined, string? KeyId);
