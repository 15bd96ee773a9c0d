using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>What we send is taken by the receivers' own libraries, and what somebody made of it is refused.</summary>
public sealed class OutboundWebhookPeerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-peers-");
    private readonly RawReceiver _receiver = new();
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(("Webhooks:AllowLoopback", "true"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("standardwebhooks/dist/index.js")]
    [InlineData("svix/dist/index.js")]
    public async Task What_we_sign_is_taken_and_what_others_make_of_it_is_refused(string path)
    {
        var module = ForeignProgram.Module(path);
        ForeignProgram.Insist("/usr/bin/node", module);
        var tenant = await TestTenant.CreateAsync(_server);
        var added = await tenant.AsOwner("POST", "webhook-endpoints", $$"""{"url":"{{_receiver.Url}}","events":["review.*"]}""");
        var (id, old) = (added.Data["id"]!.GetValue<string>(), added.Data["secret"]!.GetValue<string>());
        await tenant.AsOwner("POST", $"webhook-endpoints/{id}/test");
        var plain = await OnceCameAsync(1);
        var rotated = await tenant.AsOwner("POST", $"webhook-endpoints/{id}/rotate-secret");
        var current = rotated.Data["secret"]!.GetValue<string>();
        await tenant.AsOwner("POST", $"webhook-endpoints/{id}/test");
        var both = await OnceCameAsync(2);

        var time = long.Parse(plain.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
        var signature = plain.Headers["webhook-signature"];
        JsonObject[] good = [CaseOf(plain, old), CaseOf(plain, old, now: time + 299), CaseOf(both, old), CaseOf(both, current)];
        JsonObject[] bad =
        [
            CaseOf(plain, current), CaseOf(plain, old, now: time + 301), CaseOf(plain, old, now: time - 301),
            CaseOf(plain, old, body: plain.Text + " "), CaseOf(plain, old, body: plain.Text[..^1]),
            CaseOf(plain, old, body: JsonNode.Parse(plain.Text)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true })),
            CaseOf(plain, old, signature: ""), CaseOf(plain, old, signature: "v2" + signature[2..]),
            CaseOf(plain, old, signature: "v1a" + signature[2..]), CaseOf(plain, old, signature: signature[..^8]),
            CaseOf(plain, old, id: "msg_another"),
        ];
        var file = Path.Combine(_folder.FullName, "cases.json");
        await File.WriteAllTextAsync(file, new JsonArray([.. good, .. bad]).ToJsonString());
        var told = await ForeignProgram.RunAsync(_folder.FullName, "/usr/bin/node", ForeignProgram.Script("verify.mjs"), module, file);
        var verdicts = JsonNode.Parse(told)!.AsArray().Select(verdict => verdict!.GetValue<string>()).ToArray();
        verdicts[..good.Length].ShouldAllBe(verdict => verdict == "taken webhook.test");
        verdicts[good.Length..].Length.ShouldBe(bad.Length);
        verdicts[good.Length..].ShouldAllBe(verdict => verdict.StartsWith("refused"));
    }

    private static JsonObject CaseOf(
        RawRequest request, string secret, long? now = null, string? body = null, string? signature = null, string? id = null) => new()
        {
            ["secret"] = secret,
            ["now"] = now ?? long.Parse(request.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture),
            ["body"] = body ?? request.Text,
            ["headers"] = new JsonObject
            {
                ["webhook-id"] = id ?? request.Headers["webhook-id"],
                ["webhook-timestamp"] = request.Headers["webhook-timestamp"],
                ["webhook-signature"] = signature ?? request.Headers["webhook-signature"],
            },
        };

    private async Task<RawRequest> OnceCameAsync(int count) =>
        (await Eventually.Hears(() => Task.FromResult(_receiver.Requests), requests => requests.Count == count))[^1];
}
