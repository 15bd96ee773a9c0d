using System.Collections.Frozen;
using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Text;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>How a language writes amounts of money.</summary>
internal sealed record NoticeMoney
{
    /// <summary>The signs that most languages know; every other currency is written by its code.</summary>
    public static FrozenDictionary<string, string> UsualSigns { get; } = new Dictionary<string, string>
    {
        ["BRL"] = "R$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["USD"] = "$",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No signs: every currency is written by its code, as on what is for bookkeepers.</summary>
    public static FrozenDictionary<string, string> Codes { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What stands before the fraction.</summary>
    public required string DecimalSeparator { get; init; }

    /// <summary>What stands between groups of three digits.</summary>
    public required string GroupSeparator { get; init; }

    /// <summary>From which amount on digits are grouped.</summary>
    public int GroupsFrom { get; init; } = 1_000;

    /// <summary>True when a sign stands before the number, and a code with a space too.</summary>
    public bool SignFirst { get; init; }

    /// <summary>The signs of currencies.</summary>
    public FrozenDictionary<string, string> Signs { get; init; } = UsualSigns;

    /// <summary>
    /// An amount for people, in the digits of its currency. One below nothing has a hyphen, not a minus sign: what is printed has no such
    /// sign, and programs that read it look for a hyphen.
    /// </summary>
    /// <param name="money">The amount.</param>
    public string Write(Money money)
    {
        var digits = CurrencyDigits.Of(money.Currency);
        var amount = decimal.Abs(money.Amount / CurrencyDigits.ScaleOf(money.Currency));
        var number = amount.ToString((amount < GroupsFrom ? "F" : "N") + digits, CultureInfo.InvariantCulture);
        var written = (money.Amount < 0 ? "-" : "") + string.Concat(number.Select(sign => sign switch
        {
            ',' => GroupSeparator,
            '.' => DecimalSeparator,
            _ => sign.ToString(),
        }));
        var currency = Signs.GetValueOrDefault(money.Currency, money.Currency);
        if (!SignFirst) return $"{written}\u00a0{currency}";
        return char.IsLetter(currency[^1]) ? $"{currency}\u00a0{written}" : currency + written;
    }
}
