using System.Diagnostics;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>What answers cost: measured in this process, which is host and caller in one.</summary>
/// <param name="Status">The status of the first.</param>
/// <param name="Bytes">How long the bodies are together.</param>
/// <param name="Megabytes">What was allocated until all were read.</param>
/// <param name="Processor">The time that the processors worked until all were read.</param>
internal sealed record Cost(int Status, long Bytes, double Megabytes, TimeSpan Processor)
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Asks so many times at once, reads the bodies and keeps nothing of them.</summary>
    public static async Task<Cost> OfAsync(ApiServer server, int times, string path, params (string Name, string Value)[] headers)
    {
        var (allocated, worked) = (GC.GetTotalAllocatedBytes(precise: true), Worked());
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => ReadAsync(server, path, headers)));
        var megabytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Megabyte;
        return new Cost(answers[0].Status, answers.Sum(answer => answer.Bytes), megabytes, Worked() - worked);
    }

    private static async Task<(int Status, long Bytes)> ReadAsync(ApiServer server, string path, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : "/api/v1/" + path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var (buffer, bytes) = (new byte[64 * 1024], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var read) bytes += read;
        return ((int)response.StatusCode, bytes);
    }

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}

/// <summary>Tests that measure what is allocated and how long the processors work: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "measured";
}
