using System.Text.RegularExpressions;
using Actors.Web.Theme;

namespace Actors.Web.Tests.Theme;

/// <summary>
/// The colours of base.css: every text can be read and every edge of a control be seen on all three grounds of its scheme.
/// </summary>
public sealed partial class LookTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(Project.Folder, "wwwroot", "css", "base.css"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Texts_have_4_5_to_1_and_edges_3_to_1(int scheme)
    {
        var tokens = Schemes()[scheme];
        foreach (var ground in new[] { "page", "card", "sunk" })
        {
            foreach (var text in new[] { "text", "quiet", "good", "warn", "bad", "info", "accent" })
                tokens[text].ContrastTo(tokens[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{text} on {ground}");
            tokens["edge"].ContrastTo(tokens[ground]).ShouldBeGreaterThanOrEqualTo(3, $"edge on {ground}");
        }

        tokens["on-accent"].ContrastTo(tokens["accent"]).ShouldBeGreaterThanOrEqualTo(4.5);
        tokens["accent"].ContrastTo(tokens["accent"].Over(tokens["card"], 0.09)).ShouldBeGreaterThanOrEqualTo(4.5, "accent on accent-soft");
        Css.ShouldContain("--accent-soft: color-mix(in srgb, var(--accent) 9%, var(--card))");
    }

    // Light, dark by the system, dark by choice.
    private static List<Dictionary<string, Colour>> Schemes() =>
    [
        .. Block().Matches(Css)
            .Select(block => Token().Matches(block.Value).ToDictionary(
                token => token.Groups[1].Value, token => Colour.Parse(token.Groups[2].Value)!.Value, StringComparer.Ordinal))
            .Where(tokens => tokens.ContainsKey("page")),
    ];

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Block();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6})")]
    private static partial Regex Token();
}
