using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>The state of a purchase.</summary>
internal sealed class PurchaseState : IFoldedState
{
    /// <summary>The purchase; null before it is opened.</summary>
    public Purchase? Current { get; private set; }

    /// <summary>The purchase as it was opened.</summary>
    public Purchase? First { get; private set; }

    /// <summary>The fingerprint of the request that opened it.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Current = After(Current, @event, at);
        if (@event is PurchaseOpened opened) (First, Fingerprint) = (Current, opened.Fingerprint);
        // Memory forgets what the journal has forgotten.
        if (@event is PurchaseErased) (First, Fingerprint) = (Current, null);
    }

    /// <summary>A purchase after an event.</summary>
    /// <param name="before">The purchase before it; null when it is the first.</param>
    /// <param name="event">The event.</param>
    /// <param name="at">Its time.</param>
    public static Purchase After(Purchase? before, IEvent @event, DateTimeOffset at)
    {
        if (@event is PurchaseOpened opened) return opened.Purchase;
        var purchase = before ?? throw new InvalidOperationException("A purchase's stream does not start with its opening.");
        var changed = purchase with { UpdatedAt = at, Version = purchase.Version + 1 };
        return @event switch
        {
            PurchaseDelivered delivered => changed with { VoucherId = delivered.VoucherId },
            PurchaseTakenBack => changed with { TakenBackAt = at },
            PurchaseErased => changed with { Owner = purchase.Owner with { Email = null, Name = null }, ErasedAt = at },
            _ => throw new InvalidOperationException($"A purchase's stream has a foreign event {@event.GetType().Name}."),
        };
    }
}
