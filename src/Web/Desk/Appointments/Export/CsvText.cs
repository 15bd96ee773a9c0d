using System.Text;

namespace Actors.Web.Desk.Appointments.Export;

/// <summary>
/// Writes tables for programs (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it: the words are those
/// of strangers, and opening a table must run nothing (OWASP, CSV injection).
/// </summary>
public sealed class CsvText
{
    // Those of the full width are taken for formulas too, in the versions of spreadsheets that know them.
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a row.</summary>
    public CsvText Row(params IEnumerable<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) _text.Append(',');
            isFirst = false;
            Write(cell ?? "");
        }

        _text.Append("\r\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Write(string cell)
    {
        _text.Append('"');
        // Blanks do not hide what follows them.
        var first = cell.AsSpan().TrimStart(' ');
        if (!first.IsEmpty && Formulas.Contains(first[0], StringComparison.Ordinal)) _text.Append('\'');
        _text.Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
