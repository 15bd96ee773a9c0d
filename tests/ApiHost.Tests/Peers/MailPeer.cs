using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>aiosmtpd, a mail server of somebody else's, on a port of its own.</summary>
internal sealed class MailPeer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-smtp-");
    private readonly Process _process;

    private MailPeer() => _process = Process.Start(new ProcessStartInfo(
        ForeignProgram.Python, [ForeignProgram.Script("receive.py"), $"{Port}", _folder.FullName])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort.Take();

    /// <summary>Starts one.</summary>
    public static async Task<MailPeer> StartAsync()
    {
        ForeignProgram.Insist(ForeignProgram.Python, "/usr/lib/python3/dist-packages/aiosmtpd/__init__.py");
        var peer = new MailPeer();
        (await peer._process.StandardOutput.ReadLineAsync()).ShouldBe("ready");
        return peer;
    }

    /// <summary>The mails that it has taken for an address, once there are so many.</summary>
    public Task<IReadOnlyList<JsonNode>> TakenAsync(string address, int count) => Eventually.Hears(
        () => Task.FromResult(Taken(address)), mails => mails.Count >= count);

    /// <summary>The mails that it has taken for an address so far.</summary>
    public IReadOnlyList<JsonNode> Taken(string address) =>
    [
        .. _folder.GetFiles("*.json").Where(file => file.Name != "asked.json").OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file.FullName))!)
            .Where(mail => mail["recipient"]!.GetValue<string>() == address),
    ];

    /// <summary>How often it was asked to take a mail for an address.</summary>
    public int Asked(string address)
    {
        var file = Path.Combine(_folder.FullName, "asked.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))![address]?.GetValue<int>() ?? 0 : 0;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
