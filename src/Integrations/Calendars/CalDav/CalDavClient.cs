using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Calendars.CalDav;

/// <summary>Asks a server: only at public addresses, and signs in only where it may.</summary>
/// <param name="handler">What requests go through.</param>
/// <param name="allowsLoopback">True when this machine may be asked.</param>
/// <param name="clock">The time.</param>
internal sealed class CalDavClient(HttpMessageHandler handler, bool allowsLoopback, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostEventBytes = 1024 * 1024;
    private const int MostRedirects = 2;

    // Of those that spread their users over hosts of their own: who is asked at one of them may be led to another.
    private static readonly string[] SpreadProviders = [".icloud.com"];

    private readonly HttpMessageInvoker _invoker = new(handler);

    /// <summary>Asks about a resource, or those in it.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="depth">0 for itself, 1 for those in it too.</param>
    /// <param name="properties">What is asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CalDavException">It was not answered as it should be.</exception>
    public Task<DavAnswer> FindPropertiesAsync(
        Uri address, CalendarSignIn signIn, int depth, XElement properties, CancellationToken cancellationToken) =>
        AskAsync("PROPFIND", address, signIn, depth, properties, cancellationToken);

    /// <summary>Asks a calendar for what is in it.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="report">What is asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CalDavException">It was not answered as it should be.</exception>
    public Task<DavAnswer> ReportAsync(Uri address, CalendarSignIn signIn, XElement report, CancellationToken cancellationToken) =>
        AskAsync("REPORT", address, signIn, 1, report, cancellationToken);

    /// <summary>Asks about one event. What leads on is not followed.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="signIn">Who asks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CalDavException">It may not be asked there.</exception>
    public async Task<EventReply> SendEventAsync(EventQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        if (UrlRules.FindProblem(question.Place.AbsoluteUri, allowsLoopback) is not null)
            throw new CalDavException(CalendarProblems.BlockedAddress);
        using var response = await SendAsync(() => RequestOf(question, signIn), cancellationToken);
        await response.Content.LoadIntoBufferAsync(MostEventBytes, cancellationToken);
        return new EventReply(
            response.StatusCode, response.Headers.ETag?.ToString(), await response.Content.ReadAsStringAsync(cancellationToken),
            response.Headers.RetryAfter.Wait(clock));
    }

    /// <summary>Whether who signs in at one address may sign in at another that its server names.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    public static bool MayLeadTo(Uri from, Uri to) =>
        to.Scheme == from.Scheme
        && to.Port == from.Port
        && (to.IdnHost.Equals(from.IdnHost, StringComparison.OrdinalIgnoreCase)
            || SpreadProviders.Any(provider => IsOf(from, provider) && IsOf(to, provider)));

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private static bool IsOf(Uri address, string provider) => address.IdnHost.EndsWith(provider, StringComparison.OrdinalIgnoreCase);

    private async Task<DavAnswer> AskAsync(
        string method, Uri address, CalendarSignIn signIn, int depth, XElement body, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (UrlRules.FindProblem(address.AbsoluteUri, allowsLoopback) is not null)
                throw new CalDavException(hops == 0 ? CalendarProblems.BlockedAddress : CalendarProblems.Redirected);
            var place = address;
            using var response = await SendAsync(() => RequestOf(method, place, signIn, depth, body), cancellationToken);
            if (NextOf(response) is not { } next) return new DavAnswer(address, await ReadAsync(response, cancellationToken));
            var target = new Uri(address, next);
            if (!MayLeadTo(address, target)) throw new CalDavException(CalendarProblems.Redirected);
            address = target;
        }

        throw new CalDavException(CalendarProblems.Redirected);
    }

    // A server that answers without having read the question (401, 404) and closes may take its answer with it. Asked once more, the
    // question is kept back until it wants it (RFC 9110, 10.1.1).
    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var request = ask();
            return await _invoker.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException broken) when (broken.InnerException is IOException)
        {
            using var request = ask();
            request.Headers.ExpectContinue = true;
            return await _invoker.SendAsync(request, cancellationToken);
        }
    }

    private static HttpRequestMessage RequestOf(string method, Uri address, CalendarSignIn signIn, int depth, XElement body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            // Some servers answer 415 to what does not say that it is XML.
            Content = new StringContent(new XDocument(body).ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "application/xml"),
        };
        request.Headers.Add("Depth", depth == 0 ? "0" : "1");
        return SignedIn(request, signIn);
    }

    private static HttpRequestMessage RequestOf(EventQuestion question, CalendarSignIn signIn)
    {
        var request = new HttpRequestMessage(question.Method, question.Place);
        if (question.Text is { } text) request.Content = new StringContent(text, Encoding.UTF8, "text/calendar");
        if (question.Method == HttpMethod.Put && question.Tag is null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        // Not by the typed header: servers have tags that are no tags by the letter.
        if (question.Tag is { } tag) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return SignedIn(request, signIn);
    }

    private static HttpRequestMessage SignedIn(HttpRequestMessage request, CalendarSignIn signIn)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Actors-Calendars", "1.0"));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{signIn.User}:{signIn.Password}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return request;
    }

    private static Uri? NextOf(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            ? response.Headers.Location
            : null;

    private async Task<IReadOnlyList<DavResource>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.MultiStatus)
            throw new CalDavException(ProblemOf(response.StatusCode)) { RetryAfter = response.Headers.RetryAfter.Wait(clock) };
        await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
        var resources = new List<DavResource>();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var resource in DavResource.ReadAsync(body, cancellationToken))
        {
            if (resources.Count == DavAnswer.MostResources) throw new CalDavException(CalendarProblems.TooLarge);
            resources.Add(resource);
        }

        return resources;
    }

    /// <summary>What a status that is no success stands for.</summary>
    /// <param name="status">The status.</param>
    public static string ProblemOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => CalendarProblems.NotFound,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CalendarProblems.NotAllowed,
        // What knows nothing of the method is no such server.
        HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.OK => CalendarProblems.NotACalendar,
        _ => CalendarProblems.Status,
    };
}

/// <summary>What is asked about one event.</summary>
/// <param name="Method">GET, PUT or DELETE.</param>
/// <param name="Place">Its address.</param>
/// <param name="Text">The calendar file that has it; null but for PUT.</param>
/// <param name="Tag">The state that it has to be in; null for any, and for PUT that it must not be there.</param>
internal sealed record EventQuestion(HttpMethod Method, Uri Place, string? Text, string? Tag);

/// <summary>What a server has answered about one event.</summary>
/// <param name="Status">The status.</param>
/// <param name="Tag">What it calls the event's state; null when it did not say.</param>
/// <param name="Body">What it said.</param>
/// <param name="RetryAfter">For how long it wants not to be asked; null when it did not say.</param>
internal sealed record EventReply(HttpStatusCode Status, string? Tag, string Body, TimeSpan? RetryAfter);

/// <summary>What a server has answered.</summary>
/// <param name="Address">Where it was answered, after redirects.</param>
/// <param name="Resources">What it said, one for each resource.</param>
internal sealed record DavAnswer(Uri Address, IReadOnlyList<DavResource> Resources)
{
    /// <summary>How many resources are read at most.</summary>
    public const int MostResources = 20_000;

    /// <summary>The first that is there; null when none is.</summary>
    public DavResource? First => Resources.FirstOrDefault(static one => one.Status == 200);
}

/// <summary>
/// A server has not answered as it should. It never leaves the adapter, which makes an answer of it: finding a calendar is a chain of
/// questions, and each of them may end it.
/// </summary>
/// <param name="problem">Why, one of <see cref="CalendarProblems"/>.</param>
internal sealed class CalDavException(string problem) : Exception
{
    /// <summary>Why, one of <see cref="CalendarProblems"/>.</summary>
    public string Problem { get; } = problem;

    /// <summary>For how long it wants not to be asked; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
