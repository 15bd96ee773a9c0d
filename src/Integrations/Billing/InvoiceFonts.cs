using PdfSharp.Fonts;

namespace Actors.Integrations.Billing;

/// <summary>The one typeface of invoices, which comes with the program: a server has none of its own.</summary>
internal sealed class InvoiceFonts : IFontResolver
{
    /// <summary>Its name.</summary>
    public const string Family = "Noto Sans";

    private const string Regular = "NotoSans-Regular.ttf";
    private const string Bold = "NotoSans-Bold.ttf";

    private static readonly Lock Gate = new();

    /// <summary>Sees to it that the library takes it; more than once does nothing.</summary>
    public static void Use()
    {
        lock (Gate) GlobalFontSettings.FontResolver ??= new InvoiceFonts();
    }

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName == Family ? new FontResolverInfo(bold ? Bold : Regular) : null;

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName)
    {
        using var stream = typeof(InvoiceFonts).Assembly.GetManifestResourceStream(faceName);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
