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
    private const string EndOfHtml = "</body>";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes it in the product's own words.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="language">In which language.</param>
    /// <param name="values">The values of the variables.</param>
    /// <param name="times">The times, when it tells of several appointments; null when it tells of one.</param>
    public static NoticeBody Write(
        NoticeKind kind, Audience audience, NoticeLanguage language, IReadOnlyDictionary<string, string> values, NoticeTimes? times = null)
    {
        var isOfCard = kind == NoticeKind.PaymentDue && values.GetValueOrDefault(NoticeVariables.Amount, "").Length == 0;
        var words = isOfCard ? language.PaymentLabels.Card : (times is null ? language.Words : language.SeriesWords)[(kind, audience)];
        var labels = language.Labels;
        var parts = new Parts
        {
            Subject = SubjectOf($"{words.Subject}: {{{{date}}}}, {{{{time}}}}", values, times),
            Greeting = Plain(labels.Greeting, values),
            Opening = Plain(words.Opening, values),
            Times = times,
            TimesLabel = $"{labels.When} ({values[NoticeVariables.TimeZone]}):",
            Facts = FactsOf(kind, audience, language, values, times is not null),
            Links = LinksOf(kind, language, values, isOfCard, times is not null),
            Organization = values[NoticeVariables.OrganizationName],
        };
        return new NoticeBody(parts.Subject, TextOf(parts), HtmlOf(language.Tag, parts));
    }

    /// <summary>
    /// Writes it in the tenant's own words. Times that these do not name come behind them: whoever reads it must learn all.
    /// </summary>
    /// <param name="own">The words.</param>
    /// <param name="values">The values of the variables.</param>
    /// <param name="times">The times, when it tells of several appointments; null when it tells of one.</param>
    public static NoticeBody Write(MessageTemplateDefinition own, IReadOnlyDictionary<string, string> values, NoticeTimes? times)
    {
        var subject = SubjectOf(own.Subject, values, times);
        if (times is null)
            return new NoticeBody(subject, Plain(own.Text, values), own.Html is null ? null : Encoded(own.Html, values));
        var text = TemplateText.Fill(
            own.Text, name => name == NoticeVariables.Dates ? times.AsText() : values.GetValueOrDefault(name));
        if (!Names(own.Text)) text = $"{text}\n\n{times.AsText()}\n";
        return new NoticeBody(subject, text, own.Html is null ? null : HtmlOf(own.Html, values, times.AsHtml(Encoder.Encode)));
    }

    private static string HtmlOf(string own, IReadOnlyDictionary<string, string> values, string times)
    {
        var html = TemplateText.Fill(own, name => name == NoticeVariables.Dates ? times : EncodedValue(values, name));
        if (Names(own)) return html;
        var end = html.LastIndexOf(EndOfHtml, StringComparison.OrdinalIgnoreCase);
        return html.Insert(end < 0 ? html.Length : end, times);
    }

    private static bool Names(string own) => TemplateText.NamesIn(own).Contains(NoticeVariables.Dates);

    private static string SubjectOf(string subject, IReadOnlyDictionary<string, string> values, NoticeTimes? times)
    {
        var plain = Plain(subject, values);
        return times is null ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain} (+{times.More})");
    }

    private static string Plain(string text, IReadOnlyDictionary<string, string> values) =>
        TemplateText.Fill(text, values.GetValueOrDefault);

    private static string Encoded(string html, IReadOnlyDictionary<string, string> values) =>
        TemplateText.Fill(html, name => EncodedValue(values, name));

    private static string? EncodedValue(IReadOnlyDictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var value) ? Encoder.Encode(value) : null;

    private static (string Label, string Url)[] LinksOf(
        NoticeKind kind, NoticeLanguage language, IReadOnlyDictionary<string, string> values, bool isOfCard, bool isOfSeveral)
    {
        (string Label, string Url)[] links =
        [
            // Of several, each has its own.
            (language.Labels.Join, isOfSeveral ? "" : values.GetValueOrDefault(NoticeVariables.JoinUrl, "")),
            (isOfCard ? language.PaymentLabels.KeepCard : language.PaymentLabels.Pay, values.GetValueOrDefault(NoticeVariables.PayUrl, "")),
            (kind == NoticeKind.WaitlistOffer ? language.Labels.Accept : language.Labels.Manage,
                isOfSeveral ? "" : values.GetValueOrDefault(NoticeVariables.ManageUrl, "")),
            (language.Labels.Page, values[NoticeVariables.PageUrl]),
        ];
        return [.. links.Where(link => link.Url.Length > 0)];
    }

    private static (string Label, string Value)[] FactsOf(
        NoticeKind kind, Audience audience, NoticeLanguage language, IReadOnlyDictionary<string, string> values, bool isOfSeveral)
    {
        var labels = language.Labels;
        var until = kind == NoticeKind.PaymentDue ? language.PaymentLabels.PayBy : labels.Until;
        var who = audience == Audience.Client
            ? (labels.Expert, values[NoticeVariables.ExpertName])
            : (labels.Client, values[NoticeVariables.ClientName]);
        var zone = values[NoticeVariables.TimeZone];
        (string Label, string Value)[] time = isOfSeveral ? [] :
        [
            (labels.When, $"{NoticeValues.TimeIn(values, NoticeVariables.Date, NoticeVariables.Time)} ({zone})"),
            (labels.Before, NoticeValues.TimeIn(values, NoticeVariables.FormerDate, NoticeVariables.FormerTime)),
        ];
        (string Label, string Value)[] facts =
        [
            .. time,
            (labels.Service, values[NoticeVariables.ServiceName]),
            who,
            .. MeetingValues.FactsOf(labels, values, isOfSeveral),
            .. PaymentValues.FactsOf(kind, language.PaymentLabels, values),
            (until, NoticeValues.TimeIn(values, NoticeVariables.ExpiresDate, NoticeVariables.ExpiresTime)),
            (labels.Reason, values.GetValueOrDefault(NoticeVariables.Reason, "")),
        ];
        return [.. facts.Where(fact => fact.Value.Length > 0)];
    }

    private static string TextOf(Parts parts)
    {
        var text = new StringBuilder();
        text.Append(parts.Greeting).Append("\n\n").Append(parts.Opening).Append("\n\n");
        if (parts.Times is { } times) text.Append(CultureInfo.InvariantCulture, $"{parts.TimesLabel}\n{times.AsText()}\n\n");
        foreach (var (label, value) in parts.Facts) text.Append(CultureInfo.InvariantCulture, $"{label}: {value}\n");
        foreach (var (label, url) in parts.Links) text.Append(CultureInfo.InvariantCulture, $"\n{label}:\n{url}\n");
        return text.Append('\n').Append(parts.Organization).Append('\n').ToString();
    }

    private static string HtmlOf(string language, Parts parts)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><title>{Encoder.Encode(parts.Subject)}</title></head>
            <body style="font-family:sans-serif;line-height:1.5;max-width:36em;margin:0 auto;padding:1em">
            <p>{Encoder.Encode(parts.Greeting)}</p>
            <p>{Encoder.Encode(parts.Opening)}</p>

            """);
        if (parts.Times is { } times)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encoder.Encode(parts.TimesLabel)}</p>\n{times.AsHtml(Encoder.Encode)}\n");
        html.Append("<table role=\"presentation\">\n");
        foreach (var (label, value) in parts.Facts)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td style=\"padding-right:1em\">{Encoder.Encode(label)}</td><td><b>{Encoder.Encode(value)}</b></td></tr>\n");
        html.Append("</table>\n");
        foreach (var (label, url) in parts.Links)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoder.Encode(url)}\">{Encoder.Encode(label)}</a></p>\n");
        return html.Append(CultureInfo.InvariantCulture, $"<p>{Encoder.Encode(parts.Organization)}</p>\n</body></html>\n").ToString();
    }

    /// <summary>What a mail in the product's own words has, in its order.</summary>
    private sealed record Parts
    {
        public required string Subject { get; init; }

        public required string Greeting { get; init; }

        public required string Opening { get; init; }

        public required NoticeTimes? Times { get; init; }

        public required string TimesLabel { get; init; }

        public required (string Label, string Value)[] Facts { get; init; }

        public required (string Label, string Url)[] Links { get; init; }

        public required string Organization { get; init; }
    }
}
