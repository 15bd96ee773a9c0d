using System.Text.RegularExpressions;

namespace Actors.Architecture;

/// <summary>Small files, one concept each: what fits on a screen or two gets read before it gets changed.</summary>
public sealed partial class TidyTests
{
    private const int LongestFile = 300;

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

    [Fact]
    public void Tests_wait_for_conditions_and_never_sleep()
    {
        var found = from file in Repository.Sources("tests")
                    where !file.EndsWith("TidyTests.cs", StringComparison.Ordinal)
                    from line in File.ReadLines(file)
                    where line.Contains("Thread.Sleep", StringComparison.Ordinal)
                    select $"{Repository.Relative(file)}: {line.Trim()}";
        found.ShouldBeEmpty();
    }

    // This file names what it looks for, which is why both tests pass over it.
    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LeftForLater();
}
