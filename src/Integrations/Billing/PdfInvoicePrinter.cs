using Actors.Grains.Billing.Invoices;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Actors.Integrations.Billing;

/// <summary>
/// Prints invoices with PDFsharp. The same invoice is the same bytes: times are the invoice's, and what the library makes up at random is
/// put in order afterwards (<see cref="SteadyPdf"/>).
/// </summary>
internal sealed class PdfInvoicePrinter : IInvoicePrinter
{
    private const double LineHeight = 14;
    private const double DetailHeight = 11;
    private const double RowSpace = 9;

    // The library shares what it knows of fonts among all documents, and does not say that several may be made at once.
    private static readonly Lock Gate = new();

    /// <inheritdoc/>
    public byte[] Print(PrintedInvoice invoice)
    {
        lock (Gate)
        {
            InvoiceFonts.Use();
            using var document = new PdfDocument();
            document.Info.Title = invoice.Title;
            document.Info.Creator = "Actors";
            document.Info.CreationDate = document.Info.ModificationDate = invoice.CreatedAt.UtcDateTime;
            document.Language = invoice.Language;
            var paper = new Paper(document, invoice);
            paper.Begin();
            DrawHead(paper, invoice);
            DrawLines(paper, invoice);
            DrawTotals(paper, invoice);
            paper.End();
            using var stream = new MemoryStream();
            document.Save(stream, closeStream: false);
            return SteadyPdf.Of(stream.ToArray());
        }
    }

    private static void DrawHead(Paper paper, PrintedInvoice invoice)
    {
        var pen = paper.Pen;
        var title = pen.Wrap(invoice.Title, InvoicePen.Title, InvoiceMeasures.Right - InvoiceMeasures.Left - 110);
        foreach (var line in title)
        {
            pen.Write(line, InvoicePen.Title, InvoiceMeasures.Left, paper.Y);
            paper.Y += 24;
        }

        pen.WriteRight(invoice.Status, InvoicePen.Strong, InvoiceMeasures.Right, InvoiceMeasures.Top);
        if (invoice.Remark is { } remark)
        {
            pen.Write(remark, InvoicePen.Small, InvoiceMeasures.Left, paper.Y - 6);
            paper.Y += 10;
        }

        paper.Y += 14;
        var top = paper.Y;
        DrawBlock(paper, invoice.From, InvoiceMeasures.Left, InvoiceMeasures.Middle - InvoiceMeasures.Left - 20);
        var left = paper.Y;
        paper.Y = top;
        DrawBlock(paper, invoice.To, InvoiceMeasures.Middle, InvoiceMeasures.Right - InvoiceMeasures.Middle);
        paper.Y = Math.Max(left, paper.Y) + 10;
        foreach (var fact in invoice.Facts)
        {
            pen.Write(fact.Label, InvoicePen.Small, InvoiceMeasures.Left, paper.Y);
            pen.Write(fact.Value, InvoicePen.Text, InvoiceMeasures.Left + 95, paper.Y);
            paper.Y += LineHeight;
        }

        paper.Y += 18;
    }

    private static void DrawBlock(Paper paper, PrintedBlock block, double x, double width)
    {
        paper.Pen.Write(block.Heading, InvoicePen.Heading, x, paper.Y);
        paper.Y += LineHeight;
        foreach (var line in block.Lines.SelectMany(line => paper.Pen.Wrap(line, InvoicePen.Text, width)))
        {
            paper.Pen.Write(line, InvoicePen.Text, x, paper.Y);
            paper.Y += LineHeight;
        }
    }

    private static void DrawLines(Paper paper, PrintedInvoice invoice)
    {
        DrawColumns(paper, invoice.Head);
        foreach (var line in invoice.Lines)
        {
            var words = paper.Pen.Wrap(line.Description, InvoicePen.Text, InvoiceMeasures.Descriptions);
            var height = (words.Count * LineHeight) + (line.Detail.Length > 0 ? DetailHeight : 0) + RowSpace;
            if (paper.Y + height > InvoiceMeasures.Bottom)
            {
                paper.Turn();
                DrawColumns(paper, invoice.Head);
            }

            paper.Pen.WriteRight(line.Quantity, InvoicePen.Text, InvoiceMeasures.Quantities, paper.Y);
            paper.Pen.WriteRight(line.Amount, InvoicePen.Text, InvoiceMeasures.Right, paper.Y);
            foreach (var word in words)
            {
                paper.Pen.Write(word, InvoicePen.Text, InvoiceMeasures.Left, paper.Y);
                paper.Y += LineHeight;
            }

            if (line.Detail.Length > 0)
            {
                paper.Pen.Write(line.Detail, InvoicePen.Small, InvoiceMeasures.Left, paper.Y - 1);
                paper.Y += DetailHeight;
            }

            paper.Y += RowSpace;
        }
    }

    private static void DrawColumns(Paper paper, PrintedLine head)
    {
        paper.Pen.Write(head.Description, InvoicePen.Heading, InvoiceMeasures.Left, paper.Y);
        paper.Pen.WriteRight(head.Quantity, InvoicePen.Heading, InvoiceMeasures.Quantities, paper.Y);
        paper.Pen.WriteRight(head.Amount, InvoicePen.Heading, InvoiceMeasures.Right, paper.Y);
        paper.Pen.Rule(paper.Y + 6);
        paper.Y += 22;
    }

    private static void DrawTotals(Paper paper, PrintedInvoice invoice)
    {
        // Totals are read together, so they stand together.
        if (paper.Y + 14 + (invoice.Totals.Count * 17) > InvoiceMeasures.Bottom) paper.Turn();
        paper.Pen.Rule(paper.Y - 5, InvoiceMeasures.Middle);
        paper.Y += 12;
        foreach (var total in invoice.Totals)
        {
            var font = total.IsStrong ? InvoicePen.Strong : InvoicePen.Text;
            paper.Pen.Write(total.Label, font, InvoiceMeasures.Middle, paper.Y);
            paper.Pen.WriteRight(total.Value, font, InvoiceMeasures.Right, paper.Y);
            paper.Y += 17;
        }
    }

    /// <summary>The pages that there are so far; how many there will be is known at the end.</summary>
    private sealed class Paper(PdfDocument document, PrintedInvoice invoice)
    {
        private readonly List<XGraphics> _pages = [];

        /// <summary>Draws on the newest page.</summary>
        public InvoicePen Pen { get; private set; } = null!;

        /// <summary>Where the next line stands.</summary>
        public double Y { get; set; }

        public void Begin()
        {
            var page = document.AddPage();
            page.Size = PdfSharp.PageSize.A4;
            _pages.Add(XGraphics.FromPdfPage(page));
            (Pen, Y) = (new InvoicePen(_pages[^1]), InvoiceMeasures.Top);
        }

        public void Turn() => Begin();

        public void End()
        {
            for (var index = 0; index < _pages.Count; index++)
            {
                InvoiceFoot.Draw(new InvoicePen(_pages[index]), invoice, index + 1, _pages.Count);
                _pages[index].Dispose();
            }
        }
    }
}
