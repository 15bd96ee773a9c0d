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
}
