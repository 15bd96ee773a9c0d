using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Budgets;

/// <summary>A line and a processor that are slower than ours.</summary>
internal static class Slowness
{
    private const int Times = 4;

    /// <summary>Whatever the page loads comes over such a line.</summary>
    public static async Task OfLineAsync(Visitor visitor, int bytesPerSecond, int latency)
    {
        var devtools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = latency,
            ["downloadThroughput"] = bytesPerSecond,
            ["uploadThroughput"] = bytesPerSecond,
        });
    }

    /// <summary>Whatever the page does takes four times as long.</summary>
    public static async Task OfProcessorAsync(Visitor visitor)
    {
        var devtools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Times });
    }
}
