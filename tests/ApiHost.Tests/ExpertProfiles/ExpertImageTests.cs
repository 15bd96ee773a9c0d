using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.ExpertProfiles;

/// <summary>An expert's picture: taken in, looked at, served for ever, and gone with the expert.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ExpertImageTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        _id = await _tenant.PublishAsync("Ana Lima");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_picture_is_served_without_what_it_told_and_may_be_kept_for_ever()
    {
        foreach (var (contentType, bytes) in new[]
        {
            ("image/png", TestImages.PngWith("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(TestImages.Secret)])),
            ("image/jpeg", TestImages.JpegWith(0xE1, TestImages.Exif(6))),
            ("image/webp", TestImages.WebPWith("EXIF", Encoding.ASCII.GetBytes(TestImages.Secret))),
        })
        {
            var set = await UploadAsync(contentType, bytes);
            set.Status.ShouldBe(200, set.ToString());
            var path = set.Data["imageUrl"]!.GetValue<string>();
            (await _tenant.AsAnybody("GET", "experts/" + _id)).Data["imageUrl"]!.GetValue<string>().ShouldBe(path);

            // As a browser asks: no header names the tenant.
            var served = await shared.Server.Client.GetAsync($"{path}?tenant={_tenant.Slug}");
            ((int)served.StatusCode).ShouldBe(200);
            var picture = await served.Content.ReadAsByteArrayAsync();
            picture.AsSpan().IndexOf(Encoding.ASCII.GetBytes(TestImages.Secret)).ShouldBe(-1);
            var answer = new ApiAnswer(200, "", served);
            answer.Header("Content-Type").ShouldBe(contentType);
            answer.Header("Cache-Control").ShouldBe("public, max-age=31536000, immutable");
            answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
            answer.Header("Content-Security-Policy")!.ShouldContain("sandbox");
            answer.Header("Cross-Origin-Resource-Policy").ShouldBe("cross-origin");
            (await _tenant.AsAnybody("GET", path, null, ("If-None-Match", answer.Header("ETag")!))).Status.ShouldBe(304);
        }

        (await CountAsync()).ShouldBe(1, "the picture before goes when another comes");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_told_why()
    {
        var page = await UploadAsync("image/png", "<html>"u8.ToArray());
        (page.Status, page.Code).ShouldBe((400, "VALIDATION_ERROR"));
        page.Fields.ShouldBe(["body"]);
        (await UploadAsync("image/svg+xml", "<svg/>"u8.ToArray())).Code.ShouldBe("UNSUPPORTED_MEDIA_TYPE");
        (await UploadAsync("application/json", "{}"u8.ToArray())).Status.ShouldBe(415);
        (await UploadAsync("image/png", new byte[(2 * 1024 * 1024) + 1])).Code.ShouldBe("PAYLOAD_TOO_LARGE");
        (await UploadAsync("image/png", TestImages.Jpeg)).Status.ShouldBe(400);
        (await UploadAsync("image/png", TestImages.Png, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await shared.Server.UploadAsync($"experts/{_id}/image", "image/png", TestImages.Png, _tenant.Named)).Status.ShouldBe(401);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_of_the_largest_size_is_taken()
    {
        var rest = (2 * 1024 * 1024) - TestImages.Png.Length - 12;
        var large = TestImages.PngWith("iCCP", new byte[rest]);
        large.Length.ShouldBe(2 * 1024 * 1024);
        var set = await UploadAsync("image/png", large);
        set.Status.ShouldBe(200, set.ToString());
        var served = await shared.Server.Client.GetByteArrayAsync($"{set.Data["imageUrl"]}?tenant={_tenant.Slug}");
        served.ShouldBe(large);
    }

    [Fact]
    public async Task The_same_picture_again_changes_nothing()
    {
        var first = await UploadAsync("image/png", TestImages.Png);
        var again = await UploadAsync("image/png", TestImages.Png);
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"));
        again.Header("ETag").ShouldBe(first.Header("ETag"));
    }

    [Fact]
    public async Task A_picture_goes_with_its_expert_and_hides_with_the_profile()
    {
        var path = (await UploadAsync("image/png", TestImages.Png)).Data["imageUrl"]!.GetValue<string>();
        (await _tenant.AsAnybody("GET", path)).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", path[..^4] + "0000")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", path.Replace(_id, _tenant.ExpertId, StringComparison.Ordinal))).Status.ShouldBe(404);
        (await _tenant.AsOwner("POST", $"experts/{_id}/unpublish")).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", path)).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", path)).Status.ShouldBe(200);
        (await _tenant.AsOwner("DELETE", "staff/" + _id)).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", path)).Status.ShouldBe(404);
        (await CountAsync()).ShouldBe(0);
    }

    private Task<ApiAnswer> UploadAsync(string contentType, byte[] bytes, params (string Name, string Value)[] headers) =>
        shared.Server.UploadAsync($"experts/{_id}/image", contentType, bytes, [Calls.Bearer(_tenant.OwnerToken), .. headers]);

    private async Task<long> CountAsync()
    {
        var images = new DocumentQuery { Tenant = _tenant.Id, Kind = ImageDocuments.Image };
        return (await shared.Server.Services.GetRequiredService<IDocuments>().QueryAsync(images, default)).Total;
    }
}
