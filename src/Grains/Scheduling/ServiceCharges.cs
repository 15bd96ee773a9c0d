using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What bookings of services come to, before anybody books: pure.</summary>
public static class ServiceCharges
{
    // Nothing is paid when booking; like a kept card, which costs nothing then either.
    private static readonly PaymentTerms Nothing = new() { Collects = PaymentCollection.Card };

    /// <summary>What a booking comes to, without what a coupon takes off; null when it is free.</summary>
    /// <param name="service">The service, with the organisation's rate of tax.</param>
    /// <param name="price">What it costs for its length; null when it is free.</param>
    public static Charge? Of(Service service, Money? price) => price is not { Amount: > 0 }
        ? null
        : Charges.Of(price, service.Definition.Tax ?? service.OrganizationTax, service.Definition.Payment ?? Nothing);
}
