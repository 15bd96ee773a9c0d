using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Actors.Support.Meetings;

/// <summary>A stand-in of Microsoft Graph, as far as apps make online meetings there.</summary>
public sealed class FakeGraph(TimeProvider clock) : FakeMeetingProvider(clock)
{
    private int _last;

    /// <summary>False when no administrator has granted the app an access policy.</summary>
    public bool HasPolicy { get; set; } = true;

    /// <summary>Starts one.</summary>
    public static async Task<FakeGraph> StartAsync(TimeProvider clock)
    {
        var fake = new FakeGraph(clock);
        await fake.StartAsync();
        return fake;
    }

    /// <inheritdoc/>
    protected override MeetingReply NotSignedIn => Error(401, "InvalidAuthenticationToken");

    /// <inheritdoc/>
    protected override bool IsSignIn(string path) => path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override MeetingReply? RefuseSignIn(HttpRequest request, IFormCollection form)
    {
        if (request.Path != $"/{Account}/oauth2/v2.0/token") return OAuthError("invalid_request");
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret) return OAuthError("invalid_client", 401);
        if (form["grant_type"] != "client_credentials") return OAuthError("unsupported_grant_type");
        return form["scope"].ToString().EndsWith("/.default", StringComparison.Ordinal) ? null : OAuthError("invalid_scope");
    }

    /// <inheritdoc/>
    protected override MeetingReply Answer(MeetingCall call)
    {
        if (call.Segments is not ["v1.0", "users", var user, "onlineMeetings", var last]) return Error(404, "ResourceNotFound");
        if (AddressOf(user) is not { } host) return Error(404, "UserNotFound");
        if (!HasPolicy) return Error(403, "Forbidden");
        if (last == "createOrGet") return call.Method == "POST" ? CreateOrGet(host, call.Body!) : Error(405, "MethodNotAllowed");
        if (!Held.TryGetValue(last, out var meeting) || meeting.Host != host) return Error(404, "NotFound");
        switch (call.Method)
        {
            case "GET":
                return new MeetingReply(200, Shape(meeting));
            case "PATCH":
                if (!AreTimes(call.Body!, out var start, out var end)) return Error(400, "InvalidArgument");
                Held[last] = meeting with { Start = start, End = end };
                return new MeetingReply(200, Shape(Held[last]));
            case "DELETE":
                Held.Remove(last);
                return new MeetingReply(204);
            default:
                return Error(405, "MethodNotAllowed");
        }
    }

    private MeetingReply CreateOrGet(string host, JsonObject body)
    {
        if (body["externalId"]?.GetValue<string>() is not { Length: > 0 } mark || !AreTimes(body, out var start, out var end))
            return Error(400, "InvalidArgument");
        if (Held.Values.FirstOrDefault(meeting => meeting.Host == host && meeting.Mark == mark) is { } known)
            return new MeetingReply(200, Shape(known));
        var made = new FakeMeeting($"MSp{++_last}", host, start, end, body["subject"]?.GetValue<string>(), mark);
        Held.Add(made.Id, made);
        return new MeetingReply(201, Shape(made));
    }

    private string? AddressOf(string user) => Users.ContainsKey(user)
        ? user
        : Users.FirstOrDefault(known => known.Value == user).Key;

    private static bool AreTimes(JsonObject body, out DateTimeOffset start, out DateTimeOffset end)
    {
        start = TimeIn(body["startDateTime"]) ?? default;
        end = TimeIn(body["endDateTime"]) ?? default;
        return start != default && start < end;
    }

    private JsonObject Shape(FakeMeeting meeting) => new()
    {
        ["id"] = meeting.Id,
        ["joinWebUrl"] = $"https://teams.example/l/{meeting.Id}",
        ["subject"] = meeting.Topic,
        ["startDateTime"] = meeting.Start.UtcDateTime,
        ["endDateTime"] = meeting.End.UtcDateTime,
        ["externalId"] = meeting.Mark,
        ["joinMeetingIdSettings"] = new JsonObject { ["joinMeetingId"] = "123", ["passcode"] = "p4ss" },
        ["audioConferencing"] = new JsonObject { ["tollNumber"] = "+351 300 000 002", ["conferenceId"] = "456" },
        ["participants"] = new JsonObject
        {
            ["organizer"] = new JsonObject
            {
                ["upn"] = meeting.Host,
                ["identity"] = new JsonObject { ["user"] = new JsonObject { ["id"] = Users[meeting.Host] } },
            },
        },
    };

    private static MeetingReply Error(int status, string code) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = "What it says names somebody: rita@example.com." },
    });

    private static MeetingReply OAuthError(string error, int status = 400) => new(status, new JsonObject { ["error"] = error });
}
