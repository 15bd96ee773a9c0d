using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Clerk's users by webhook and by token are the same users here, in whatever order Clerk tells of them.</summary>
public sealed class ClerkJourneyTests : IAsyncLifetime
{
    private const long Changed = ClerkStage.Began;

    private ClerkStage _stage = null!;
    private WebhookServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await ClerkStage.StartAsync();
        _server = _stage.Hooks;
    }

    public async ValueTask DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_user_is_there_before_she_comes_and_is_told_of_as_Clerk_knows_her_last()
    {
        await TellAsync("user.created", User("Ana", Changed));
        await _server.IdsOnceAllAreAsync("processed", 1);
        await TellAsync("user.updated", User("Ana Maria", Changed + 1));
        await _server.IdsOnceAllAreAsync("processed", 2);
        // Late, and once more: neither changes anything.
        await TellAsync("user.created", User("Ana", Changed));
        await TellAsync("user.updated", User("Ana Maria", Changed + 1));
        await _server.IdsOnceAllAreAsync("ignored", 2);

        var exported = await CallAsync("GET", "users/me/export");
        exported.Status.ShouldBe(200);
        exported.Body.ShouldContain("Ana Maria Sousa");
        exported.Body.ShouldContain("ana@example.com");
    }

    [Fact]
    public async Task The_user_of_a_token_is_the_user_of_the_webhook()
    {
        var before = (await CallAsync("GET", "auth/session")).Data["user"]!["id"]!.GetValue<string>();
        await TellAsync("user.created", User("Ana", Changed));
        await _server.IdsOnceAllAreAsync("processed", 1);
        (await CallAsync("GET", "auth/session")).Data["user"]!["id"]!.GetValue<string>().ShouldBe(before);
        (await CallAsync("GET", "users/me/export")).Body.ShouldContain("Ana Sousa");
    }

    [Theory]
    [InlineData("banned")]
    [InlineData("locked")]
    [InlineData("deprovisioned")]
    public async Task Whom_Clerk_keeps_out_is_kept_out_here_at_once_until_Clerk_lets_her_in_again(string flag)
    {
        (await CallAsync("GET", "auth/session")).Status.ShouldBe(200);
        var blocked = User("Ana", Changed + 1);
        blocked[flag] = true;
        await TellAsync("user.updated", blocked);
        await _server.IdsOnceAllAreAsync("processed", 1);
        (await CallAsync("GET", "auth/session")).Status.ShouldBe(401, "the token that was good");
        (await CallAsync("GET", "auth/session", "another-token")).Status.ShouldBe(401);

        // What is older does not let her in.
        await TellAsync("user.updated", User("Ana", Changed));
        await _server.IdsOnceAllAreAsync("ignored", 1);
        (await CallAsync("GET", "auth/session")).Status.ShouldBe(401);

        await TellAsync("user.updated", User("Ana", Changed + 2));
        await _server.IdsOnceAllAreAsync("processed", 2);
        (await CallAsync("GET", "auth/session")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Whom_Clerk_deletes_is_erased_and_nothing_late_brings_her_back()
    {
        await TellAsync("user.created", User("Ana", Changed));
        var first = (await _server.IdsOnceAllAreAsync("processed", 1)).ShouldHaveSingleItem();
        (await CallAsync("GET", "auth/session")).Status.ShouldBe(200);

        await TellAsync("user.deleted", new JsonObject { ["id"] = "user_1", ["object"] = "user", ["deleted"] = true });
        await Eventually.Holds(async () => (await CallAsync("GET", "auth/session")).Status == 401);
        await TellAsync("user.updated", User("Ana", Changed + 5));
        await TellAsync("user.created", User("Ana", Changed));

        // What the webhooks told of her goes as well: each of them is erased, and none is listed.
        var journal = _server.Server.Services.GetRequiredService<IJournal>();
        await Eventually.Holds(async () => (await _server.AsOperator("GET", "?source=clerk")).Data.AsArray().Count == 0);
        var stored = await journal.ReadStreamAsync(StreamName.For("system", "inbound-webhook", first), 0, 10, default);
        stored[^1].Type.ShouldBe("inbound-webhooks.erased.v1");
        stored.ShouldAllBe(item => item.Personal.IsEmpty);
        (await CallAsync("GET", "auth/session", "another-token")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_deletion_that_comes_before_anything_else_is_the_last_word()
    {
        await TellAsync("user.deleted", new JsonObject { ["id"] = "user_1", ["deleted"] = true });
        await Eventually.Holds(async () => (await CallAsync("GET", "auth/session", "a-token")).Status == 401);
        await TellAsync("user.created", User("Ana", Changed));
        await Eventually.Holds(async () => (await _server.AsOperator("GET", "?source=clerk")).Data.AsArray().Count == 0);
        (await CallAsync("GET", "auth/session", "another-token")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task What_tells_of_no_user_waits_for_an_operator_and_other_types_are_ignored()
    {
        await TellAsync("user.created", new JsonObject { ["id"] = "user_1" });
        await TellAsync("email.created", new JsonObject { ["id"] = "ema_1" });
        await _server.IdsOnceAllAreAsync("failed", 1);
        await _server.IdsOnceAllAreAsync("ignored", 1);
    }

    private Task TellAsync(string type, JsonObject data) => _stage.TellAsync(type, data);

    private Task<ApiAnswer> CallAsync(string method, string path, string tokenId = "token") =>
        _stage.CallAsync(method, path, _stage.Token(organization: null, id: tokenId));

    private static JsonObject User(string name, long changed) => ClerkStage.User(name, changed);
}
