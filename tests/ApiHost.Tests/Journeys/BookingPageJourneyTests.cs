using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>An organisation as strangers see it: /tenants/{slug}, and its logo.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BookingPageJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_never_said_anything_has_a_page_in_all_languages()
    {
        var read = await ReadAsync();
        read.Status.ShouldBe(200, read.ToString());
        read.Data["slug"]!.GetValue<string>().ShouldBe(_tenant.Slug);
        read.Data["bookingPage"]!.ToJsonString().ShouldBe("""{"enabled":true}""");
        read.Data["languages"]!.ToJsonString().ShouldBe("""["en","de","es","fr","pl","pt"]""");
        (read.Data["language"]!.GetValue<string>(), read.Data["embedOrigins"]!.AsArray().Count).ShouldBe(("en", 0));
        read.Body.ShouldNotContain(_tenant.Id);
        read.Body.ShouldNotContain(_tenant.OwnerEmail);
    }

    [Fact]
    public async Task What_admins_say_strangers_read_at_once()
    {
        var before = await ReadAsync();
        const string said = """
            {"email":"hello@example.com","phone":"+351210000000","address":"Rua Augusta 1\n1100-048 Lisboa","timeZone":"Europe/Lisbon",
             "locale":"pt-PT","branding":{"logoUrl":"https://elsewhere.example/l.svg","primaryColor":"#0A7D5C"},
             "bookingPage":{"languages":["pt","en"],"clock":"24h","privacyUrl":"https://example.com/privacy",
              "termsUrl":"https://example.com/terms","embedOrigins":["https://www.example.com","https://Shop.Example.com:8443"]}}
            """;
        var changed = await ChangeAsync(said);
        changed.Status.ShouldBe(200, changed.ToString());
        changed.Data["bookingPage"]!["enabled"]!.GetValue<bool>().ShouldBeTrue();

        var read = await ReadAsync();
        read.Data.ToJsonString().ShouldBe($$$"""
            {"name":"{{{read.Data["name"]}}}","bookingPage":{"enabled":true},"slug":"{{{_tenant.Slug}}}",
            """ + """
            "branding":{"primaryColor":"#0a7d5c"},
            """ + """
            "language":"pt","languages":["pt","en"],"timeZone":"Europe/Lisbon","clock":"24h",
            """ + """
            "contact":{"email":"hello@example.com","phone":"\u002B351210000000","address":"Rua Augusta 1\n1100-048 Lisboa"},
            """ + """
            "privacyUrl":"https://example.com/privacy","termsUrl":"https://example.com/terms",
            """ + """
            "embedOrigins":["https://www.example.com","https://shop.example.com:8443"]}
            """);
        read.Header("ETag").ShouldNotBe(before.Header("ETag"));
        (await shared.Server.CallAsync("GET", "tenants/" + _tenant.Slug, null, ("If-None-Match", read.Header("ETag")!)))
            .Status.ShouldBe(304);
        (await ReadAsync()).Header("X-Cache").ShouldBe("HIT");
        // What is not named stays.
        (await ChangeAsync("""{"bookingPage":{"clock":"12h"}}""")).Status.ShouldBe(200);
        read = await ReadAsync();
        (read.Data["clock"]!.GetValue<string>(), read.Data["languages"]!.AsArray().Count).ShouldBe(("12h", 2));
    }

    [Fact]
    public async Task A_page_that_is_off_tells_the_name_alone()
    {
        (await ChangeAsync("""{"email":"hello@example.com","bookingPage":{"enabled":false}}""")).Status.ShouldBe(200);
        var read = await ReadAsync();
        read.Data.AsObject().Select(member => member.Key).ShouldBe(["name", "bookingPage"]);
        read.Data["bookingPage"]!["enabled"]!.GetValue<bool>().ShouldBeFalse();
        (await ChangeAsync("""{"bookingPage":null}""")).Status.ShouldBe(200);
        (await ReadAsync()).Data["contact"]!["email"]!.GetValue<string>().ShouldBe("hello@example.com");
    }

    [Fact]
    public async Task A_page_is_offered_in_a_language_that_it_has()
    {
        (await ChangeAsync("""{"locale":"it","bookingPage":{"languages":["fr","de"]}}""")).Status.ShouldBe(200);
        (await ReadAsync()).Data["language"]!.GetValue<string>().ShouldBe("fr");
    }

    [Fact]
    public async Task A_former_slug_leads_on_and_an_unknown_or_deleted_one_nowhere()
    {
        var former = _tenant.Slug;
        (await ChangeAsync($$"""{"slug":"{{former}}-today"}""")).Status.ShouldBe(200);
        (await ReadAsync(former)).Data["slug"]!.GetValue<string>().ShouldBe(former + "-today");
        foreach (var slug in new[] { "nobody-has-this", "Not-A-Slug", "tnt_1" })
        {
            var unknown = await ReadAsync(slug);
            (unknown.Status, unknown.Code).ShouldBe((404, "RESOURCE_NOT_FOUND"), slug);
        }

        // Whoever is signed in elsewhere reads the same.
        var other = await TestTenant.CreateAsync(shared.Server);
        (await other.AsOwner("GET", "tenants/" + former)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "tenants/" + former, null, Calls.Bearer("nonsense"))).Status.ShouldBe(200);
        (await _tenant.AsOwner("DELETE", "organizations/" + _tenant.Id)).Status.ShouldBe(200);
        (await ReadAsync(former)).Status.ShouldBe(404);
        (await _tenant.AsOwner("POST", $"organizations/{_tenant.Id}/restore")).Status.ShouldBe(200);
        (await ReadAsync(former)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"languages":["it"]}""", "languages[0]")]
    [InlineData("""{"languages":["pt","pt"]}""", "languages[1]")]
    [InlineData("""{"languages":[null]}""", "languages[0]")]
    [InlineData("""{"languages":["en","de","es","fr","pl","pt","en"]}""", "languages")]
    [InlineData("""{"clock":"13h"}""", "clock")]
    [InlineData("""{"privacyUrl":"javascript:alert(1)"}""", "privacyUrl")]
    [InlineData("""{"termsUrl":"nowhere"}""", "termsUrl")]
    [InlineData("""{"embedOrigins":["https://a.example","https://A.example"]}""", "embedOrigins[1]")]
    [InlineData("""{"embedOrigins":["http://a.example"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://a.example/"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://a.example/page"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://user@a.example"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://*.a.example"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://a.example; script-src *"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://[::1]"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["https://127.0.0.1"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":["*"]}""", "embedOrigins[0]")]
    [InlineData("""{"embedOrigins":[null]}""", "embedOrigins[0]")]
    public async Task What_is_wrong_with_a_page_is_named(string page, string field)
    {
        var answer = await shared.Tenant.AsOwner("PATCH", "organizations/" + shared.Tenant.Id, $$"""{"bookingPage":{{page}}}""");
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe(["bookingPage." + field]);
    }

    [Fact]
    public async Task The_sites_that_may_show_it_are_bounded_and_kept_as_browsers_write_them()
    {
        var many = string.Join(',', Enumerable.Range(0, 21).Select(number => $"\"https://s{number}.example\""));
        (await ChangeAsync($$$"""{"bookingPage":{"embedOrigins":[{{{many}}}]}}""")).Fields.ShouldBe(["bookingPage.embedOrigins"]);
        (await ChangeAsync("""{"bookingPage":{"embedOrigins":["https://bücher.example"]}}""")).Data["bookingPage"]!["embedOrigins"]![0]!
            .GetValue<string>().ShouldBe("https://xn--bcher-kva.example");
    }

    [Fact]
    public async Task A_logo_is_taken_as_pictures_of_experts_are_and_served_to_everybody()
    {
        var path = $"organizations/{_tenant.Id}/logo";
        var bytes = TestImages.PngWith("tEXt", [.. "Comment\0"u8, .. System.Text.Encoding.ASCII.GetBytes(TestImages.Secret)]);
        var set = await UploadAsync(bytes);
        set.Status.ShouldBe(200, set.ToString());
        var url = (await ReadAsync()).Data["branding"]!["logoUrl"]!.GetValue<string>();
        (url, url.StartsWith($"/api/v1/tenants/{_tenant.Slug}/logo/img_", StringComparison.Ordinal))
            .ShouldBe((set.Data["logoUrl"]!.GetValue<string>(), true));
        var served = await shared.Server.Client.GetAsync(url);
        var answer = new ApiAnswer((int)served.StatusCode, "", served);
        (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control"))
            .ShouldBe((200, "image/png", "public, max-age=31536000, immutable"));
        (await served.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(TestImages.Secret)).ShouldBe(-1);
        (await shared.Server.CallAsync("GET", url, null, ("If-None-Match", answer.Header("ETag")!))).Status.ShouldBe(304);

        (await UploadAsync(bytes)).Header("Idempotent-Replayed").ShouldBe("true");
        (await UploadAsync("<svg/>"u8.ToArray())).Fields.ShouldBe(["body"]);
        (await UploadAsync(TestImages.PngWith("iCCP", new byte[4]), ("If-Match", "\"99\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await _tenant.AsAnybody("DELETE", path)).Status.ShouldBe(401);
        // A change of the profile keeps the logo, and another one replaces it.
        (await ChangeAsync("""{"industry":"Health"}""")).Data["logoUrl"]!.GetValue<string>().ShouldBe(url);
        (await UploadAsync(TestImages.PngWith("iCCP", new byte[8]))).Data["logoUrl"]!.GetValue<string>().ShouldNotBe(url);
        (await shared.Server.CallAsync("GET", url)).Status.ShouldBe(404);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_logo_hides_with_the_page_and_can_be_taken_away()
    {
        var url = (await UploadAsync(TestImages.Png)).Data["logoUrl"]!.GetValue<string>();
        (await ChangeAsync("""{"bookingPage":{"enabled":false}}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", url)).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", url)).Status.ShouldBe(200);
        (await ChangeAsync("""{"bookingPage":{"enabled":true}}""")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", url)).Status.ShouldBe(200);
        var gone = await _tenant.AsOwner("DELETE", $"organizations/{_tenant.Id}/logo");
        (gone.Status, gone.Data["logoUrl"]).ShouldBe((200, null));
        (await _tenant.AsOwner("DELETE", $"organizations/{_tenant.Id}/logo")).Header("Idempotent-Replayed").ShouldBe("true");
        (await shared.Server.CallAsync("GET", url)).Status.ShouldBe(404);
        (await ReadAsync()).Data["branding"]!["logoUrl"].ShouldBeNull();
        (await CountAsync()).ShouldBe(0);
    }

    private Task<ApiAnswer> ReadAsync(string? slug = null) => shared.Server.CallAsync("GET", "tenants/" + (slug ?? _tenant.Slug));

    private Task<ApiAnswer> ChangeAsync(string patch) => _tenant.AsOwner("PATCH", "organizations/" + _tenant.Id, patch);

    private Task<ApiAnswer> UploadAsync(byte[] bytes, params (string Name, string Value)[] headers) => shared.Server.UploadAsync(
        $"organizations/{_tenant.Id}/logo", "image/png", bytes, [Calls.Bearer(_tenant.OwnerToken), .. headers]);

    private async Task<long> CountAsync()
    {
        var images = new DocumentQuery { Tenant = _tenant.Id, Kind = ImageDocuments.Image };
        return (await shared.Server.Services.GetRequiredService<IDocuments>().QueryAsync(images, default)).Total;
    }
}
