using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.InboundWebhooks;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>What the senders' own libraries sign is taken, to the byte.</summary>
public sealed class WebhookPeerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-peers-");
    private WebhookServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await WebhookServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("stripe", "stripe", "stripe/esm/stripe.esm.node.js", Vectors.StripeSecret)]
    [InlineData("clerk", "svix", "svix/dist/index.js", Vectors.SvixSecret)]
    [InlineData("clerk", "standardwebhooks", "standardwebhooks/dist/index.js", Vectors.SvixSecret)]
    public async Task What_a_library_of_the_sender_signs_is_taken(string source, string kind, string path, string secret)
    {
        var module = ForeignProgram.Module(path);
        ForeignProgram.Insist("/usr/bin/node", module);
        const string body = """{"id":"evt_peer","type":"peer.signed","data":{"name":"Zoë  of Łódź","tab":"\t"}}""";
        var seconds = $"{_server.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        var told = await ForeignProgram.RunAsync(
            _folder.FullName, "/usr/bin/node", ForeignProgram.Script("sign.mjs"), kind, module, secret, seconds, body);
        var headers = JsonNode.Parse(told)!.AsObject().Select(header => (header.Key, header.Value!.GetValue<string>())).ToArray();

        var taken = await _server.SendAsync(source, body, headers);
        (taken.Status, taken.Data["received"]!.GetValue<int>()).ShouldBe((200, 1), taken.ToString());
        (await _server.SendAsync(source, body + " ", headers)).Status.ShouldBe(401);
    }

    /// <summary>Clerk's library says of each request what this host says, but for headers that are there twice.</summary>
    [Fact]
    public async Task What_Clerks_library_takes_is_taken_and_what_it_refuses_is_refused()
    {
        const string body = """{"object":"event","type":"session.ended","data":{"id":"sess_1","name":"Zoë  of Łódź"},"timestamp":1}""";
        var now = _server.Clock.GetUtcNow().ToUnixTimeSeconds();
        (string Name, string Value)[] Signed(long at, string secret = Vectors.SvixSecret) =>
            WebhookServer.Standard("svix", $"msg_{at}", at, body, secret);
        var good = Signed(now);
        var cases = new (string Why, (string Name, string Value)[] Headers, string Body, bool Theirs, bool Ours)[]
        {
            ("good", good, body, true, true),
            ("five minutes ago", Signed(now - 300), body, true, true),
            ("among signatures of others", [good[0], good[1], (good[2].Name, $"v2,AAAA v1,AAAA {good[2].Value}")], body, true, true),
            ("of another secret", Signed(now, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), body, false, false),
            ("old", Signed(now - 301), body, false, false),
            ("from the future", Signed(now + 301), body, false, false),
            ("an empty signature", [good[0], good[1], (good[2].Name, "")], body, false, false),
            ("no signature", [good[0], good[1]], body, false, false),
            ("no time", [good[0], good[2]], body, false, false),
            ("another id", [(good[0].Name, "msg_other"), good[1], good[2]], body, false, false),
            ("another body", good, body.Replace("ended", "begun", StringComparison.Ordinal), false, false),
            ("cut off", good, body[..^1], false, false),
            ("a signature that is cut off", [good[0], good[1], (good[2].Name, good[2].Value[..^5])], body, false, false),
            ("the id twice", [good[0], good[0], good[1], good[2]], body, false, false),
            // Their library reads the first of the two; here nothing is read that could be read in two ways.
            ("the time twice", [good[0], good[1], good[1], good[2]], body, true, false),
            // The client writes both into one line, which is a list with one good signature; two lines are refused (SignatureTests).
            ("the signature twice", [good[0], good[1], good[2], good[2]], body, true, true),
        };
        await CompareAsync("clerk", "clerk", "@clerk/backend/dist/webhooks.mjs", Vectors.SvixSecret, cases);
    }

    /// <summary>Zoom's library looks at no time and writes the body anew; apart from that it says what this host says.</summary>
    [Fact]
    public async Task What_Zooms_library_takes_is_taken_unless_it_is_out_of_time_and_what_it_refuses_is_refused()
    {
        const string body = """{"event":"meeting.ended","event_ts":1767225600000,"payload":{"account_id":"a","object":{"topic":"Łódź"}}}""";
        var now = _server.Clock.GetUtcNow().ToUnixTimeSeconds();
        (string Name, string Value)[] Signed(long at, string secret = Vectors.ZoomSecret) => WebhookServer.Zoom(at, body, secret);
        var good = Signed(now);
        var cases = new (string Why, (string Name, string Value)[] Headers, string Body, bool Theirs, bool Ours)[]
        {
            ("good", good, body, true, true),
            ("old", Signed(now - 301), body, true, false),
            ("from the future", Signed(now + 301), body, true, false),
            ("of another secret", Signed(now, "another"), body, false, false),
            ("an empty signature", [(good[0].Name, ""), good[1]], body, false, false),
            ("nothing", [], body, false, false),
            ("no time", [good[0]], body, false, false),
            ("the signature twice", [good[0], good[0], good[1]], body, false, false),
            ("another body", good, body.Replace("ended", "begun", StringComparison.Ordinal), false, false),
            ("cut off", good, body[..^1], false, false),
            ("a signature that is cut off", [(good[0].Name, good[0].Value[..^2]), good[1]], body, false, false),
        };
        await CompareAsync("zoom", "zoom", "@zoom/rivet/meetings/meetings.mjs", Vectors.ZoomSecret, cases);
    }

    [Fact]
    public async Task What_Zoom_asks_of_an_address_is_answered_as_its_library_answers_it()
    {
        const string body = """{"event":"endpoint.url_validation","event_ts":1767225600000,"payload":{"plainToken":"qgg8vlvZRS6U"}}""";
        var headers = WebhookServer.Zoom(_server.Clock.GetUtcNow().ToUnixTimeSeconds(), body, Vectors.ZoomSecret);
        var theirs = (await JudgeAsync("zoom", "@zoom/rivet/meetings/meetings.mjs", Vectors.ZoomSecret, [(headers, body)]))[0]!;
        var ours = await _server.SendAsync("zoom", body, headers);
        ours.Status.ShouldBe(200, ours.ToString());
        JsonNode.DeepEquals(ours.Json, theirs).ShouldBeTrue($"{ours.Body} is not {theirs}");
    }

    private async Task CompareAsync(
        string source, string kind, string module, string secret,
        (string Why, (string Name, string Value)[] Headers, string Body, bool Theirs, bool Ours)[] cases)
    {
        var theirs = await JudgeAsync(kind, module, secret, [.. cases.Select(one => (one.Headers, one.Body))]);
        foreach (var (one, told) in cases.Zip(theirs))
        {
            (told is not null).ShouldBe(one.Theirs, $"their library, {one.Why}");
            var answer = await _server.SendAsync(source, one.Body, one.Headers);
            (answer.Status == 200).ShouldBe(one.Ours, $"{one.Why}: {answer}");
            if (!one.Ours) answer.Status.ShouldBeOneOf(400, 401);
        }
    }

    private async Task<JsonArray> JudgeAsync(
        string kind, string path, string secret, ((string Name, string Value)[] Headers, string Body)[] requests)
    {
        var module = ForeignProgram.Module(path);
        ForeignProgram.Insist("/usr/bin/node", module);
        var file = Path.Combine(_folder.FullName, "requests.json");
        var written = requests.Select(JsonNode (request) => new JsonObject
        {
            ["headers"] = new JsonArray([.. request.Headers.Select(JsonNode (header) => new JsonArray(header.Name, header.Value))]),
            ["body"] = request.Body,
        });
        await File.WriteAllTextAsync(file, new JsonArray([.. written]).ToJsonString());
        var seconds = $"{_server.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        var told = await ForeignProgram.RunAsync(
            _folder.FullName, "/usr/bin/node", ForeignProgram.Script("verify.mjs"), kind, module, secret, seconds, file);
        return JsonNode.Parse(told)!.AsArray();
    }
}
