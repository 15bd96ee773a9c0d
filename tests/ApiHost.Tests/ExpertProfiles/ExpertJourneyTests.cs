using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExpertProfiles;

/// <summary>From a name to a published profile, and back; and what strangers find.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ExpertJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Whole = """
        {"title":"Physiotherapist","specialty":"Backs","categories":["Physiotherapy","Sports"],"languages":["pt","en"],
        "yearsOfExperience":12,"education":["MSc, Lisbon"],"conditions":["Back pain"],"certifications":["Board"],
        "insurance":["Example"],"sessionFormats":["video","in_person"],"priceFrom":{"amount":4500,"currency":"EUR"},
        "location":{"country":"Portugal","city":"Lisbon"},"socialLinks":[{"platform":"website","url":"https://example.com"}]}
        """;

    private TestTenant _tenant = null!;
    private string Path => $"experts/{_tenant.ExpertId}";

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_profile_is_published_once_it_is_whole_and_says_what_is_missing()
    {
        (await _tenant.AsAnybody("GET", Path)).Status.ShouldBe(404);
        var refused = await _tenant.AsOwner("POST", Path + "/publish");
        (refused.Status, refused.Code).ShouldBe((400, "VALIDATION_ERROR"), refused.ToString());
        refused.Fields.ShouldBe(["bio", "categories"]);
        (await _tenant.AsOwner("PATCH", Path, """{"bio":"Too short","categories":["Physiotherapy"]}""")).Status.ShouldBe(200);
        (await _tenant.AsOwner("POST", Path + "/publish")).Fields.ShouldBe(["bio"]);
        (await _tenant.AsOwner("PATCH", Path, Profiles.Least)).Status.ShouldBe(200);

        var published = await _tenant.AsOwner("POST", Path + "/publish");
        published.Status.ShouldBe(200, published.ToString());
        published.Data["publishedAt"]!.GetValue<DateTime>().ShouldBeGreaterThan(ApiServer.Monday.UtcDateTime);
        var again = await _tenant.AsOwner("POST", Path + "/publish", null, ("If-Match", "\"1\""));
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"));
        (await _tenant.AsAnybody("GET", Path)).Data["displayName"]!.GetValue<string>().ShouldBe("Rita");
        (await NamesAsync("")).ShouldBe(["Rita"]);

        (await _tenant.AsOwner("PATCH", Path, """{"bio":null}""")).Fields.ShouldBe(["bio"], "a published profile keeps the rules");
        (await _tenant.AsOwner("PATCH", "staff/" + _tenant.ExpertId, """{"categories":[]}""")).Fields.ShouldBe(["categories"]);
        (await _tenant.AsOwner("POST", Path + "/unpublish")).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", Path)).Status.ShouldBe(404);
        (await NamesAsync("")).ShouldBeEmpty();
        (await _tenant.AsOwner("GET", Path)).Status.ShouldBe(200, "those who see to it see it");
        (await _tenant.AsOwner("GET", "staff/" + _tenant.ExpertId)).Data["publishedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Under_its_key_a_step_has_its_first_answer()
    {
        (await _tenant.AsOwner("PATCH", Path, Profiles.Least)).Status.ShouldBe(200);
        var key = ("Idempotency-Key", "publish-1");
        var first = await _tenant.AsOwner("POST", Path + "/publish", null, key);
        (await _tenant.AsOwner("POST", Path + "/unpublish")).Status.ShouldBe(200);
        var repeat = await _tenant.AsOwner("POST", Path + "/publish", null, key);
        (repeat.Status, repeat.Header("Idempotent-Replayed")).ShouldBe((200, "true"));
        repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
        (await _tenant.AsAnybody("GET", Path)).Status.ShouldBe(404, "a repeat does nothing");
        (await _tenant.AsOwner("POST", Path + "/publish", null, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
    }

    [Fact]
    public async Task The_expert_says_everything_but_the_address_and_the_badge_and_strangers_see_no_address()
    {
        var token = await _tenant.MemberAsync(_tenant.ExpertEmail);
        var changed = await shared.Server.CallAsync("PATCH", Path, Whole, Calls.Bearer(token));
        changed.Status.ShouldBe(200, changed.ToString());
        foreach (var mine in new[] { """{"email":"other@example.com"}""", """{"badge":"The best"}""" })
            (await shared.Server.CallAsync("PATCH", Path, mine, Calls.Bearer(token))).Status.ShouldBe(400);
        var asStaff = $$"""{"badge":"Top rated","bio":"{{Profiles.Bio}}"}""";
        (await _tenant.AsOwner("PATCH", "staff/" + _tenant.ExpertId, asStaff)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("POST", Path + "/publish", null, Calls.Bearer(token))).Status.ShouldBe(200);

        var seen = await _tenant.AsAnybody("GET", Path);
        foreach (var (field, value) in System.Text.Json.Nodes.JsonNode.Parse(Whole)!.AsObject())
            seen.Data[field]!.ToJsonString().ShouldBe(value!.ToJsonString(), field);
        seen.Data["badge"]!.GetValue<string>().ShouldBe("Top rated");
        seen.Body.ShouldNotContain(_tenant.ExpertEmail);
        (await _tenant.AsAnybody("GET", "experts")).Body.ShouldNotContain(_tenant.ExpertEmail);
        (await _tenant.AsAnybody("PATCH", Path, Whole)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("""{"sessionFormats":["carrier pigeon"]}""", "sessionFormats[0]")]
    [InlineData("""{"sessionFormats":["video","video"]}""", "sessionFormats[1]")]
    [InlineData("""{"priceFrom":{"amount":-1,"currency":"EUR"}}""", "priceFrom.amount")]
    [InlineData("""{"priceFrom":{"amount":1}}""", "priceFrom.currency")]
    [InlineData("""{"yearsOfExperience":71}""", "yearsOfExperience")]
    [InlineData("""{"categories":["1","2","3","4","5","6"]}""", "categories")]
    [InlineData("""{"socialLinks":[{"platform":"website","url":"javascript:alert(1)"}]}""", "socialLinks[0].url")]
    [InlineData("""{"displayName":null}""", "displayName")]
    public async Task A_wrong_value_names_its_field(string patch, string field) =>
        (await _tenant.AsOwner("PATCH", Path, patch)).Fields.ShouldBe([field]);

    [Fact]
    public async Task Strangers_find_experts_by_what_they_say()
    {
        const string lisbon = """
            {"categories":["Physiotherapy","Sports medicine"],"languages":["Português","en"],"title":"Doctor",
            "location":{"city":"Lisbon","country":"Portugal"}}
            """;
        const string porto = """
            {"categories":["Sports"],"languages":["en"],"conditions":["Migraine"],"location":{"city":"Porto","country":"Portugal"}}
            """;
        var (ana, bea) = (await _tenant.PublishAsync("Ana Lima", lisbon), await _tenant.PublishAsync("Bea Costa", porto));
        await _tenant.AsOwner("POST", "staff", """{"displayName":"Nobody","email":"nobody@example.com","timeZone":"UTC"}""");
        foreach (var service in new[]
        {
            $$"""{"name":"Massage","durationMinutes":30,"expertIds":["{{bea}}"]}""", """{"name":"For all","durationMinutes":30}""",
            $$"""{"name":"Shares","durationMinutes":30,"experts":[{"id":"{{ana}}"}]}""",
            """{"name":"Gone","durationMinutes":30,"active":false}""",
        })
            (await _tenant.AsOwner("POST", "services", service)).Status.ShouldBe(201);

        var found = new Dictionary<string, string[]>
        {
            [""] = ["Ana Lima", "Bea Costa"],
            ["sort=-name"] = ["Bea Costa", "Ana Lima"],
            ["sort=-createdAt"] = ["Bea Costa", "Ana Lima"],
            ["category=sports"] = ["Bea Costa"],
            ["category=Sports medicine"] = ["Ana Lima"],
            ["category=medicine"] = [],
            ["language=portugues"] = ["Ana Lima"],
            ["language=EN"] = ["Ana Lima", "Bea Costa"],
            ["location=portugal"] = ["Ana Lima", "Bea Costa"],
            ["location=Lisbon, Portugal"] = ["Ana Lima"],
            ["location=Lisbon, Spain"] = [],
            ["search=doc"] = ["Ana Lima"],
            ["search=migr"] = ["Bea Costa"],
            ["search=lim"] = ["Ana Lima"],
            ["search=lim&category=Physiotherapy&language=en&location=Lisbon"] = ["Ana Lima"],
            ["search=example.com"] = [],
            ["serviceType=massage"] = ["Bea Costa"],
            ["serviceType=shares"] = ["Ana Lima"],
            ["serviceType=for-all"] = ["Ana Lima", "Bea Costa"],
            ["serviceType=gone"] = [],
            ["serviceType=no-such-service"] = [],
            ["minRating=1"] = [],
            ["limit=1&page=2"] = ["Bea Costa"],
        };
        foreach (var (query, names) in found) (await NamesAsync(query)).ShouldBe(names, query);
        ana.ShouldNotBe(bea);
        foreach (var (query, field) in new[]
        {
            ("minRating=0", "minRating"), ("minRating=5.1", "minRating"), ("minRating=4.555", "minRating"), ("minRating=x", "minRating"),
            ("sort=price", "sort"), ("search=—", "search"), ("location=a,b,c,d,e", "location"), ("town=x", "town"),
        })
            (await _tenant.AsAnybody("GET", "experts?" + query)).Fields.ShouldBe([field], query);
    }

    [Fact]
    public async Task A_profile_is_cached_and_a_change_is_seen_at_once()
    {
        var id = await _tenant.PublishAsync("Ana Lima");
        foreach (var path in new[] { "experts", "experts/" + id })
        {
            var first = await _tenant.AsAnybody("GET", path);
            first.Header("X-Cache").ShouldBe("MISS");
            var again = await _tenant.AsAnybody("GET", path);
            (again.Header("X-Cache"), again.Header("Cache-Control")).ShouldBe(("HIT", "no-cache, private"));
            var tag = ("If-None-Match", first.Header("ETag")!);
            (await _tenant.AsAnybody("GET", path, null, tag)).Status.ShouldBe(304);
            var title = $$"""{"title":"{{path.Replace('/', ' ')}}"}""";
            (await _tenant.AsOwner("PATCH", "experts/" + id, title)).Status.ShouldBe(200);
            (await _tenant.AsAnybody("GET", path, null, tag)).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Who_is_removed_is_gone_for_strangers_too()
    {
        var id = await _tenant.PublishAsync("Ana Lima");
        (await _tenant.AsOwner("DELETE", "staff/" + id)).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", "experts/" + id)).Status.ShouldBe(404);
        (await NamesAsync("")).ShouldBeEmpty();
        (await _tenant.AsOwner("POST", $"experts/{id}/publish")).Status.ShouldBe(404);
    }

    private async Task<IEnumerable<string>> NamesAsync(string query)
    {
        var answer = await _tenant.AsAnybody("GET", "experts?" + query);
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Json["data"]!.AsArray().Select(expert => expert!["displayName"]!.GetValue<string>());
    }
}
