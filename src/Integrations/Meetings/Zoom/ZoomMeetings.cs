using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;

namespace Actors.Integrations.Meetings.Zoom;

/// <summary>
/// Meetings at Zoom. Zoom knows no idempotency keys: our own id stands in the first line of a meeting's agenda, by which one is found whose
/// answer was lost.
/// </summary>
internal sealed class ZoomMeetings : IMeetingProvider, IDisposable
{
    /// <summary>Which client of HTTP it asks by.</summary>
    public const string ClientName = "zoom";

    private const int MostTopic = 200;
    private const int MostAgenda = 2_000;
    private const int MostPages = 4;

    private readonly ZoomOptions _options;
    private readonly ProviderLine _line;

    /// <summary>Makes it.</summary>
    /// <param name="options">How Zoom is spoken to.</param>
    /// <param name="clients">Makes clients of HTTP.</param>
    /// <param name="clock">The time.</param>
    public ZoomMeetings(ZoomOptions options, IHttpClientFactory clients, TimeProvider clock)
    {
        _options = options;
        _line = new ProviderLine("Zoom", clients, ClientName, clock, SignIn);
    }

    /// <inheritdoc/>
    public MeetingPlatform Platform => MeetingPlatform.Zoom;

    /// <inheritdoc/>
    public string? Missing => Credentials.Missing(
        ZoomOptions.Section, (nameof(_options.AccountId), _options.AccountId), (nameof(_options.ClientId), _options.ClientId),
        (nameof(_options.ClientSecret), _options.ClientSecret));

    /// <inheritdoc/>
    public Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlan plan, bool mayExist, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            if (mayExist && await FindAsync(plan, stop) is { } found) return found;
            return await ReadAsync(HttpMethod.Post, PathOf(plan.HostEmail), RequestOf(plan), stop);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<MeetingRoom>> MoveAsync(MeetingRoom room, MeetingPlan plan, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            var time = new ZoomMeetingRequest { StartTime = ProviderLine.TimeOf(plan.Start), Duration = MinutesOf(plan) };
            var answer = await SendAsync(HttpMethod.Patch, PathOf(room), time, stop);
            return ProviderLine.Changed(answer, room);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<MeetingRoom>> DeleteAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            // Our own mails tell people.
            var path = PathOf(room) + "?schedule_for_reminder=false&cancel_meeting_reminder=false";
            var answer = await SendAsync(HttpMethod.Delete, path, null, stop);
            return ProviderLine.Deleted(answer, room);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<ProvidedMeeting>> GetAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        _line.AskAsync(stop => ReadAsync(HttpMethod.Get, PathOf(room), null, stop), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private HttpRequestMessage SignIn()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_options.OAuthBase), "oauth/token"))
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "account_credentials"), new("account_id", _options.AccountId),
            ]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.ClientId}:{_options.ClientSecret}")));
        return request;
    }

    // Of those to come; there are no more at one time than Zoom lets one host have.
    private async Task<MeetingAnswer<ProvidedMeeting>?> FindAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        var next = "";
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"{PathOf(plan.HostEmail)}?type=upcoming&page_size=300&next_page_token={Uri.EscapeDataString(next)}";
            var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
            // Until it is known, there may be one.
            if (answer.Failure is { } failure)
                return ProviderLine.Failed<ProvidedMeeting>(failure with { MayBeDone = !failure.IsLasting });
            var list = JsonSerializer.Deserialize(answer.Value!.Body, ZoomJson.Default.ZoomMeetingList);
            if (list?.Meetings?.FirstOrDefault(meeting => IsOf(plan, meeting)) is { } found)
                return await ReadAsync(HttpMethod.Get, PathOf(found.Id), null, cancellationToken);
            if (string.IsNullOrEmpty(list?.NextPageToken)) return null;
            next = list.NextPageToken;
        }

        return null;
    }

    private static bool IsOf(MeetingPlan plan, ZoomMeeting meeting) =>
        meeting.Agenda is { } agenda && (agenda == plan.Id || agenda.StartsWith(plan.Id + "\n", StringComparison.Ordinal));

    private async Task<MeetingAnswer<ProvidedMeeting>> ReadAsync(
        HttpMethod method, string path, ZoomMeetingRequest? body, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(method, path, body, cancellationToken);
        if (answer.Failure is { } failure) return ProviderLine.Failed<ProvidedMeeting>(failure);
        var meeting = JsonSerializer.Deserialize(answer.Value!.Body, ZoomJson.Default.ZoomMeeting);
        if (meeting is not { Id: > 0, JoinUrl: { Length: > 0 } joinUrl }) return ProviderLine.Failed<ProvidedMeeting>(_line.NotUnderstood);
        var room = new MeetingRoom
        {
            ProviderId = meeting.Id.ToString(CultureInfo.InvariantCulture),
            HostId = meeting.HostId,
            JoinUrl = joinUrl,
            Password = string.IsNullOrEmpty(meeting.Password) ? null : meeting.Password,
            DialIn = meeting.Settings?.GlobalDialInNumbers is [{ Number: { Length: > 0 } number }, ..] ? number : null,
        };
        return new MeetingAnswer<ProvidedMeeting> { Value = new ProvidedMeeting(room, meeting.StartUrl ?? joinUrl) };
    }

    private async Task<MeetingAnswer<ProviderResponse>> SendAsync(
        HttpMethod method, string path, ZoomMeetingRequest? body, CancellationToken cancellationToken)
    {
        var answer = await _line.SendAsync(
            () => new HttpRequestMessage(method, new Uri(new Uri(_options.ApiBase), path))
            {
                Content = body is null ? null : JsonContent.Create(body, ZoomJson.Default.ZoomMeetingRequest),
            },
            cancellationToken);
        if (answer.Value is not { IsSuccess: false } response) return answer;
        var code = CodeIn(response.Body);
        return ProviderLine.Failed<ProviderResponse>(code switch
        {
            ZoomError.NoSuchUser => _line.NoSuchHost,
            ZoomError.NoSuchMeeting => _line.FailureOf(response with { Status = HttpStatusCode.NotFound }),
            _ => _line.FailureOf(response, code?.ToString(CultureInfo.InvariantCulture)),
        });
    }

    private static int? CodeIn(byte[] body)
    {
        try
        {
            return Parsed(body, ZoomJson.Default.ZoomError)?.Code;
        }
        catch (JsonException)
        {
            // What stands before Zoom's API answers in HTML.
            return null;
        }
    }

    private static T? Parsed<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class => body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);

    private static ZoomMeetingRequest RequestOf(MeetingPlan plan) => new()
    {
        Topic = ProviderLine.Cut(plan.Topic, MostTopic),
        Type = ZoomMeetingRequest.Scheduled,
        StartTime = ProviderLine.TimeOf(plan.Start),
        Duration = MinutesOf(plan),
        Agenda = ProviderLine.Cut(plan.Agenda is null ? plan.Id : $"{plan.Id}\n{plan.Agenda}", MostAgenda),
        Settings = new ZoomSettings { MeetingInvitees = plan.GuestEmail is { } guest ? [new ZoomInvitee(guest)] : null },
    };

    private static int MinutesOf(MeetingPlan plan) => (int)Math.Ceiling((plan.End - plan.Start).TotalMinutes);

    private static string PathOf(string hostEmail) => $"v2/users/{Uri.EscapeDataString(hostEmail)}/meetings";

    private static string PathOf(MeetingRoom room) => "v2/meetings/" + Uri.EscapeDataString(room.ProviderId);

    private static string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"v2/meetings/{id}");
}
