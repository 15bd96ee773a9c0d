using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Actors.Support.Meetings;

/// <summary>A stand-in of Zoom, as far as server-to-server apps make meetings there.</summary>
public sealed class FakeZoom(TimeProvider clock) : FakeMeetingProvider(clock)
{
    private const int MostOfDay = 100;

    private readonly Dictionary<(string User, DateTime Day), int> _asked = [];
    private long _last = 91_234_567_000;

    /// <summary>How many meetings a page of a list has.</summary>
    public int PageSize { get; set; } = 300;

    /// <summary>Starts one.</summary>
    public static async Task<FakeZoom> StartAsync(TimeProvider clock)
    {
        var fake = new FakeZoom(clock);
        await fake.StartAsync();
        return fake;
    }

    /// <inheritdoc/>
    protected override MeetingReply NotSignedIn => Error(401, 124, "Invalid access token.");

    /// <inheritdoc/>
    protected override bool IsSignIn(string path) => path == "/oauth/token";

    /// <inheritdoc/>
    protected override MeetingReply? RefuseSignIn(HttpRequest request, IFormCollection form)
    {
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
        if (request.Headers.Authorization.ToString() != basic) return OAuthError("Invalid client_id or client_secret", "invalid_client");
        if (form["grant_type"] != "account_credentials") return OAuthError("unsupported grant type", "unsupported_grant_type");
        return form["account_id"] == Account ? null : OAuthError("Bad Request", "invalid_request");
    }

    /// <inheritdoc/>
    protected override MeetingReply Answer(MeetingCall call) => call.Segments switch
    {
        ["v2", "users", var user, "meetings"] when !Users.ContainsKey(user) => Error(404, 1001, $"User does not exist: {user}."),
        ["v2", "users", var user, "meetings"] => call.Method == "POST" ? Create(user, call.Body!) : List(user, call),
        ["v2", "meetings", var id] when !Held.ContainsKey(id) => Error(404, 3001, $"Meeting does not exist: {id}."),
        ["v2", "meetings", var id] => call.Method switch
        {
            "GET" => new MeetingReply(200, Shape(Held[id], isWhole: true)),
            "PATCH" => Change(id, call.Body!),
            "DELETE" => Removed(id),
            _ => Error(405, 405, "Method not allowed."),
        },
        _ => Error(404, 404, "No such route."),
    };

    private MeetingReply Create(string user, JsonObject body)
    {
        if (IsTooMany(user)) return Error(429, 429, "You have exceeded the daily rate limit for this user.");
        if (WrongTime(body) is { } wrong) return Invalid(wrong);
        if (body["type"]?.GetValue<int>() != 2) return Invalid("type");
        if (body["topic"]?.GetValue<string>() is not { Length: > 0 and <= 200 } topic) return Invalid("topic");
        var agenda = body["agenda"]?.GetValue<string>() ?? "";
        if (agenda.Length > 2_000) return Invalid("agenda");
        var start = TimeIn(body["start_time"])!.Value;
        var end = start.AddMinutes(body["duration"]!.GetValue<int>());
        var meeting = new FakeMeeting((++_last).ToString(CultureInfo.InvariantCulture), user, start, end, topic, agenda);
        Held.Add(meeting.Id, meeting);
        return new MeetingReply(201, Shape(meeting, isWhole: true));
    }

    private MeetingReply Change(string id, JsonObject body)
    {
        var meeting = Held[id];
        if (IsTooMany(meeting.Host)) return Error(429, 429, "You have exceeded the daily rate limit for this user.");
        if (WrongTime(body) is { } wrong) return Invalid(wrong);
        var start = TimeIn(body["start_time"])!.Value;
        Held[id] = meeting with { Start = start, End = start.AddMinutes(body["duration"]!.GetValue<int>()) };
        return new MeetingReply(204);
    }

    private MeetingReply Removed(string id)
    {
        Held.Remove(id);
        return new MeetingReply(204);
    }

    private MeetingReply List(string user, MeetingCall call)
    {
        if (call.Query.GetValueOrDefault("type") != "upcoming") return Invalid("type");
        var all = Held.Values.Where(meeting => meeting.Host == user && meeting.End > Now).ToList();
        _ = int.TryParse(call.Query.GetValueOrDefault("next_page_token"), CultureInfo.InvariantCulture, out var skipped);
        var page = all.Skip(skipped).Take(PageSize).ToList();
        var next = skipped + page.Count < all.Count ? (skipped + page.Count).ToString(CultureInfo.InvariantCulture) : "";
        return new MeetingReply(200, new JsonObject
        {
            ["next_page_token"] = next,
            ["meetings"] = new JsonArray([.. page.Select(meeting => (JsonNode)Shape(meeting, isWhole: false))]),
        });
    }

    private bool IsTooMany(string user)
    {
        var key = (user, Now.UtcDateTime.Date);
        return (_asked[key] = _asked.GetValueOrDefault(key) + 1) > MostOfDay;
    }

    private static string? WrongTime(JsonObject body)
    {
        if (TimeIn(body["start_time"]) is null) return "start_time";
        if (body["duration"] is not JsonValue duration || !duration.TryGetValue<int>(out var minutes) || minutes < 1) return "duration";
        return body["timezone"]?.GetValue<string>() == "UTC" ? null : "timezone";
    }

    // A list tells neither passwords nor how a meeting is started.
    private JsonObject Shape(FakeMeeting meeting, bool isWhole)
    {
        var shape = new JsonObject
        {
            ["uuid"] = $"/u{meeting.Id}==",
            ["id"] = long.Parse(meeting.Id, CultureInfo.InvariantCulture),
            ["host_id"] = Users[meeting.Host],
            ["topic"] = meeting.Topic,
            ["type"] = 2,
            ["agenda"] = meeting.Mark.Length <= 250 ? meeting.Mark : meeting.Mark[..250],
            ["start_time"] = meeting.Start.UtcDateTime,
            ["duration"] = (int)(meeting.End - meeting.Start).TotalMinutes,
            ["join_url"] = $"https://zoom.example/j/{meeting.Id}?pwd=x",
        };
        if (!isWhole) return shape;
        shape["start_url"] = $"https://zoom.example/s/{meeting.Id}?zak=secret";
        shape["password"] = "a1b2c3";
        var numbers = new JsonArray(new JsonObject { ["number"] = "+351 300 000 001" });
        shape["settings"] = new JsonObject { ["global_dial_in_numbers"] = numbers };
        return shape;
    }

    private static MeetingReply Invalid(string field) => new(400, new JsonObject
    {
        ["code"] = 300,
        ["message"] = "Validation Failed.",
        ["errors"] = new JsonArray(new JsonObject { ["field"] = field, ["message"] = "Invalid field." }),
    });

    private static MeetingReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message });

    private static MeetingReply OAuthError(string reason, string error) =>
        new(400, new JsonObject { ["reason"] = reason, ["error"] = error });
}
