using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Live readers that others wrote, in a process of Node.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private const string Node = "/usr/bin/node";

    private readonly ConcurrentQueue<JsonNode> _heard = new();
    private readonly Process _process;
    private readonly Task _reading;

    private Listener(string address, string token, string transports)
    {
        var modules = Path.GetDirectoryName(ForeignProgram.Module("x"))!;
        _process = Process.Start(new ProcessStartInfo(
            Node, [ForeignProgram.Script("listen.mjs"), modules, address, token, transports])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _reading = ReadAsync();
    }

    /// <summary>Starts readers by their names, with commas between.</summary>
    public static Listener Start(string address, string token, string transports)
    {
        ForeignProgram.Insist(
            Node, ForeignProgram.Module("@microsoft/signalr/package.json"), ForeignProgram.Module("eventsource/package.json"),
            ForeignProgram.Module("ws/package.json"));
        return new Listener(address, token, transports);
    }

    /// <summary>What one of them has heard so far.</summary>
    public IReadOnlyList<JsonNode> Heard(string who) => [.. _heard.Where(line => line["who"]!.GetValue<string>() == who)];

    /// <summary>Waits until one of them has heard so many of a kind, and gives them.</summary>
    public Task<IReadOnlyList<JsonNode>> HearsAsync(string who, string what, int count) => Eventually.Hears(
        () => Task.FromResult<IReadOnlyList<JsonNode>>([.. Heard(who).Where(line => line["what"]!.GetValue<string>() == what)]),
        lines => lines.Count >= count);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _heard.Enqueue(JsonNode.Parse(line)!);
    }
}
