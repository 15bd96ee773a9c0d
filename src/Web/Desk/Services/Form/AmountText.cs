using System.Globalization;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services.Form;

/// <summary>Amounts of money as people type them, in the language of the page. Pure.</summary>
internal static class AmountText
{
    private const int MostDigits = 15;

    /// <summary>An amount to be changed: no sign, no groups.</summary>
    public static string Write(long minorUnits, string currency, FormatTexts format) =>
        format.Number(minorUnits / Currencies.ScaleOf(currency), Currencies.DigitsOf(currency));

    /// <summary>
    /// An amount in minor units; null when it is none. Groups have three digits: <c>45,50</c> is no amount where a comma parts thousands.
    /// </summary>
    public static long? Read(string text, string currency, FormatTexts format)
    {
        var digits = Currencies.DigitsOf(currency);
        var parts = text.Split(format.DecimalSeparator);
        if (parts.Length > 2 || text.Length > MostDigits) return null;
        var fraction = parts.Length == 2 ? parts[1] : "";
        if (parts.Length == 2 && (fraction.Length == 0 || fraction.Length > digits)) return null;
        var groups = parts[0].Split(format.GroupSeparator);
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return null;
        var number = string.Concat(groups) + "." + fraction + "0";
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (long)(value * Currencies.ScaleOf(currency))
            : null;
    }
}
