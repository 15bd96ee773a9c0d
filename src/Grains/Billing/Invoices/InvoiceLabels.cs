using System.Collections.Frozen;

namespace Actors.Grains.Billing.Invoices;

/// <summary>What stands on invoices, in one language.</summary>
internal sealed record InvoiceLabels
{
    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Before its number.</summary>
    public required string Number { get; init; }

    /// <summary>Before its date.</summary>
    public required string Date { get; init; }

    /// <summary>Before the day on which it was paid.</summary>
    public required string PaidOn { get; init; }

    /// <summary>Above whom it is made out to.</summary>
    public required string To { get; init; }

    /// <summary>Above who makes it out.</summary>
    public required string From { get; init; }

    /// <summary>Before a tax number.</summary>
    public required string TaxNumber { get; init; }

    /// <summary>Above what lines are for.</summary>
    public required string What { get; init; }

    /// <summary>Above how many.</summary>
    public required string Quantity { get; init; }

    /// <summary>Above how much.</summary>
    public required string Amount { get; init; }

    /// <summary>Before what it comes to without tax.</summary>
    public required string Subtotal { get; init; }

    /// <summary>Before the tax.</summary>
    public required string Tax { get; init; }

    /// <summary>Before what it comes to.</summary>
    public required string Total { get; init; }

    /// <summary>Before what was paid.</summary>
    public required string Paid { get; init; }

    /// <summary>Before what is still to be paid.</summary>
    public required string Due { get; init; }

    /// <summary>At the foot: <c>{0}</c> the page, <c>{1}</c> how many there are.</summary>
    public required string Page { get; init; }

    /// <summary>How it stands, by the words of Stripe.</summary>
    public required FrozenDictionary<string, string> Statuses { get; init; }

    /// <summary>On what no money was moved for.</summary>
    public required string Test { get; init; }
}
