using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.HttpFiles;

/// <summary>The .http files of docs/http: each runs top to bottom against a host of its own and gets what it says.</summary>
public sealed class HttpFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "http");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.http").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_runs_top_to_bottom(string name)
    {
        var file = HttpFile.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name)));
        file.Requests.Count.ShouldBeGreaterThan(5);
        await using var server = await ApiServer.StartAsync();
        foreach (var request in file.Requests)
        {
            var answer = await file.SendAsync(server, request);
            answer.Status.ShouldBe(request.Status, $"{name}: {request.Title}: {answer}");
        }
    }
}
