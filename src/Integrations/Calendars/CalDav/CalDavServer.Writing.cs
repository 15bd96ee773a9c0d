using System.Net;
using System.Xml;
using System.Xml.Linq;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.Integrations.Calendars.CalDav;

/// <content>Single events: read, written, removed (RFC 4791, 5.3).</content>
internal sealed partial class CalDavServer
{
    // Several of them are asked for in one call of a grain.
    private static readonly TimeSpan LongestEvent = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public Task<EventAnswer> ReadEventAsync(string place, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        AskAsync(limit => ReadAsync(new Uri(place), signIn, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<EventAnswer> WriteEventAsync(
        string place, string? tag, string text, CalendarSignIn signIn, CancellationToken cancellationToken) => AskAsync(
        async limit =>
        {
            var address = new Uri(place);
            var written = await _client.SendEventAsync(new EventQuestion(HttpMethod.Put, address, text, tag), signIn, limit);
            var answer = AnswerOf(address, written);
            // Without a tag the server has made something else of it (RFC 4791, 5.3.4), whose tag is asked for.
            return answer is { Problem: null, Tag: null, IsGone: false, IsOvertaken: false, IsRefused: false, OtherPlace: null }
                ? (await ReadAsync(address, signIn, limit)) with { Text = null }
                : answer;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<EventAnswer> RemoveEventAsync(string place, string? tag, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        AskAsync(
            async limit =>
            {
                var address = new Uri(place);
                var question = new EventQuestion(HttpMethod.Delete, address, null, tag);
                return AnswerOf(address, await _client.SendEventAsync(question, signIn, limit));
            },
            cancellationToken);

    private async Task<EventAnswer> ReadAsync(Uri address, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        var read = await _client.SendEventAsync(new EventQuestion(HttpMethod.Get, address, null, null), signIn, cancellationToken);
        return AnswerOf(address, read) with { Text = read.Body };
    }

    private EventAnswer AnswerOf(Uri address, EventReply reply) => reply.Status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new EventAnswer { Tag = reply.Tag },
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new EventAnswer { IsGone = true },
        HttpStatusCode.PreconditionFailed => new EventAnswer { IsOvertaken = true },
        HttpStatusCode.Forbidden or HttpStatusCode.Conflict when OtherPlaceOf(address, reply.Body) is { } other =>
            new EventAnswer { OtherPlace = other },
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity => new EventAnswer { IsRefused = true },
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new EventAnswer { Problem = CalendarProblems.Redirected },
        var status => new EventAnswer { Problem = CalDavClient.ProblemOf(status), RetryAfter = reply.RetryAfter },
    };

    // RFC 4791, 5.3.2.1: where the UID is taken, the server names the resource that has it.
    private string? OtherPlaceOf(Uri address, string body)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var conflict = XDocument.Load(reader).Descendants(CalDavNames.UidConflict).FirstOrDefault();
            return conflict?.Element(CalDavNames.Href)?.Value.Trim() is { Length: > 0 } href ? Follow(address, href).AbsoluteUri : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private Task<EventAnswer> AskAsync(Func<CancellationToken, Task<EventAnswer>> ask, CancellationToken cancellationToken) => TryAsync(
        LongestEvent,
        ask,
        static failure => new EventAnswer { Problem = failure.Problem, RetryAfter = failure.RetryAfter },
        cancellationToken);
}
