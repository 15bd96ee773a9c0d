using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;

namespace Actors.Integrations.Meetings.Teams;

/// <summary>
/// Meetings at Microsoft Teams, by Microsoft Graph. A meeting is made or found by our own id (<c>createOrGet</c>), so asking twice makes
/// one; it stands in no calendar of Outlook, since our own mails and calendar files tell people.
/// </summary>
internal sealed class TeamsMeetings : IMeetingProvider, IDisposable
{
    /// <summary>Which client of HTTP it asks by.</summary>
    public const string ClientName = "teams";

    private const int MostSubject = 255;

    private readonly TeamsOptions _options;
    private readonly ProviderLine _line;

    /// <summary>Makes it.</summary>
    /// <param name="options">How Graph is spoken to.</param>
    /// <param name="clients">Makes clients of HTTP.</param>
    /// <param name="clock">The time.</param>
    public TeamsMeetings(TeamsOptions options, IHttpClientFactory clients, TimeProvider clock)
    {
        _options = options;
        _line = new ProviderLine("Microsoft Teams", clients, ClientName, clock, SignIn);
    }

    /// <inheritdoc/>
    public MeetingPlatform Platform => MeetingPlatform.Teams;

    /// <inheritdoc/>
    public string? Missing => Credentials.Missing(
        TeamsOptions.Section, (nameof(_options.TenantId), _options.TenantId), (nameof(_options.ClientId), _options.ClientId),
        (nameof(_options.ClientSecret), _options.ClientSecret));

    /// <inheritdoc/>
    public Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlan plan, bool mayExist, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            var answer = await ReadAsync(HttpMethod.Post, PathOf(plan.HostEmail) + "/createOrGet", RequestOf(plan), stop);
            // Of a meeting that there is not yet, only the host can be missing.
            return answer.Failure is { Kind: MeetingFailureKind.NoSuchMeeting }
                ? ProviderLine.Failed<ProvidedMeeting>(_line.NoSuchHost)
                : answer;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<MeetingRoom>> MoveAsync(MeetingRoom room, MeetingPlan plan, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            var time = new TeamsMeetingRequest
            {
                StartDateTime = ProviderLine.TimeOf(plan.Start),
                EndDateTime = ProviderLine.TimeOf(plan.End),
            };
            var answer = await SendAsync(HttpMethod.Patch, PathOf(room, plan.HostEmail), time, stop);
            return ProviderLine.Changed(answer, room);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<MeetingRoom>> DeleteAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        _line.AskAsync(async stop =>
        {
            var answer = await SendAsync(HttpMethod.Delete, PathOf(room, hostEmail), null, stop);
            return ProviderLine.Deleted(answer, room);
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MeetingAnswer<ProvidedMeeting>> GetAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        _line.AskAsync(stop => ReadAsync(HttpMethod.Get, PathOf(room, hostEmail), null, stop), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private HttpRequestMessage SignIn()
    {
        var path = $"{Uri.EscapeDataString(_options.TenantId ?? "")}/oauth2/v2.0/token";
        return new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_options.LoginBase), path))
        {
            Content = new FormUrlEncodedContent(
            [
                new("client_id", _options.ClientId), new("client_secret", _options.ClientSecret),
                new("scope", new Uri(_options.GraphBase).GetLeftPart(UriPartial.Authority) + "/.default"),
                new("grant_type", "client_credentials"),
            ]),
        };
    }

    private async Task<MeetingAnswer<ProvidedMeeting>> ReadAsync(
        HttpMethod method, string path, TeamsMeetingRequest? body, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(method, path, body, cancellationToken);
        if (answer.Failure is { } failure) return ProviderLine.Failed<ProvidedMeeting>(failure);
        var meeting = JsonSerializer.Deserialize(answer.Value!.Body, TeamsJson.Default.TeamsMeeting);
        if (meeting is not { Id: { Length: > 0 } id, JoinWebUrl: { Length: > 0 } joinUrl })
            return ProviderLine.Failed<ProvidedMeeting>(_line.NotUnderstood);
        var room = new MeetingRoom
        {
            ProviderId = id,
            HostId = meeting.Participants?.Organizer?.Identity?.User?.Id,
            JoinUrl = joinUrl,
            Password = meeting.JoinMeetingIdSettings?.Passcode,
            DialIn = DialInOf(meeting.AudioConferencing),
        };
        // Whoever has signed in as the host there is the host: there is no other link.
        return new MeetingAnswer<ProvidedMeeting> { Value = new ProvidedMeeting(room, joinUrl) };
    }

    private async Task<MeetingAnswer<ProviderResponse>> SendAsync(
        HttpMethod method, string path, TeamsMeetingRequest? body, CancellationToken cancellationToken)
    {
        var answer = await _line.SendAsync(
            () => new HttpRequestMessage(method, new Uri(new Uri(_options.GraphBase), path))
            {
                Content = body is null ? null : JsonContent.Create(body, TeamsJson.Default.TeamsMeetingRequest),
            },
            cancellationToken);
        if (answer.Value is not { IsSuccess: false } response) return answer;
        return ProviderLine.Failed<ProviderResponse>(response.Status == HttpStatusCode.Forbidden
            ? new MeetingFailure(
                MeetingFailureKind.Refused,
                "Microsoft Teams does not let this app make meetings for the host: an administrator has to grant it the permission "
                    + "OnlineMeetings.ReadWrite.All and an application access policy.")
            : _line.FailureOf(response, CodeIn(response.Body)));
    }

    private static string? CodeIn(byte[] body)
    {
        try
        {
            var code = body.Length == 0 ? null : JsonSerializer.Deserialize(body, TeamsJson.Default.TeamsError)?.Error?.Code;
            // It is a word, but it comes from outside.
            return code is { Length: > 0 and <= 60 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? DialInOf(TeamsAudio? audio) => audio switch
    {
        { TollNumber: { Length: > 0 } number, ConferenceId: { Length: > 0 } id } => $"{number}, {id}#",
        { TollNumber: { Length: > 0 } number } => number,
        _ => null,
    };

    private static TeamsMeetingRequest RequestOf(MeetingPlan plan) => new()
    {
        ExternalId = plan.Id,
        StartDateTime = ProviderLine.TimeOf(plan.Start),
        EndDateTime = ProviderLine.TimeOf(plan.End),
        Subject = ProviderLine.Cut(plan.Topic, MostSubject),
        Participants = plan.GuestEmail is { } guest
            ? new TeamsParticipants { Attendees = [new TeamsAttendee { Upn = guest }] }
            : null,
    };

    private static string PathOf(string user) => $"v1.0/users/{Uri.EscapeDataString(user)}/onlineMeetings";

    private static string PathOf(MeetingRoom room, string hostEmail) =>
        $"{PathOf(room.HostId ?? hostEmail)}/{Uri.EscapeDataString(room.ProviderId)}";
}
