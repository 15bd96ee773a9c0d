using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>What one appointment takes of a voucher.</summary>
/// <param name="Applied">What it takes.</param>
/// <param name="Charge">What it comes to then; null when it has no price.</param>
internal sealed record VoucherUse(AppliedVoucher Applied, Charge? Charge);

/// <summary>What the appointments of one booking take of a voucher: pure.</summary>
internal sealed class VoucherUses
{
    private static readonly PaymentTerms Whole = new();

    private readonly BookingVoucher? _voucher;
    private readonly ImmutableArray<VoucherUse?> _uses;

    private VoucherUses(BookingVoucher? voucher, ImmutableArray<VoucherUse?> uses) => (_voucher, _uses) = (voucher, uses);

    /// <summary>Those of a booking without a code.</summary>
    public static VoucherUses None { get; } = new(null, []);

    /// <summary>What some appointments of one length take; a refusal when the voucher does not reach for them.</summary>
    /// <param name="voucher">The voucher, or why there is none; null for a booking without a code.</param>
    /// <param name="service">What is booked.</param>
    /// <param name="minutes">For how long.</param>
    /// <param name="count">How many.</param>
    public static Outcome<VoucherUses> Of(Outcome<BookingVoucher>? voucher, Service service, int minutes, int count = 1)
    {
        if (voucher is null) return None;
        if (voucher.IsRefused(out var found, out var refusal)) return refusal;
        var price = ServiceRules.PriceOf(service, minutes);
        var uses = ImmutableArray.CreateBuilder<VoucherUse?>(count);
        var rest = found;
        while (uses.Count < count)
        {
            if (rest.Check(price) is { } spent)
            {
                if (uses.Count == 0 || !rest.IsSpentInParts) return spent;
                uses.Add(null);
                continue;
            }

            var charge = price is null ? null : ChargeOf(service, price, rest.WorthOf(price));
            var applied = rest.Apply(charge);
            rest = rest.After(applied);
            uses.Add(new VoucherUse(applied, charge));
        }

        return new VoucherUses(found, uses.MoveToImmutable());
    }

    /// <summary>What an appointment takes; null for nothing.</summary>
    /// <param name="index">Which, from 0.</param>
    public VoucherUse? this[int index] => _voucher is null ? null : _uses[index];

    /// <summary>True when a service that is paid for when booking leaves nothing to pay, whichever of them is looked at.</summary>
    public bool CoverAll => _voucher is not null && _uses.All(use => use is { Charge: null or { Due: 0 } });

    /// <summary>Writes what is taken behind the voucher's fences.</summary>
    /// <param name="work">The booking's unit of work.</param>
    /// <param name="appointmentIds">The appointments, in their order.</param>
    public void Redeem(UnitOfWork work, params ReadOnlySpan<string> appointmentIds)
    {
        if (_voucher is null) return;
        var taken = ImmutableArray.CreateBuilder<(string, AppliedVoucher)>(appointmentIds.Length);
        for (var index = 0; index < appointmentIds.Length; index++)
            if (_uses[index] is { } use) taken.Add((appointmentIds[index], use.Applied));
        _voucher.Redeem(work, taken.ToImmutable());
    }

    private static Charge ChargeOf(Service service, Money price, VoucherWorth worth) => Charges.Of(
        price, service.Definition.Tax ?? service.OrganizationTax, service.Definition.Payment ?? Whole, worth.Discount, worth.Covers);
}
