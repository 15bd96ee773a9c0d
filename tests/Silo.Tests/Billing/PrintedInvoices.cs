using Actors.Grains.Billing.Invoices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests.Billing;

/// <summary>Invoices for tests of what is printed.</summary>
internal static class PrintedInvoices
{
    private static readonly DateTimeOffset November = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Who makes them out.</summary>
    public static SellerOptions Seller { get; } = new()
    {
        Name = "Actors Unip. Lda.",
        AddressLines = ["Rua das Flores 12", "1200-195 Lisboa", "PT"],
        TaxNumber = "PT 501 964 843",
    };

    /// <summary>To whom.</summary>
    public static BillingDetails Details { get; } = new()
    {
        Name = "Zażółć Gęślą Jaźń sp. z o.o.",
        AddressLines = ["ul. Świętokrzyska 36/7", "00-116 Warszawa"],
        Country = "PL",
        TaxNumber = "PL 526-10-40-828",
    };

    /// <summary>An invoice with so many lines beyond its two.</summary>
    public static Invoice Of(string currency, int more = 0, string description = "Expert hours beyond the plan") => new()
    {
        Id = "in_1",
        Number = "ACT-2026-0042",
        Status = "open",
        Total = new Money(123_456 + (100 * more), currency),
        Subtotal = 100_370 + (100 * more),
        Paid = 1_000,
        CreatedAt = November.AddDays(29),
        PaidAt = null,
        Lines =
        [
            new InvoiceLine("Plan \u201cPro\u201d", 1, 105_370, November, November.AddMonths(1)),
            new InvoiceLine("Unused time on \u201cBasic\u201d after 12 November", 1, -5_000, November.AddDays(11), November.AddMonths(1)),
            .. Enumerable.Range(1, more).Select(number => new InvoiceLine(
                $"{description} {number}", 1, 100, November, November.AddMonths(1))),
        ],
    };

    /// <summary>What is printed of an invoice, in a language.</summary>
    public static PrintedInvoice In(string language, Invoice invoice, BillingDetails? details = null) =>
        InvoiceLayout.Of(invoice, details ?? Details, "My Clinic", Seller, isTest: true, language);
}
