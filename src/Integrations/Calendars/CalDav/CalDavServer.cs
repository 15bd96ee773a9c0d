using System.Net;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Calendars.CalDav;

/// <summary>Calendars on CalDAV servers (RFC 4791): iCloud, Fastmail, Nextcloud, Radicale and many more.</summary>
internal sealed partial class CalDavServer : ICalendarServer, ICalendarWriter, IDisposable
{
    private const int MostTag = 512;
    private const int MostName = 100;
    private const string WellKnown = "/.well-known/caldav";

    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(4);
    // A call of a grain is answered within ten.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private readonly CalendarSourceOptions _options;
    private readonly TimeProvider _clock;
    private readonly CalDavClient _client;

    /// <summary>Makes one.</summary>
    /// <param name="options">Where it may ask.</param>
    /// <param name="resolver">Finds addresses.</param>
    /// <param name="clock">The time.</param>
    public CalDavServer(CalendarSourceOptions options, INameResolver resolver, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var handler = new GuardedConnector(resolver, options.AllowLoopback).CreateHandler(LongestConnect);
        handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli;
        _client = new CalDavClient(handler, options.AllowLoopback, clock);
    }

    /// <inheritdoc/>
    public string? FindProblem(string address) => UrlRules.FindProblem(address, _options.AllowLoopback);

    /// <inheritdoc/>
    public Task<CalendarsFound> FindAsync(string address, CalendarSignIn signIn, CancellationToken cancellationToken) => TryAsync(
        Longest,
        async limit => new CalendarsFound { Calendars = await FindAllAsync(new Uri(address), signIn, limit) },
        static failure => new CalendarsFound { Problem = failure.Problem },
        cancellationToken);

    /// <inheritdoc/>
    public Task<CalendarFetch> FetchAsync(CalendarQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken) =>
        TryAsync(
            Longest,
            limit => FetchAllAsync(question, signIn, limit),
            static failure => CalendarFetch.Failed(failure.Problem) with { RetryAfter = failure.RetryAfter },
            cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // RFC 6764, 6: what was named, or else what the server says of itself; then the user, her home, and what is in it.
    private async Task<IReadOnlyList<FoundCalendar>> FindAllAsync(Uri address, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        var (self, place) = await StartOfAsync(address, signIn, cancellationToken);
        if (self.IsCalendar) return [FoundOf(place, self)];
        var home = self.HrefOf(CalDavNames.CalendarHomeSet) is { } own
            ? Follow(place, own)
            : await HomeOfAsync(Follow(place, self.HrefOf(CalDavNames.CurrentUserPrincipal)!), signIn, cancellationToken);
        var inside = await _client.FindPropertiesAsync(
            home, signIn, 1,
            CalDavNames.PropertiesOf(CalDavNames.ResourceType, CalDavNames.DisplayName, CalDavNames.ComponentSet), cancellationToken);
        return [
            .. inside.Resources.Where(static one => one is { Status: 200, IsCalendar: true })
                .Select(one => FoundOf(Follow(inside.Address, one.Href), one))
                .Take(CalendarsFound.Most)];
    }

    private async Task<(DavResource Self, Uri Place)> StartOfAsync(Uri address, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(address, signIn, cancellationToken);
        }
        catch (CalDavException failure)
        {
            try
            {
                return await LookAsync(new Uri(address, WellKnown), signIn, cancellationToken);
            }
            catch (CalDavException)
            {
                // Of two reasons the one that concerns what was named.
                throw failure;
            }
        }
    }

    private async Task<(DavResource Self, Uri Place)> LookAsync(Uri address, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        var names = CalDavNames.PropertiesOf(
            CalDavNames.ResourceType, CalDavNames.DisplayName, CalDavNames.ComponentSet, CalDavNames.CurrentUserPrincipal,
            CalDavNames.CalendarHomeSet);
        var answer = await _client.FindPropertiesAsync(address, signIn, 0, names, cancellationToken);
        return answer.First is { } self && (self.IsCalendar || self.HrefOf(CalDavNames.CurrentUserPrincipal) is not null)
            ? (self, answer.Address)
            : throw new CalDavException(CalendarProblems.NotACalendar);
    }

    private async Task<Uri> HomeOfAsync(Uri principal, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        var answer = await _client.FindPropertiesAsync(
            principal, signIn, 0, CalDavNames.PropertiesOf(CalDavNames.CalendarHomeSet), cancellationToken);
        return answer.First?.HrefOf(CalDavNames.CalendarHomeSet) is { } home
            ? Follow(answer.Address, home)
            : throw new CalDavException(CalendarProblems.NotACalendar);
    }

    private async Task<CalendarFetch> FetchAllAsync(CalendarQuestion question, CalendarSignIn signIn, CancellationToken cancellationToken)
    {
        // What changes while it is read is read again next time, since the tag is that of before.
        var names = CalDavNames.PropertiesOf(
            CalDavNames.ResourceType, CalDavNames.ComponentSet, CalDavNames.SyncToken, CalDavNames.CollectionTag);
        var answer = await _client.FindPropertiesAsync(new Uri(question.Address), signIn, 0, names, cancellationToken);
        if (answer.First is not { IsCalendar: true } calendar) throw new CalDavException(CalendarProblems.NotACalendar);
        var tag = calendar.TextOf(CalDavNames.SyncToken) ?? calendar.TextOf(CalDavNames.CollectionTag);
        if (tag is { Length: > MostTag }) tag = null;
        if (tag is not null && tag == question.Tag) return new CalendarFetch { Tag = tag };
        var inside = await _client.ReportAsync(answer.Address, signIn, CalDavNames.AllEvents(), cancellationToken);
        var events = inside.Resources.Select(one => (Text: FileOf(one), Place: PlaceOf(answer.Address, one)))
            .Where(static one => one.Text is not null).ToList();
        return new CalendarFetch
        {
            Files = [.. events.Select(static one => one.Text!)],
            Places = [.. events.Select(static one => one.Place)],
            Tag = tag,
        };
    }

    // An event that lies where nobody signs in is read, since its text is here, and never gone to.
    private static FilePlace? PlaceOf(Uri calendar, DavResource resource) =>
        Uri.TryCreate(calendar, resource.Href, out var place) && CalDavClient.MayLeadTo(calendar, place)
            ? new FilePlace(place.AbsoluteUri, resource.TextOf(CalDavNames.EntityTag))
            : null;

    // What was removed in between is there no more; what is cut short (507 for the calendar itself) or not told is not all of it.
    private static string? FileOf(DavResource resource) => resource.Status switch
    {
        404 => null,
        507 => throw new CalDavException(CalendarProblems.TooLarge),
        200 => resource.TextOf(CalDavNames.CalendarData) ?? throw new CalDavException(CalendarProblems.Status),
        _ => throw new CalDavException(CalendarProblems.Status),
    };

    private Uri Follow(Uri from, string href)
    {
        if (!Uri.TryCreate(from, href, out var to) || !CalDavClient.MayLeadTo(from, to) || FindProblem(to.AbsoluteUri) is not null)
            throw new CalDavException(CalendarProblems.Redirected);
        return to;
    }

    private static FoundCalendar FoundOf(Uri address, DavResource calendar) =>
        new(address.AbsoluteUri, calendar.TextOf(CalDavNames.DisplayName) is { Length: <= MostName } name ? name : null);

    private async Task<T> TryAsync<T>(
        TimeSpan longest, Func<CancellationToken, Task<T>> ask, Func<CalDavException, T> failed, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await ask(limit.Token);
        }
        catch (CalDavException failure)
        {
            return failed(failure);
        }
        catch (Exception failure) when (CalendarFailures.ProblemOf(failure) is { } problem && !cancellationToken.IsCancellationRequested)
        {
            return failed(new CalDavException(problem));
        }
    }
}
