using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>One of the times that a mail tells of.</summary>
/// <param name="When">When, for people.</param>
/// <param name="Before">When it was before; empty when it was not moved.</param>
/// <param name="ManageUrl">Where the client manages it; empty when that is not for the recipient, or no longer possible.</param>
/// <param name="JoinUrl">The link into its meeting; empty when there is none.</param>
internal sealed record NoticeTime(string When, string Before, string ManageUrl, string JoinUrl = "");

/// <summary>The times of a mail that tells of several appointments, as text and as HTML. Pure.</summary>
/// <param name="labels">What stands before facts.</param>
/// <param name="times">The times, in order.</param>
internal sealed class NoticeTimes(NoticeLabels labels, ImmutableArray<NoticeTime> times)
{
    /// <summary>How many there are beside the first.</summary>
    public int More => times.Length - 1;

    /// <summary>Those of appointments of a series, for one recipient.</summary>
    /// <param name="news">What has become of them.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="links">Where pages are.</param>
    public static NoticeTimes Of(
        ImmutableArray<SeriesNews> news, NoticeFacts facts, NoticeRecipient recipient, NoticeLinks links)
    {
        return new NoticeTimes(recipient.Language.Labels, [.. news.Select(TimeOf)]);

        NoticeTime TimeOf(SeriesNews one)
        {
            var values = NoticeValues.Of(one.Notice, facts with { Appointment = one.Appointment }, recipient, links);
            return new NoticeTime(
                values[NoticeVariables.Dates],
                NoticeValues.TimeIn(values, NoticeVariables.FormerDate, NoticeVariables.FormerTime),
                values[NoticeVariables.ManageUrl],
                values[NoticeVariables.JoinUrl]);
        }
    }

    /// <summary>A line for each, and the page where it is managed in another.</summary>
    public string AsText()
    {
        var text = new StringBuilder();
        foreach (var time in times)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"- {TextOf(time)}");
            if (time.JoinUrl.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n  {labels.Join}: {time.JoinUrl}");
            if (time.ManageUrl.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n  {labels.Manage}: {time.ManageUrl}");
        }

        return text.ToString();
    }

    /// <summary>The same as a list.</summary>
    /// <param name="encode">Encodes text.</param>
    public string AsHtml(Func<string, string> encode)
    {
        var html = new StringBuilder("<ul>\n");
        foreach (var time in times)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><b>{encode(TextOf(time))}</b>");
            if (time.JoinUrl.Length > 0)
                html.Append(CultureInfo.InvariantCulture, $"<br><a href=\"{encode(time.JoinUrl)}\">{encode(labels.Join)}</a>");
            if (time.ManageUrl.Length > 0)
                html.Append(CultureInfo.InvariantCulture, $"<br><a href=\"{encode(time.ManageUrl)}\">{encode(labels.Manage)}</a>");
            html.Append("</li>\n");
        }

        return html.Append("</ul>").ToString();
    }

    private string TextOf(NoticeTime time) => time.Before.Length == 0 ? time.When : $"{time.When} ({labels.Before}: {time.Before})";
}
