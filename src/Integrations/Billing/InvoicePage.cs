using System.Globalization;
using Actors.Grains.Billing.Invoices;
using PdfSharp.Drawing;

namespace Actors.Integrations.Billing;

/// <summary>The measures of an invoice's pages, in points: A4, with margins of two centimetres.</summary>
internal static class InvoiceMeasures
{
    /// <summary>The margin at the left.</summary>
    public const double Left = 57;

    /// <summary>The right edge of what is printed.</summary>
    public const double Right = 595 - 57;

    /// <summary>Where the second column begins.</summary>
    public const double Middle = 320;

    /// <summary>The right edge of quantities.</summary>
    public const double Quantities = 430;

    /// <summary>How wide descriptions may be.</summary>
    public const double Descriptions = Quantities - 60 - Left;

    /// <summary>Where pages begin.</summary>
    public const double Top = 62;

    /// <summary>Where what is printed ends.</summary>
    public const double Bottom = 842 - 80;

    /// <summary>Where the foot stands.</summary>
    public const double Foot = 842 - 45;
}

/// <summary>Draws text at places, and knows how wide it is.</summary>
/// <param name="graphics">Where to.</param>
internal sealed class InvoicePen(XGraphics graphics)
{
    /// <summary>What is read.</summary>
    public static XFont Text { get; } = FontOf(9.5, isBold: false);

    /// <summary>What counts.</summary>
    public static XFont Strong { get; } = FontOf(9.5, isBold: true);

    /// <summary>What is small.</summary>
    public static XFont Small { get; } = FontOf(8, isBold: false);

    /// <summary>Headings over blocks.</summary>
    public static XFont Heading { get; } = FontOf(8, isBold: true);

    /// <summary>The title.</summary>
    public static XFont Title { get; } = FontOf(19, isBold: true);

    private static readonly XBrush Black = new XSolidBrush(XColor.FromArgb(0x20, 0x24, 0x28));
    private static readonly XBrush Grey = new XSolidBrush(XColor.FromArgb(0x5f, 0x66, 0x6d));
    private static readonly XPen Line = new(XColor.FromArgb(0xc4, 0xc9, 0xce), 0.6);

    /// <summary>Writes at a baseline.</summary>
    public void Write(string text, XFont font, double x, double y) => graphics.DrawString(text, font, BrushOf(font), x, y);

    /// <summary>Writes up to a right edge.</summary>
    public void WriteRight(string text, XFont font, double right, double y) => Write(text, font, right - WidthOf(text, font), y);

    /// <summary>Draws a line over the whole width.</summary>
    public void Rule(double y, double from = InvoiceMeasures.Left) => graphics.DrawLine(Line, from, y, InvoiceMeasures.Right, y);

    /// <summary>Breaks a text into lines of a width; a word that is wider is broken too.</summary>
    public IReadOnlyList<string> Wrap(string text, XFont font, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (WidthOf(longer, font) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = word;
            while (WidthOf(line, font) > width && line.Length > 1)
            {
                var fits = FitOf(line, font, width);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines;
    }

    /// <summary>Shortens a text to a width.</summary>
    public string Shortened(string text, XFont font, double width) =>
        WidthOf(text, font) <= width ? text : text[..FitOf(text, font, width - WidthOf("\u2026", font))] + "\u2026";

    private int FitOf(string text, XFont font, double width)
    {
        var fits = text.Length;
        while (fits > 1 && WidthOf(text[..fits], font) > width) fits--;
        // A sign of two halves stays whole.
        return fits > 1 && char.IsHighSurrogate(text[fits - 1]) ? fits - 1 : fits;
    }

    private double WidthOf(string text, XFont font) => graphics.MeasureString(text, font).Width;

    private static XBrush BrushOf(XFont font) => ReferenceEquals(font, Small) || ReferenceEquals(font, Heading) ? Grey : Black;

    private static XFont FontOf(double size, bool isBold)
    {
        InvoiceFonts.Use();
        return new XFont(InvoiceFonts.Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
    }
}

/// <summary>Draws what stands on every page alike.</summary>
internal static class InvoiceFoot
{
    /// <summary>Draws the foot.</summary>
    public static void Draw(InvoicePen pen, PrintedInvoice invoice, int page, int pages)
    {
        var number = string.Format(CultureInfo.InvariantCulture, invoice.PagePattern, page, pages);
        pen.Rule(InvoiceMeasures.Foot - 14);
        pen.Write(pen.Shortened(invoice.Title, InvoicePen.Small, 220), InvoicePen.Small, InvoiceMeasures.Left, InvoiceMeasures.Foot);
        pen.WriteRight(number, InvoicePen.Small, InvoiceMeasures.Right, InvoiceMeasures.Foot);
    }
}
