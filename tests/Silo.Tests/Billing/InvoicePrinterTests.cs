using System.Diagnostics;
using Actors.Integrations.Billing;
using UglyToad.PdfPig;

namespace Actors.Silo.Tests.Billing;

/// <summary>Printed invoices, as two programs of others read them.</summary>
public sealed class InvoicePrinterTests
{
    private const string PdfToText = "/usr/bin/pdftotext";

    private static readonly PdfInvoicePrinter Printer = new();

    [Theory]
    [InlineData("en", "EUR", "Invoice ACT-2026-0042", "EUR 1,053.70", "EUR -50.00", "Amount due", "1 November 2026")]
    [InlineData("de", "JPY", "Rechnung ACT-2026-0042", "105.370 JPY", "-5.000 JPY", "Offener Betrag", "1. November 2026")]
    [InlineData("es", "KWD", "Factura ACT-2026-0042", "105,370 KWD", "-5,000 KWD", "Importe pendiente", "1 de noviembre de 2026")]
    [InlineData("fr", "EUR", "Facture ACT-2026-0042", "1 053,70 EUR", "-50,00 EUR", "Reste à payer", "1 novembre 2026")]
    [InlineData("pl", "PLN", "Faktura ACT-2026-0042", "1 053,70 PLN", "-50,00 PLN", "Do zapłaty", "1 listopada 2026")]
    [InlineData("pt", "EUR", "Fatura ACT-2026-0042", "1.053,70 EUR", "-50,00 EUR", "Valor em falta", "1 de novembro de 2026")]
    public void It_says_all_in_every_language(string language, string currency, params string[] texts)
    {
        var text = TextOf(Printer.Print(PrintedInvoices.In(language, PrintedInvoices.Of(currency)))).ShouldHaveSingleItem();
        string[] always =
        [
            "Zażółć Gęślą Jaźń sp. z o.o.", "ul. Świętokrzyska 36/7", "PL 526-10-40-828", "Actors Unip. Lda.", "PT 501 964 843",
            "\u201cPro\u201d",
        ];
        foreach (var expected in texts.Concat(always)) text.ShouldContain(expected);
    }

    [Fact]
    public void Many_lines_take_several_pages_and_none_is_lost()
    {
        var pages = TextOf(Printer.Print(PrintedInvoices.In("en", PrintedInvoices.Of("EUR", more: 98, new string('x', 300)))));
        pages.Count.ShouldBeGreaterThan(4);
        var all = string.Join(' ', pages);
        foreach (var number in Enumerable.Range(1, 98)) all.ShouldContain($" {number} ");
        for (var page = 0; page < pages.Count; page++)
        {
            pages[page].ShouldContain($"Page {page + 1} of {pages.Count}");
            if (page < pages.Count - 1) pages[page].ShouldContain("Description");
        }
    }

    [Fact]
    public void The_same_invoice_is_the_same_bytes_and_another_is_not()
    {
        var first = Printer.Print(PrintedInvoices.In("pl", PrintedInvoices.Of("EUR")));
        var all = new byte[8][];
        Parallel.For(0, all.Length, index => all[index] = Printer.Print(PrintedInvoices.In("pl", PrintedInvoices.Of("EUR"))));
        all.ShouldAllBe(one => one.SequenceEqual(first));
        Printer.Print(PrintedInvoices.In("pl", PrintedInvoices.Of("USD"))).SequenceEqual(first).ShouldBeFalse();
    }

    [Fact]
    public void Long_words_and_signs_that_the_typeface_lacks_do_no_harm()
    {
        var details = PrintedInvoices.Details with
        {
            Name = new string('W', 100),
            AddressLines = ["東京都千代田区", "\U0001F600 street", ""],
        };
        var text = TextOf(Printer.Print(PrintedInvoices.In("en", PrintedInvoices.Of("EUR"), details)))[0];
        text.Count(sign => sign == 'W').ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public async Task Poppler_reads_it_too()
    {
        Needed.Insist(File.Exists(PdfToText) ? null : "There is no pdftotext (poppler-utils).");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Printer.Print(PrintedInvoices.In("pl", PrintedInvoices.Of("EUR", more: 40))));
            var start = new ProcessStartInfo(PdfToText, ["-layout", file, "-"]) { RedirectStandardOutput = true };
            using var program = Process.Start(start)!;
            var text = await program.StandardOutput.ReadToEndAsync();
            await program.WaitForExitAsync();
            program.ExitCode.ShouldBe(0);
            foreach (var expected in new[] { "Zażółć Gęślą Jaźń", "Do zapłaty", "-50,00", "Strona 3 z 3" }) text.ShouldContain(expected);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // No-break spaces are spaces to readers, and what they are in between is one text.
    private static List<string> TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))
            .Replace('\u00a0', ' ').Replace('\u202f', ' '))];
    }
}
