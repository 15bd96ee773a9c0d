using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>Samples of services and appointments that cost money.</summary>
internal sealed class PaymentTermsSamples : ISamples
{
    private static readonly TaxRate Tax = new(2_300, IsInclusive: true);

    /// <summary>What an appointment comes to.</summary>
    internal static readonly Charge Charge = new()
    {
        Currency = "EUR",
        Price = 8_000,
        Discount = 500,
        Tax = 1_402,
        Total = 7_500,
        Covered = 100,
        Due = 2_000,
        TaxRate = Tax,
    };

    /// <summary>What is to be paid for one.</summary>
    internal static readonly AppointmentPayment Payment = new()
    {
        Id = "pay_apt_1",
        Collects = PaymentCollection.Deposit,
        Charge = Charge,
        PayBy = Start,
        KeepsDeposit = true,
        NoShowFeePercent = 50,
        SecuredAt = Start,
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
        [new AppointmentPaid("pay_apt_1") { ConfirmBy = Start }, new OrganizationTaxSet(Tax),
        new ExpertPaymentsSet("exp_1", AreTaken: true)];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<PaymentCollection>().Cast<object>(),
        Tax,
        Charge,
        Payment,
        new PaymentTerms
        {
            Collects = PaymentCollection.Deposit,
            DepositAmount = 2_000,
            DepositPercent = 25,
            KeepsDeposit = true,
            NoShowFeePercent = 50,
            PayWithinMinutes = 15,
        },
        new AppointmentPaid("pay_apt_1") { ConfirmBy = Start, Facts = FactsSamples.Facts },
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "AppointmentPaid.PaymentId", "AppointmentPayment.Id", "Charge.Currency", "ExpertPaymentsSet.ExpertId",
    ];
}
