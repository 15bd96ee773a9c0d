using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Operator;

/// <summary>Effects that were given up, as operators see, replay and drop them.</summary>
public sealed class DeadEffectTests : IAsyncLifetime
{
    private const string Email = "operator@example.com";
    private static readonly DateTimeOffset Decided = new(2027, 3, 1, 7, 30, 0, TimeSpan.Zero);

    private ApiServer _server = null!;
    private (string, string) _operator;

    private IOutbox Outbox => _server.Services.GetRequiredService<IOutbox>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(("Auth:Operators:0", Email));
        const string password = "a-good-password";
        var account = $$"""{"email":"{{Email}}","password":"{{password}}","name":"Operator"}""";
        (await _server.CallAsync("POST", "auth/register", account)).Status.ShouldBe(201);
        var proof = Mailbox.TokenIn((await _server.MailsToAsync(Email, 1))[0]);
        (await _server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        _operator = Calls.Bearer(await TestTenant.LoginAsync(_server, Email, password));
        await BuryAsync("fx-1", "test.mail", "tnt_a");
        await BuryAsync("fx-2", "test.mail", "tnt_b");
        await BuryAsync("fx-3", "test.call", "tnt_b");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "fx-1 fx-2 fx-3", 3)]
    [InlineData("?limit=1&page=2", "fx-2", 3)]
    [InlineData("?kind=test.mail", "fx-1 fx-2", 2)]
    [InlineData("?tenant=tnt_b", "fx-2 fx-3", 2)]
    [InlineData("?tenant=tnt_b&kind=test.mail", "fx-2", 1)]
    [InlineData("?kind=none", "", 0)]
    public async Task Dead_effects_are_listed(string query, string ids, int total)
    {
        var answer = await _server.CallAsync("GET", "operator/outbox" + query, null, _operator);
        answer.Status.ShouldBe(200, answer.ToString());
        string.Join(' ', answer.Data.AsArray().Select(item => item!["id"]!.GetValue<string>())).ShouldBe(ids);
        answer.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(total);
    }

    [Fact]
    public async Task A_dead_effect_says_what_it_was_and_why_it_failed()
    {
        var answer = await _server.CallAsync("GET", "operator/outbox?kind=test.call", null, _operator);
        answer.Data[0]!.ToJsonString().ShouldBe(
            """{"id":"fx-3","kind":"test.call","tenant":"tnt_b","attempts":0,"lastError":"nobody answers",""" +
            "\"dueAt\":\"2030-01-01T00:00:00Z\",\"createdAt\":\"2027-03-01T07:30:00Z\"}");
    }

    [Fact]
    public async Task A_dead_effect_is_replayed_once()
    {
        var answer = await _server.CallAsync("POST", "operator/outbox/fx-1/replay", null, _operator);
        answer.Status.ShouldBe(200, answer.ToString());
        answer.Data["status"]!.GetValue<string>().ShouldBe("due");
        (await Outbox.ListDeadAsync(new DeadEffectQuery { Tenant = "tnt_a" }, default)).Total.ShouldBe(0);
        (await _server.CallAsync("POST", "operator/outbox/fx-1/replay", null, _operator)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_dead_effect_is_dropped_once()
    {
        var answer = await _server.CallAsync("DELETE", "operator/outbox/fx-2", null, _operator);
        answer.Status.ShouldBe(200, answer.ToString());
        answer.Data["status"]!.GetValue<string>().ShouldBe("dropped");
        (await _server.CallAsync("DELETE", "operator/outbox/fx-2", null, _operator)).Status.ShouldBe(404);
        (await Outbox.ReplayAsync("fx-2", Decided, default)).ShouldBeFalse();
    }

    private async Task BuryAsync(string id, string kind, string tenant)
    {
        var record = "{}"u8.ToArray();
        var first = new NewEvent("test", record, HashChain.Next(HashChain.Origin.Span, record));
        var stream = new StreamAppend(StreamName.For(tenant, "test", id), 0, [first]);
        var effect = new Effect
        {
            Id = id,
            Tenant = tenant,
            Kind = kind,
            Target = GrainKey.For(tenant, "x"),
            Payload = record,
            DueAt = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
            CreatedAt = Decided,
        };
        await _server.Services.GetRequiredService<IJournal>().AppendAsync(new JournalBatch([stream], [], [], [effect]));
        await Outbox.BuryAsync(id, "nobody answers", default);
    }
}
