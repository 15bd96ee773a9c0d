using System.Text;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Text with variables in double braces, such as <c>{{clientName}}</c>. Pure.</summary>
internal static class TemplateText
{
    private const string Opens = "{{";
    private const string Closes = "}}";

    /// <summary>The text with its variables filled in; a variable without a value is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">What stands in the place of a variable.</param>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        var filled = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (start, end, name) in Variables(text))
        {
            filled.Append(text, at, start - at);
            filled.Append(valueOf(name));
            at = end;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The names of the variables in a text, in their order.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> NamesIn(string text) => Variables(text).Select(variable => variable.Name);

    private static IEnumerable<(int Start, int End, string Name)> Variables(string text)
    {
        for (var start = text.IndexOf(Opens, StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf(Closes, start + Opens.Length, StringComparison.Ordinal);
            if (end < 0) yield break;
            yield return (start, end + Closes.Length, text[(start + Opens.Length)..end].Trim());
            start = text.IndexOf(Opens, end + Closes.Length, StringComparison.Ordinal);
        }
    }
}
