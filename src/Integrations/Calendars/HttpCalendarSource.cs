using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Calendars;

/// <summary>
/// Fetches calendar files over HTTPS: from public addresses only, without proxies and cookies. Each redirect is checked as the address was.
/// </summary>
internal sealed class HttpCalendarSource : ICalendarSource, IDisposable
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const int MostRedirects = 2;
    private const int MostValidator = 512;
    private const string WebcalScheme = "webcal://";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(4);

    private readonly CalendarSourceOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _client;

    /// <summary>Makes one.</summary>
    /// <param name="options">From where it may fetch.</param>
    /// <param name="resolver">Finds addresses.</param>
    /// <param name="clock">The time.</param>
    public HttpCalendarSource(CalendarSourceOptions options, INameResolver resolver, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var handler = new GuardedConnector(resolver, options.AllowLoopback).CreateHandler(LongestConnect);
        handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli;
        // It is asked once in half an hour; a connection that is kept would only wait.
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        _client = new HttpMessageInvoker(handler);
    }

    /// <inheritdoc/>
    public string? FindProblem(string address) => UrlRules.FindProblem(Https(address), _options.AllowLoopback);

    /// <inheritdoc/>
    public async Task<CalendarFetch> FetchAsync(CalendarQuestion question, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var address = Https(question.Address);
            for (var hops = 0; hops <= MostRedirects; hops++)
            {
                if (UrlRules.FindProblem(address, _options.AllowLoopback) is not null)
                    return CalendarFetch.Failed(hops == 0 ? CalendarProblems.BlockedAddress : CalendarProblems.Redirected);
                using var request = RequestOf(address, question);
                using var response = await _client.SendAsync(request, limit.Token);
                if (NextOf(response) is not { } next) return await AnswerOf(response, question, limit.Token);
                address = new Uri(new Uri(address), next).ToString();
            }

            return CalendarFetch.Failed(CalendarProblems.Redirected);
        }
        catch (Exception failure) when (CalendarFailures.ProblemOf(failure) is { } problem && !cancellationToken.IsCancellationRequested)
        {
            return CalendarFetch.Failed(problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // What programs show to subscribe by is the same address under another name.
    private static string Https(string address) => address.StartsWith(WebcalScheme, StringComparison.OrdinalIgnoreCase)
        ? "https://" + address[WebcalScheme.Length..]
        : address;

    private static HttpRequestMessage RequestOf(string address, CalendarQuestion question)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Actors-Calendars", "1.0"));
        request.Headers.Accept.ParseAdd("text/calendar, text/plain;q=0.5, */*;q=0.1");
        // As they were given, whether or not they are written as they should be: nobody but their server reads them.
        if (question.Tag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (question.ModifiedAt is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private static Uri? NextOf(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            ? response.Headers.Location
            : null;

    private async Task<CalendarFetch> AnswerOf(HttpResponseMessage response, CalendarQuestion question, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified when question is not { Tag: null, ModifiedAt: null }:
                return new CalendarFetch { Tag = question.Tag, ModifiedAt = question.ModifiedAt };
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return CalendarFetch.Failed(CalendarProblems.NotFound);
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                return CalendarFetch.Failed(CalendarProblems.NotAllowed);
            case not HttpStatusCode.OK:
                return CalendarFetch.Failed(CalendarProblems.Status) with { RetryAfter = response.Headers.RetryAfter.Wait(_clock) };
        }

        if (await ReadAsync(response.Content, cancellationToken) is not { } file) return CalendarFetch.Failed(CalendarProblems.TooLarge);
        return new CalendarFetch
        {
            Files = [file],
            Tag = ValidatorOf(response.Headers, "ETag"),
            ModifiedAt = ValidatorOf(response.Content.Headers, "Last-Modified"),
        };
    }

    private static string? ValidatorOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= MostValidator } value
            ? value
            : null;

    // The length counts after it was unpacked, so that a small answer cannot become a large one.
    private static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > MostBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
    }
}
