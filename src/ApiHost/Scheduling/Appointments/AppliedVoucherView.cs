using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>What an appointment has taken of a voucher.</summary>
public sealed record AppliedVoucherView
{
    /// <summary>The voucher's id.</summary>
    public required string Id { get; init; }

    /// <summary>coupon, gift or package.</summary>
    [AllowedValues("coupon", "gift", "package")]
    public required string Kind { get; init; }

    /// <summary>What a coupon takes off the price, or what a gift or a session covers; absent for a service without a price.</summary>
    public PriceView? Amount { get; init; }

    /// <summary>How many sessions of a package it takes.</summary>
    public required int Sessions { get; init; }

    /// <summary>The price before a coupon took anything off; absent for a service without a price.</summary>
    public PriceView? FullPrice { get; init; }

    /// <summary>What was given back when it was called off, of the amount; absent while it was not, or when nothing was.</summary>
    public PriceView? ReturnedAmount { get; init; }

    /// <summary>True when it was given back as if it had never been used.</summary>
    public required bool IsReturned { get; init; }

    /// <summary>Shows it; null when the appointment has taken nothing.</summary>
    /// <param name="appointment">The appointment.</param>
    public static AppliedVoucherView? Of(Appointment appointment)
    {
        if (appointment.Voucher is not { } voucher) return null;
        var returned = VoucherReturns.Of(appointment);
        return new AppliedVoucherView
        {
            Id = voucher.Id,
            Kind = VoucherKindNames.NameOf(voucher.Kind),
            Amount = AmountOf(appointment.Charge is null ? null : voucher.Amount),
            Sessions = voucher.Sessions,
            FullPrice = AmountOf(appointment.Charge?.Price),
            ReturnedAmount = AmountOf(returned.Amount > 0 ? returned.Amount : null),
            IsReturned = returned.Redemptions > 0,
        };

        PriceView? AmountOf(long? amount) =>
            amount is { } some ? new PriceView { Amount = some, Currency = voucher.Currency } : null;
    }
}
