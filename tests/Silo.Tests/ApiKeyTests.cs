using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>API keys: issued once, asked with every request, revoked at once.</summary>
[Collection(SharedSiloTests.Name)]
public sealed class ApiKeyTests(SharedSilo shared)
{
    [Fact]
    public async Task A_key_is_good_for_its_own_secret_only()
    {
        var silo = shared.NewTenant();
        var issued = (await Grain(silo, "key_1").Issue(new CreationKey("key_1", null), Request())).Value.ShouldNotBeNull();

        var found = (await Grain(silo, "key_1").Check("digest")).ShouldNotBeNull();
        (found.Id, found.Name, found.LastFour, found.CreatedAt).ShouldBe((issued.Id, "Website", "M2Oa", TestSilo.Monday));
        found.Scopes.ShouldBe(["services:read"]);
        foreach (var other in new[] { "", "Digest", "digest2", "diges", "dígest" })
            (await Grain(silo, "key_1").Check(other)).ShouldBeNull();
        (await Grain(silo, "key_2").Check("digest")).ShouldBeNull();
    }

    [Fact]
    public async Task A_revoked_key_is_good_no_more_and_cannot_be_revoked_again_or_listed()
    {
        var silo = shared.NewTenant();
        await Grain(silo, "key_1").Issue(new CreationKey("key_1", null), Request());
        (await RowsOf(silo)).ShouldHaveSingleItem();

        (await Grain(silo, "key_1").Revoke()).Value!.Name.ShouldBe("Website");

        (await Grain(silo, "key_1").Check("digest")).ShouldBeNull();
        (await RowsOf(silo)).ShouldBeEmpty();
        (await Grain(silo, "key_1").Revoke()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await Grain(silo, "key_2").Revoke()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        var events = await silo.Journal.ReadStreamAsync(StreamName.For(silo.Tenant, "api-key", "key_1"), 0, 100, CancellationToken.None);
        events.Select(stored => stored.Type).ShouldBe(["identity.api-key-issued.v1", "identity.api-key-revoked.v1"]);
        EventRecord.Decode(events[0].Record).Actor.ShouldBe("usr_owner");
    }

    [Fact]
    public async Task A_key_expires()
    {
        await using var silo = await TestSilo.Start();
        await Grain(silo, "key_1").Issue(new CreationKey("key_1", null), Request() with { ExpiresAt = TestSilo.Monday.AddHours(1) });

        silo.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        (await Grain(silo, "key_1").Check("digest")).ShouldNotBeNull();
        silo.Clock.Advance(TimeSpan.FromTicks(1));
        (await Grain(silo, "key_1").Check("digest")).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5 * 365, true)]
    [InlineData((5 * 365) + 2, false)]
    public async Task It_expires_after_now_and_within_five_years(int days, bool isIssued)
    {
        var silo = shared.NewTenant();
        var outcome = await Grain(silo, "key_1")
            .Issue(new CreationKey("key_1", null), Request() with { ExpiresAt = TestSilo.Monday.AddDays(days) });
        (outcome.Refusal is null).ShouldBe(isIssued);
        if (!isIssued) outcome.Refusal!.Fields.ShouldHaveSingleItem().Field.ShouldBe("expiresAt");
    }

    [Fact]
    public async Task A_repeat_is_answered_alike_even_when_the_key_was_revoked_or_there_is_no_more_room()
    {
        var silo = shared.NewTenant();
        var key = new CreationKey("key_1", "f1");
        var first = await Grain(silo, "key_1").Issue(key, Request());
        for (var index = 2; index <= 100; index++) await Fill(silo, index);

        var again = await Grain(silo, "key_1").Issue(key, Request());
        await Grain(silo, "key_1").Revoke();
        var revoked = await Grain(silo, "key_1").Issue(key, Request());

        (again.Replayed, revoked.Replayed).ShouldBe((true, true));
        (again.Value!.Id, revoked.Value!.LastFour).ShouldBe((first.Value!.Id, "M2Oa"));
        (await Grain(silo, "key_1").Check("digest")).ShouldBeNull();
        (await Grain(silo, "key_1").Issue(key with { Fingerprint = "f2" }, Request()))
            .Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused);
    }

    [Fact]
    public async Task A_repeat_after_the_signing_key_has_changed_shows_no_wrong_text()
    {
        var silo = shared.NewTenant();
        await Grain(silo, "key_1").Issue(new CreationKey("key_1", "f1"), Request());
        var again = await Grain(silo, "key_1").Issue(new CreationKey("key_1", "f1"), Request() with { SecretHash = "another" });
        again.Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    [Fact]
    public async Task A_tenant_has_a_hundred_and_revoking_makes_room()
    {
        var silo = shared.NewTenant();
        for (var index = 1; index <= 100; index++) (await Fill(silo, index)).Refusal.ShouldBeNull();

        (await Fill(silo, 101)).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await Fill(shared.NewTenant(), 1)).Refusal.ShouldBeNull();
        await Grain(silo, "key_7").Revoke();
        (await Fill(silo, 101)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_listed_has_neither_the_secret_nor_its_hash()
    {
        var silo = shared.NewTenant();
        await Grain(silo, "key_1").Issue(new CreationKey("key_1", "f1"), Request());
        var row = (await RowsOf(silo)).ShouldHaveSingleItem();
        Encoding.UTF8.GetString(row.Body.Span).ShouldNotContain("digest");
        row.SearchText.ShouldBeNull();
    }

    private static ApiKeyRequest Request() => new("Website", ["services:read"], null, "digest", "M2Oa");

    private static Task<Outcome<ApiKey>> Fill(TestSilo silo, int index) =>
        Grain(silo, $"key_{index}").Issue(new CreationKey($"key_{index}", null), Request());

    private static IApiKeyGrain Grain(TestSilo silo, string id) => silo.Grains.GetGrain<IApiKeyGrain>(GrainKey.For(silo.Tenant, id));

    private static async Task<IReadOnlyList<Document>> RowsOf(TestSilo silo) =>
        (await silo.Documents.QueryAsync(new DocumentQuery { Tenant = silo.Tenant, Kind = ApiKeyDocuments.ApiKey }, CancellationToken.None))
            .Items;
}
