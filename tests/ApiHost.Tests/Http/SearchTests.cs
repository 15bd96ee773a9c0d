using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>What one rule says of words to search for, on every route of the contract that takes such words.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SearchTests(SharedServer shared)
{
    private static readonly string[] Known =
    [
        "/api/v1/admin/users search", "/api/v1/appointments search", "/api/v1/organizations/{id}/members search", "/api/v1/services search",
        "/api/v1/staff search", "/api/v1/users search", "/api/v1/users/directory location", "/api/v1/users/directory search",
        "/api/v1/users/directory skills",
    ];

    [Fact]
    public async Task Every_parameter_of_words_is_told_apart_in_the_contract()
    {
        var parameters = await ParametersAsync();
        var words = parameters.Where(parameter => parameter.IsOfWords).Select(parameter => $"{parameter.Path} {parameter.Name}").ToList();
        Known.Except(words).ShouldBeEmpty();
        parameters.Where(parameter => parameter.Name is "search" or "q" && !parameter.IsOfWords).ShouldBeEmpty("read these with Words");
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("…")]
    [InlineData("「」・、。")]
    [InlineData("   ")]
    [InlineData("\u3000")]
    [InlineData("%_*\"'")]
    [InlineData("🎉")]
    [InlineData("\u0301\u0E31")]
    [InlineData("ﾞ")]
    [InlineData("\u200B")]
    public async Task Text_without_a_word_is_refused_and_named(string text)
    {
        foreach (var (path, name, _) in (await ParametersAsync()).Where(parameter => parameter.IsOfWords))
        {
            var answer = await shared.Tenant.AsOwner("GET", Asking(path, name, text));
            (answer.Status, answer.Code).ShouldBe((400, "VALIDATION_ERROR"), $"{path} {answer}");
            answer.Fields.ShouldBe([name], path);
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("nobody", false)]
    [InlineData("(nobody)", false)]
    [InlineData("太郎", false)]
    [InlineData("〇", false)]
    [InlineData("７７７７７７７７７", false)]
    public async Task An_empty_text_is_none_and_a_word_is_looked_for(string text, bool listsAll)
    {
        foreach (var (path, name, _) in (await ParametersAsync()).Where(parameter => parameter.IsOfWords))
        {
            var whole = await shared.Tenant.AsOwner("GET", path.Replace("{id}", shared.Tenant.Id, StringComparison.Ordinal));
            var answer = await shared.Tenant.AsOwner("GET", Asking(path, name, text));
            answer.Status.ShouldBe(200, $"{path} {answer}");
            Total(answer).ShouldBe(listsAll ? Total(whole) : 0, $"{path} {name}");
        }
    }

    [Theory]
    [InlineData("太郎", 2)]
    [InlineData("田", 3)]
    [InlineData("田中花子", 1)]
    [InlineData("ﾀﾛｳ", 1)]
    [InlineData("中村", 0)]
    public async Task Parts_of_names_without_spaces_are_found(string text, int total)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        string[] names = ["田中太郎", "田中花子", "山田太郎 タロウ"];
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking($"2027-03-29T1{number}:00:00Z", name));
            booked.Status.ShouldBe(201, booked.ToString());
            var expert = $$"""{"displayName":"{{name}}","email":"e{{number}}@{{tenant.Slug}}.example","timeZone":"UTC"}""";
            (await tenant.AsOwner("POST", "staff", expert)).Status.ShouldBe(201);
        }

        foreach (var path in new[] { "/api/v1/appointments", "/api/v1/staff" })
            Total(await tenant.AsOwner("GET", Asking(path, "search", text))).ShouldBe(total, path);
    }

    private string Asking(string path, string name, string text) =>
        $"{path.Replace("{id}", shared.Tenant.Id, StringComparison.Ordinal)}?{name}={Uri.EscapeDataString(text)}";

    private static int Total(ApiAnswer answer) => answer.Json["pagination"]!["total"]!.GetValue<int>();

    private async Task<IReadOnlyList<(string Path, string Name, bool IsOfWords)>> ParametersAsync()
    {
        var document = (await shared.Server.CallAsync("GET", "/openapi/v1.json")).Json;
        var parameters =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from parameter in (JsonArray)operation.Value!["parameters"]!
            where parameter["in"]!.GetValue<string>() == "query"
            select (path.Key, parameter["name"]!.GetValue<string>(), parameter["schema"]!["pattern"] is not null);
        return [.. parameters];
    }
}
