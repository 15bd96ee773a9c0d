using System.Globalization;
using System.Text;

namespace Actors.Bookings.Report;

/// <summary>Bars, one panel per load, drawn as text: no library, no script, readable on light and on dark.</summary>
internal sealed class BarChart
{
    private const int Width = 860;
    private const int Labels = 190;
    private const int Values = 150;
    private const int BarHeight = 18;
    private const int Step = 24;
    private const int TitleHeight = 34;
    private const int PanelGap = 16;

    private const string Dark = "@media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .actors { fill: #4493f8; } "
        + ".rival { fill: #6e7681; } .disqualified { stroke: #f85149; } }";

    private readonly StringBuilder _body = new();
    private int _y = 10;

    /// <summary>Adds a panel.</summary>
    public void Add(string title, IReadOnlyList<Bar> bars)
    {
        var most = bars.Max(bar => bar.Value);
        _y += TitleHeight;
        Line($"""<text class="title" x="10" y="{_y - 12}">{Escape(title)}</text>""");
        foreach (var bar in bars)
        {
            var length = Math.Max(1, bar.Value / most * (Width - Labels - Values));
            Line($"""<text class="label" x="{Labels - 10}" y="{_y + 13}" text-anchor="end">{Escape(bar.Label)}</text>""");
            Line($"""<rect class="{bar.Style}" x="{Labels}" y="{_y}" width="{length:F1}" height="{BarHeight}" rx="2"/>""");
            Line($"""<text class="label" x="{Labels + length + 8:F1}" y="{_y + 13}">{Escape(bar.Text)}</text>""");
            _y += Step;
        }

        _y += PanelGap;
    }

    /// <summary>The picture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{_y}}" width="{{Width}}" height="{{_y}}" role="img">
        <style>
        text { font-family: system-ui, sans-serif; fill: #24292f; }
        .title { font-size: 15px; font-weight: 600; }
        .label { font-size: 12px; }
        .actors { fill: #0969da; }
        .rival { fill: #8c959f; }
        .disqualified { fill: none; stroke: #cf222e; stroke-dasharray: 4 3; }
        {{Dark}}
        </style>
        {{_body}}</svg>

        """);

    private void Line(FormattableString element) => _body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}

/// <summary>One bar.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Value">How long.</param>
/// <param name="Text">What stands at its end.</param>
/// <param name="Style">Actors, rival or disqualified.</param>
internal sealed record Bar(string Label, double Value, string Text, string Style);
