namespace Actors.Grains.Billing.Invoices;

/// <summary>
/// An invoice as it is printed: everything is a text in the reader's language already, so whoever prints it knows no languages, currencies
/// or plans.
/// </summary>
public sealed record PrintedInvoice
{
    /// <summary>What it is, and its number.</summary>
    public required string Title { get; init; }

    /// <summary>Its language, as a tag of BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>When it was made: all that the printed form says of time besides its texts.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Who makes it out: a heading, and lines.</summary>
    public required PrintedBlock From { get; init; }

    /// <summary>To whom: a heading, and lines.</summary>
    public required PrintedBlock To { get; init; }

    /// <summary>Number, date and the like: what it is, and what.</summary>
    public required IReadOnlyList<PrintedPair> Facts { get; init; }

    /// <summary>Above the columns: what for, how many, how much.</summary>
    public required PrintedLine Head { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<PrintedLine> Lines { get; init; }

    /// <summary>Below the lines: what it is, and how much. The one that counts is strong.</summary>
    public required IReadOnlyList<PrintedPair> Totals { get; init; }

    /// <summary>At the foot of each page: <c>{0}</c> the page, <c>{1}</c> how many there are.</summary>
    public required string PagePattern { get; init; }

    /// <summary>What has to be said besides; null for nothing.</summary>
    public string? Remark { get; init; }
}

/// <summary>A heading and lines.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The lines.</param>
public sealed record PrintedBlock(string Heading, IReadOnlyList<string> Lines);

/// <summary>What something is, and what.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What.</param>
/// <param name="IsStrong">True for what counts.</param>
public sealed record PrintedPair(string Label, string Value, bool IsStrong = false);

/// <summary>A line of an invoice.</summary>
/// <param name="Description">What for.</param>
/// <param name="Detail">For which time; empty when that is not said.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Amount">How much.</param>
public sealed record PrintedLine(string Description, string Detail, string Quantity, string Amount);

/// <summary>Prints invoices: the same bytes for the same invoice.</summary>
public interface IInvoicePrinter
{
    /// <summary>Prints one, as a PDF.</summary>
    /// <param name="invoice">The invoice.</param>
    byte[] Print(PrintedInvoice invoice);
}
