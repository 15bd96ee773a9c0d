using System.Globalization;
using Actors.Grains.Billing.Notices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;

namespace Actors.Grains.Billing.Invoices;

/// <summary>Says what is printed of an invoice: pure.</summary>
public static class InvoiceLayout
{
    /// <summary>What is printed.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="details">To whom it is made out; null while nobody said so.</param>
    /// <param name="organization">What the organisation is called, which stands in the place of details.</param>
    /// <param name="seller">Who makes it out.</param>
    /// <param name="isTest">True when no money was moved.</param>
    /// <param name="wishes">Languages, the best first.</param>
    public static PrintedInvoice Of(
        Invoice invoice, BillingDetails? details, string organization, SellerOptions seller, bool isTest,
        params ReadOnlySpan<string?> wishes)
    {
        var language = BillingLanguages.Of(wishes);
        var labels = language.Invoice;
        return new PrintedInvoice
        {
            Title = $"{labels.Title} {invoice.Number}",
            Language = language.Tag,
            CreatedAt = invoice.CreatedAt,
            Status = labels.Statuses.GetValueOrDefault(invoice.Status, invoice.Status),
            From = new PrintedBlock(labels.From, Lines(seller.Name, seller.AddressLines, country: null, Tax(labels, seller.TaxNumber))),
            To = new PrintedBlock(
                labels.To,
                details is null
                    ? [organization]
                    : Lines(details.Name, details.AddressLines, details.Country, Tax(labels, details.TaxNumber))),
            Facts = Facts(invoice, language),
            Head = new PrintedLine(labels.What, "", labels.Quantity, labels.Amount),
            Lines = [.. invoice.Lines.Select(line => LineOf(line, invoice.Total.Currency, language))],
            Totals = Totals(invoice, language),
            PagePattern = labels.Page,
            Remark = isTest ? labels.Test : null,
        };
    }

    private static string? Tax(InvoiceLabels labels, string? number) => number is null ? null : $"{labels.TaxNumber}: {number}";

    private static List<string> Lines(string name, IReadOnlyList<string> address, string? country, string? tax)
    {
        List<string> lines = [name, .. address];
        if (country is not null) lines.Add(country);
        if (tax is not null) lines.Add(tax);
        return lines;
    }

    private static List<PrintedPair> Facts(Invoice invoice, BillingLanguage language)
    {
        List<PrintedPair> facts =
        [
            new(language.Invoice.Number, invoice.Number), new(language.Invoice.Date, language.DateOf(invoice.CreatedAt)),
        ];
        if (invoice.PaidAt is { } paidAt) facts.Add(new PrintedPair(language.Invoice.PaidOn, language.DateOf(paidAt)));
        return facts;
    }

    private static PrintedLine LineOf(InvoiceLine line, string currency, BillingLanguage language)
    {
        var from = language.DateOf(line.PeriodStart);
        var until = language.DateOf(line.PeriodEnd);
        return new PrintedLine(
            line.Description,
            from == until ? from : $"{from} \u2013 {until}",
            line.Quantity.ToString(CultureInfo.InvariantCulture),
            language.AmountOf(line.Amount, currency));
    }

    private static List<PrintedPair> Totals(Invoice invoice, BillingLanguage language)
    {
        var (labels, currency) = (language.Invoice, invoice.Total.Currency);
        var total = invoice.Total.Amount;
        List<PrintedPair> totals = [new(labels.Subtotal, language.AmountOf(invoice.Subtotal, currency))];
        if (total != invoice.Subtotal) totals.Add(new PrintedPair(labels.Tax, language.AmountOf(total - invoice.Subtotal, currency)));
        totals.Add(new PrintedPair(labels.Total, language.AmountOf(total, currency), IsStrong: true));
        totals.Add(new PrintedPair(labels.Paid, language.AmountOf(invoice.Paid, currency)));
        if (total > invoice.Paid)
            totals.Add(new PrintedPair(labels.Due, language.AmountOf(total - invoice.Paid, currency), IsStrong: true));
        return totals;
    }
}
