using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>A client who has no account corrects what she has said of herself, with the token of her appointment.</summary>
[Collection(SharedServerTests.Name)]
public sealed class OwnDetailsJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Question = """[{"id":"first","label":"Is it your first visit?","type":"boolean","required":true}]""";

    private TestTenant _tenant = null!;
    private string _path = "";
    private (string Name, string Value) _token;

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        var asks = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, $$"""{"questions":{{Question}}}""");
        asks.Status.ShouldBe(200, asks.ToString());
        (_path, _token) = await BookAsync("2027-03-02T09:00:00Z");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task With_the_token_she_changes_all_that_is_hers()
    {
        const string patch =
            """
            {"clientName":"Ana Sousa","clientEmail":"ana.sousa@example.com","clientPhone":"+351 1","notes":"Two","answers":{"first":false}}
            """;
        var changed = await ChangeAsync(patch, ("If-Match", "\"1\""));
        changed.Status.ShouldBe(200, changed.ToString());
        changed.Header("ETag").ShouldBe("\"2\"");
        var seen = (await _tenant.AsOwner("GET", _path)).Data;
        seen["clientName"]!.GetValue<string>().ShouldBe("Ana Sousa");
        seen["clientEmail"]!.GetValue<string>().ShouldBe("ana.sousa@example.com");
        seen["clientPhone"]!.GetValue<string>().ShouldBe("+351 1");
        seen["notes"]!.GetValue<string>().ShouldBe("Two");
        seen["answers"]!["first"]!.GetValue<bool>().ShouldBeFalse();
        (await _tenant.AsAnybody("GET", _path, null, _token)).Status.ShouldBe(200, "the token stays good");
    }

    [Fact]
    public async Task What_somebody_else_changed_in_between_is_not_overwritten()
    {
        (await _tenant.AsOwner("PATCH", _path, """{"notes":"By the desk"}""")).Status.ShouldBe(200);
        var late = await ChangeAsync("""{"notes":"By Ana"}""", ("If-Match", "\"1\""));
        late.Status.ShouldBe(409, late.ToString());
        late.Code.ShouldBe("CONCURRENT_UPDATE");
        (await _tenant.AsOwner("GET", _path)).Data["notes"]!.GetValue<string>().ShouldBe("By the desk");
    }

    [Theory]
    [InlineData("""{"staffNotes":"Pays late"}""")]
    [InlineData("""{"metadata":{"vip":"yes"}}""")]
    [InlineData("""{"place":{"type":"online"}}""")]
    [InlineData("""{"notes":"Mine","staffNotes":"Theirs"}""")]
    public async Task What_is_for_staff_stays_theirs(string patch)
    {
        var before = (await _tenant.AsOwner("GET", _path)).Data.ToJsonString();
        var refused = await ChangeAsync(patch);
        refused.Status.ShouldBe(403, refused.ToString());
        (await _tenant.AsOwner("GET", _path)).Data.ToJsonString().ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"clientName":null}""", "clientName")]
    [InlineData("""{"clientEmail":"nobody"}""", "clientEmail")]
    [InlineData("""{"answers":{"first":null}}""", "answers.first")]
    public async Task What_cannot_be_meant_is_named(string patch, string field)
    {
        var refused = await ChangeAsync(patch);
        refused.Status.ShouldBe(400, refused.ToString());
        refused.Body.ShouldContain($"\"{field}\"");
    }

    [Fact]
    public async Task Other_tokens_and_none_open_nothing()
    {
        var (_, other) = await BookAsync("2027-03-02T10:00:00Z");
        const string patch = """{"notes":"Mine"}""";
        (await _tenant.AsAnybody("PATCH", _path, patch)).Status.ShouldBe(401);
        (await _tenant.AsAnybody("PATCH", _path, patch, other)).Status.ShouldBe(404);
        (await _tenant.AsAnybody("PATCH", _path, patch, ("X-Manage-Token", "made-up"))).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", _path)).Data["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_was_called_off_is_not_changed_any_more()
    {
        (await _tenant.AsAnybody("DELETE", _path, null, _token)).Status.ShouldBe(200);
        (await ChangeAsync("""{"notes":"Still"}""")).Code.ShouldBe("INVALID_TRANSITION");
    }

    private Task<ApiAnswer> ChangeAsync(string patch, params (string Name, string Value)[] headers) =>
        _tenant.AsAnybody("PATCH", _path, patch, [_token, .. headers]);

    private async Task<(string Path, (string Name, string Value) Token)> BookAsync(string start)
    {
        var json = _tenant.Booking(start).TrimEnd().TrimEnd('}') + """,  "answers":{"first":true}}""";
        var booked = await _tenant.AsAnybody("POST", "appointments", json);
        booked.Status.ShouldBe(201, booked.ToString());
        return ("appointments/" + booked.Data["id"]!.GetValue<string>(),
            ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>()));
    }
}
