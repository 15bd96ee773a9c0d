using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers;

/// <summary>The state of a voucher. It keeps totals and no appointments, so it stays small however often the voucher is used.</summary>
internal sealed class VoucherState : IFoldedState
{
    /// <summary>The voucher; null before it is made.</summary>
    public Voucher? Current { get; private set; }

    /// <summary>The voucher as it was made.</summary>
    public Voucher? First { get; private set; }

    /// <summary>The fingerprint of the request that made it.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Current = After(Current, @event, at);
        if (@event is VoucherCreated created) (First, Fingerprint) = (Current, created.Fingerprint);
        // Memory forgets what the journal has forgotten.
        if (@event is VoucherErased) (First, Fingerprint) = (Current, null);
    }

    /// <summary>Takes what was kept.</summary>
    /// <param name="kept">What was kept.</param>
    public void Restore(VoucherSnapshot kept) => (Current, First, Fingerprint) = (kept.Current, kept.First, kept.Fingerprint);

    /// <summary>A voucher after an event.</summary>
    /// <param name="before">The voucher before it; null when it is the first.</param>
    /// <param name="event">The event.</param>
    /// <param name="at">Its time.</param>
    public static Voucher After(Voucher? before, IEvent @event, DateTimeOffset at)
    {
        if (@event is VoucherCreated created) return created.Voucher;
        var voucher = before ?? throw new InvalidOperationException("A voucher's stream does not start with its making.");
        return @event switch
        {
            VoucherRedeemed redeemed => voucher with { Used = After(voucher.Used, redeemed), UpdatedAt = at },
            VoucherReturned returned => voucher with { Used = After(voucher.Used, returned), UpdatedAt = at },
            VoucherChanged changed => Changed(voucher, at) with { Terms = changed.Terms },
            VoucherDeactivated => Changed(voucher, at) with { DeactivatedAt = at },
            VoucherErased => Changed(voucher, at) with
            {
                Owner = voucher.Owner is { } owner ? owner with { Email = null, Name = null } : null,
                DeactivatedAt = voucher.Owner is { IsBound: true } ? voucher.DeactivatedAt ?? at : voucher.DeactivatedAt,
                ErasedAt = at,
            },
            _ => throw new InvalidOperationException($"A voucher's stream has a foreign event {@event.GetType().Name}."),
        };
    }

    private static Voucher Changed(Voucher voucher, DateTimeOffset at) =>
        voucher with { UpdatedAt = at, Version = voucher.Version + 1 };

    private static VoucherUsed After(VoucherUsed used, VoucherRedeemed redeemed) => new(
        used.Redemptions + redeemed.Redemptions.Length,
        used.Amount + redeemed.Redemptions.Sum(each => each.Amount),
        used.Sessions + redeemed.Redemptions.Sum(each => each.Sessions));

    private static VoucherUsed After(VoucherUsed used, VoucherReturned returned) => new(
        used.Redemptions - returned.Redemptions,
        used.Amount - returned.Returned.Amount,
        used.Sessions - returned.Returned.Sessions);
}

/// <summary>How often a client has used a voucher that counts it.</summary>
internal sealed class ClientCountState : IFoldedState
{
    /// <summary>How often, less what was given back.</summary>
    public int Count { get; set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Count += @event is VoucherClientCounted counted
        ? counted.Count
        : throw new InvalidOperationException($"A count of a client's has a foreign event {@event.GetType().Name}.");
}
