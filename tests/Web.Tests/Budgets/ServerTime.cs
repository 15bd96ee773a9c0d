using System.Diagnostics;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Budgets;

/// <summary>What looking at a page takes the host once it is warm.</summary>
/// <param name="Late">What 95 of 100 visitors wait at most, in milliseconds.</param>
/// <param name="Processor">What the processors work for a view, in milliseconds; what others do on the machine is not in it.</param>
internal sealed record ServerTime(double Late, double Processor)
{
    private const int Views = 200;

    /// <summary>Looks at a page so often that the last views say how it is when it is warm.</summary>
    public static async Task<ServerTime> OfAsync(DemoHost host, string address)
    {
        await ViewAsync(host, address);
        return await ViewAsync(host, address);
    }

    private static async Task<ServerTime> ViewAsync(DemoHost host, string address)
    {
        var waits = new List<double>(Views);
        var worked = host.ProcessorTime;
        for (var view = 0; view < Views; view++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            response.IsSuccessStatusCode.ShouldBeTrue(address);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        waits.Sort();
        return new ServerTime(waits[Views * 95 / 100], (host.ProcessorTime - worked).TotalMilliseconds / Views);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"p95 {Late:0.0} ms, {Processor:0.0} ms of processors a view");
}
