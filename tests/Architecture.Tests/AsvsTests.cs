using System.Text.RegularExpressions;

namespace Actors.Architecture.Tests;

/// <summary>
/// docs/asvs.md says of every requirement of OWASP ASVS 5.0.0, levels 1 and 2, whether it is met, and by what. A page that names tests
/// which are gone is worse than none.
/// </summary>
public sealed partial class AsvsTests
{
    private const string Met = "met";

    private static readonly string[] States = [Met, "does not apply", "not met"];
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly List<Line> Lines = [.. Row().Matches(File.ReadAllText(Path.Combine(Docs, "asvs.md"))).Select(Line.From)];
    private static readonly Lazy<(HashSet<string> Tests, HashSet<string> Types)> Names = new(ReadNames);

    [Fact]
    public void Every_requirement_of_the_standard_is_there_once_and_in_its_order()
    {
        var standard = File.ReadLines(Path.Combine(Repository.Root, "tests", "Architecture.Tests", "asvs-5.0.0.txt"))
            .Where(line => !line.StartsWith('#')).ToList();
        standard.Count(line => line.EndsWith(" 1", StringComparison.Ordinal)).ShouldBe(70);
        standard.Count(line => line.EndsWith(" 2", StringComparison.Ordinal)).ShouldBe(183);
        Lines.Select(line => $"{line.Number} {line.Level}").ShouldBe(standard);
    }

    [Fact]
    public void Every_state_is_one_of_three_and_has_its_reason()
    {
        foreach (var line in Lines)
        {
            States.ShouldContain(line.State, line.Number);
            line.Why.Length.ShouldBeGreaterThan(3, line.Number);
        }
    }

    [Fact]
    public void What_is_met_names_a_test_a_file_or_a_page() =>
        Lines.Where(line => line.State == Met && !line.Names.Any(IsShown) && !line.Links.Any()).Select(line => line.Number).ShouldBeEmpty();

    [Fact]
    public void Everything_that_is_named_is_there()
    {
        var missing = from line in Lines
                      from name in line.Names
                      where (TestMethod().IsMatch(name) && !Names.Value.Tests.Contains(name))
                          || (TypeName().IsMatch(name) && !Names.Value.Types.Contains(name))
                          || (FileName().IsMatch(name) && !File.Exists(Path.Combine(Repository.Root, name)))
                      select $"{line.Number}: {name}";
        missing.ShouldBeEmpty();
        Lines.SelectMany(line => line.Links).Where(link => !IsSection(link)).ShouldBeEmpty();
    }

    [Fact]
    public void The_numbers_at_the_top_are_counted()
    {
        var page = File.ReadAllText(Path.Combine(Docs, "asvs.md"));
        foreach (var level in Lines.GroupBy(line => line.Level))
            page.ShouldContain(
                $"| {level.Key} | {string.Join(" | ", States.Select(state => level.Count(line => line.State == state)))} "
                + $"| {level.Count()} |");
    }

    // A type counts as shown by only when it is one of the tests.
    private static bool IsShown(string name) => TestMethod().IsMatch(name) || FileName().IsMatch(name)
        || (TypeName().IsMatch(name) && Names.Value.Tests.Any(test => test.StartsWith(name + ".", StringComparison.Ordinal)));

    private static bool IsSection(string link)
    {
        var parts = link.Split('#');
        var file = Path.Combine(Docs, parts[0]);
        return parts.Length == 2
            && File.Exists(file)
            && File.ReadLines(file).Where(line => line.StartsWith('#')).Any(line => AnchorOf(line) == parts[1]);
    }

    // As the pages are shown: lower case, hyphens for blanks, no signs.
    private static string AnchorOf(string heading) =>
        string.Concat(
            heading.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-')
                .Where(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_'));

    private static (HashSet<string> Tests, HashSet<string> Types) ReadNames()
    {
        var (tests, types) = (new HashSet<string>(), new HashSet<string>());
        foreach (var file in Repository.Sources("tests").Concat(Repository.Sources("src")))
        {
            var type = "";
            foreach (var line in File.ReadLines(file))
            {
                if (Declaration().Match(line) is { Success: true } declared) types.Add(type = declared.Groups[1].Value);
                else if (Method().Match(line) is { Success: true } method) tests.Add($"{type}.{method.Groups[1].Value}");
            }
        }

        return (tests, types);
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[A-Z]\w*\.[A-Z]\w*_\w+$")]
    private static partial Regex TestMethod();

    [GeneratedRegex("^[A-Z][A-Za-z]+$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^(?!http)[\w./-]+\.(txt|props|yaml)$|^deploy/Dockerfile$|^\.dockerignore$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) ([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^    public (?:async )?(?:Task|void) ([A-Z]\w*_\w+)\(")]
    private static partial Regex Method();

    private sealed record Line(string Number, string Level, string State, string Why)
    {
        public IEnumerable<string> Names => Quoted().Matches(Why).Select(match => match.Groups[1].Value);

        public IEnumerable<string> Links => Link().Matches(Why).Select(match => match.Groups[1].Value);

        public static Line From(Match row) => new(row.Groups[1].Value, row.Groups[2].Value, row.Groups[4].Value, row.Groups[5].Value);
    }
}
