using System.Text.RegularExpressions;

namespace Actors.Browser.Tests.Texts;

/// <summary>Where the texts of dates and times differ from the browser's on purpose: how its become ours, and why.</summary>
internal static partial class Differences
{
    private const int Date = 0;
    private const int Day = 1;
    private const int ShortDate = 2;
    private const int ShortDay = 6;
    private const int TwelveHours = 8;
    private const string Any = "";

    private static readonly (string Code, int[] Forms, Func<string, string> Ours, string Why)[] OnPurpose =
    [
        (Any, [TwelveHours], text => Blank().Replace(text, "\u00a0"), "a time is not broken between two lines"),
        ("en", [Date, ShortDate], text => text.Replace(",", "", StringComparison.Ordinal),
            "the comma stands only where there is a year, so that one date has two shapes; style guides of Britain have none"),
        ("fr", [Date, Day, ShortDate], text => First().Replace(text, " 1er "), "the first is an ordinal in print and in speech"),
        ("pt", [ShortDay, ShortDate], text => LongDay().Replace(text, day => day.Value[..3] + "."),
            "Portugal's short names are whole words, and too long for the head of a month on a phone"),
    ];

    /// <summary>What the browser writes, as it is written here.</summary>
    public static string Apply(string code, int form, string text) => OnPurpose
        .Where(one => (one.Code == Any || one.Code == code) && one.Forms.Contains(form))
        .Aggregate(text, (written, one) => one.Ours(written));

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=^\S+) 1 ")]
    private static partial Regex First();

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex LongDay();
}
