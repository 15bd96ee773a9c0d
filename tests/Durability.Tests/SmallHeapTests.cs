using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Durability.Tests;

/// <summary>A host with little memory, asked for more than it could hold, as anybody may ask.</summary>
public sealed class SmallHeapTests
{
    private const int HeapMegabytes = 200;
    private const int Experts = 13;
    private const int Questions = 96;

    [Fact]
    public async Task Many_of_the_worst_questions_at_once_take_neither_the_memory_nor_the_host()
    {
        var folder = Directory.CreateTempSubdirectory("actors-heap-");
        try
        {
            await using var host = await HostProcess.StartSmall(folder.FullName, HeapMegabytes);
            var slug = await FurnishAsync(host);
            var answers = await Task.WhenAll(Enumerable.Range(0, Questions).Select(number => AskAsync(host, QuestionOf(slug, number))));
            answers.Where(status => status is not (200 or 503)).ShouldBeEmpty(host.Output);
            answers.ShouldContain(200);
            (await AskAsync(host, "/health/ready")).ShouldBe(200);
            host.Output.ShouldNotContain("OutOfMemory");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> FurnishAsync(HostProcess host)
    {
        await Clinic.Open(host.Http);
        for (var number = 1; number < Experts; number++) await Clinic.Hire(host.Http, "Expert", $"expert{number}@clinic.example");
        await Clinic.Data(await host.Http.PostAsJsonAsync("services", new { name = "Minute", durationMinutes = 1 }));
        using var organization = JsonDocument.Parse(await host.Http.GetStringAsync(new Uri("organizations", UriKind.Relative)));
        return organization.RootElement.GetProperty("data")[0].GetProperty("slug").GetString()!;
    }

    // Each is another one, so that nothing is shared: a day of all experts, some 18,700 slots.
    private static string QuestionOf(string slug, int number)
    {
        var from = Clinic.FirstSlot.AddMinutes(number);
        var to = from.AddDays(1);
        return $"appointments/availability?tenant={slug}&serviceType=minute&from={from:yyyy-MM-ddTHH:mm:ssZ}&to={to:yyyy-MM-ddTHH:mm:ssZ}"
            + "&includeUnavailable=true";
    }

    private static async Task<int> AskAsync(HostProcess host, string path)
    {
        using var response = await host.Anonymous.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
        return (int)response.StatusCode;
    }
}
