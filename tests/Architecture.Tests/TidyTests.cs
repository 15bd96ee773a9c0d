using System.Text.RegularExpressions;

namespace Actors.Architecture.Tests;

/// <summary>Small files, one concept each: what fits on a screen or two gets read before it gets changed.</summary>
public sealed partial class TidyTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 140;
    private const int LongestMethod = 60;

    public static TheoryData<string> Folders => ["src", "tests", "bench"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_is_longer_than_300_lines(string folder)
    {
        var found = Repository.Sources(folder)
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile);
        found.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Nothing_is_left_for_later_without_an_issue(string folder)
    {
        var found = from file in Repository.Sources(folder)
                    where !file.EndsWith("TidyTests.cs", StringComparison.Ordinal)
                    from line in File.ReadLines(file)
                    where LeftForLater().IsMatch(line)
                    select $"{Repository.Relative(file)}: {line.Trim()}";
        found.ShouldBeEmpty();
    }

    // A column is a character: letters of other languages take more bytes, and no more room.
    [Theory]
    [MemberData(nameof(Folders))]
    public void No_line_is_longer_than_140_columns(string folder)
    {
        var found = from file in Repository.Sources(folder)
                    from line in File.ReadLines(file).Select((text, index) => (Number: index + 1, text.Length))
                    where line.Length > LongestLine
                    select $"{Repository.Relative(file)}:{line.Number}: {line.Length}";
        found.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_method_is_longer_than_60_lines(string folder)
    {
        var found = from file in Repository.Sources(folder)
                    from method in Methods.Of(file)
                    where method.Lines > LongestMethod
                    select $"{Repository.Relative(file)}: {method.Name} has {method.Lines} lines";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_is_a_namespace()
    {
        var found = from file in Repository.Sources("src")
                    let space = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                    where space is not null && space != $"namespace {NamespaceOf(Repository.Relative(file))};"
                    select $"{Repository.Relative(file)}: {space}";
        found.ShouldBeEmpty();
    }

    /// <summary>A pause in the machine's time is too short somewhere; one in the time of a simulation is none.</summary>
    [Fact]
    public void Tests_wait_for_conditions_and_never_sleep()
    {
        var found = from file in Repository.Sources("tests")
                    where !file.EndsWith("TidyTests.cs", StringComparison.Ordinal)
                    where Repository.Relative(file) != "tests/Support/Pause.cs"
                    let text = File.ReadAllText(file)
                    from Match sleep in Sleep().Matches(text)
                    select $"{Repository.Relative(file)}: {text[sleep.Index..].Split('\n')[0]}";
        found.ShouldBeEmpty();
    }

    private static string NamespaceOf(string file) => string.Join('.', (string[])["Actors", .. file.Split('/')[1..^1]]);

    // This file names what it looks for, which is why both tests pass over it.
    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LeftForLater();

    // A delay that is given a clock, as in `, world.Clients.Clock)` or `, r.Time)`, is over when that clock says so.
    [GeneratedRegex(@"\bThread\.Sleep\(|\bTask\.Delay\((?![^;]*,\s*[\w.]*\b(?:Clock|Time)\s*[,)])")]
    private static partial Regex Sleep();
}
