using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>A mail's subject and its text, twice.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="Html">The same as HTML; null when the tenant's template has none.</param>
internal sealed record NoticeBody(string Subject, string Text, string? Html);

/// <summary>Writes what a notice says, as text and as HTML from the same words. Pure.</summary>
internal static class NoticeWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes it in the product's own words.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="language">In which language.</param>
    /// <param name="values">The values of the variables.</param>
    public static NoticeBody Write(
        NoticeKind kind, Audience audience, NoticeLanguage language, IReadOnlyDictionary<string, string> values)
    {
        var words = language.Words[(kind, audience)];
        var labels = language.Labels;
        var subject = Plain($"{words.Subject}: {{{{date}}}}, {{{{time}}}}", values);
        var greeting = Plain(labels.Greeting, values);
        var opening = Plain(words.Opening, values);
        var facts = FactsOf(kind, audience, labels, values);
        var manage = kind == NoticeKind.WaitlistOffer ? labels.Accept : labels.Manage;
        (string Label, string Url)[] links =
        [
            .. new[] { (manage, values.GetValueOrDefault(NoticeVariables.ManageUrl, "")), (labels.Page, values[NoticeVariables.PageUrl]) }
                .Where(link => link.Item2.Length > 0),
        ];
        var organization = values[NoticeVariables.OrganizationName];
        return new NoticeBody(
            subject,
            TextOf(greeting, opening, facts, links, organization),
            HtmlOf(language.Tag, subject, greeting, opening, facts, links, organization));
    }

    /// <summary>Fills in variables as they are, for text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The values.</param>
    public static string Plain(string text, IReadOnlyDictionary<string, string> values) =>
        TemplateText.Fill(text, values, static value => value);

    /// <summary>Fills in variables, encoded for HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="values">The values.</param>
    public static string Encoded(string html, IReadOnlyDictionary<string, string> values) =>
        TemplateText.Fill(html, values, Encoder.Encode);

    private static (string Label, string Value)[] FactsOf(
        NoticeKind kind, Audience audience, NoticeLabels labels, IReadOnlyDictionary<string, string> values)
    {
        var who = audience == Audience.Client
            ? (labels.Expert, values[NoticeVariables.ExpertName])
            : (labels.Client, values[NoticeVariables.ClientName]);
        var zone = values[NoticeVariables.TimeZone];
        (string Label, string Value)[] facts =
        [
            (labels.When, $"{TimeIn(values, NoticeVariables.Date, NoticeVariables.Time)} ({zone})"),
            (labels.Before, TimeIn(values, NoticeVariables.FormerDate, NoticeVariables.FormerTime)),
            (labels.Service, values[NoticeVariables.ServiceName]),
            who,
            (labels.Until, TimeIn(values, NoticeVariables.ExpiresDate, NoticeVariables.ExpiresTime)),
            (labels.Reason, values.GetValueOrDefault(NoticeVariables.Reason, "")),
        ];
        return [.. facts.Where(fact => fact.Value.Length > 0)];
    }

    private static string TimeIn(IReadOnlyDictionary<string, string> values, string date, string time) =>
        values.TryGetValue(date, out var day) ? $"{day}, {values[time]}" : "";

    private static string TextOf(
        string greeting, string opening, (string Label, string Value)[] facts, (string Label, string Url)[] links, string organization)
    {
        var text = new StringBuilder();
        text.Append(greeting).Append("\n\n").Append(opening).Append("\n\n");
        foreach (var (label, value) in facts) text.Append(CultureInfo.InvariantCulture, $"{label}: {value}\n");
        foreach (var (label, url) in links) text.Append(CultureInfo.InvariantCulture, $"\n{label}:\n{url}\n");
        return text.Append('\n').Append(organization).Append('\n').ToString();
    }

    private static string HtmlOf(
        string language, string subject, string greeting, string opening, (string Label, string Value)[] facts,
        (string Label, string Url)[] links, string organization)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><title>{Encoder.Encode(subject)}</title></head>
            <body style="font-family:sans-serif;line-height:1.5;max-width:36em;margin:0 auto;padding:1em">
            <p>{Encoder.Encode(greeting)}</p>
            <p>{Encoder.Encode(opening)}</p>
            <table role="presentation">

            """);
        foreach (var (label, value) in facts)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td style=\"padding-right:1em\">{Encoder.Encode(label)}</td><td><b>{Encoder.Encode(value)}</b></td></tr>\n");
        html.Append("</table>\n");
        foreach (var (label, url) in links)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoder.Encode(url)}\">{Encoder.Encode(label)}</a></p>\n");
        return html.Append(CultureInfo.InvariantCulture, $"<p>{Encoder.Encode(organization)}</p>\n</body></html>\n").ToString();
    }
}
