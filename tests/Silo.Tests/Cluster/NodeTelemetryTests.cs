using System.Diagnostics;
using System.Globalization;
using Actors.Support.Telemetry;

namespace Actors.Silo.Tests.Cluster;

/// <summary>What a node of a cluster sends to a collector: the program itself, in a process of its own.</summary>
public sealed class NodeTelemetryTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    [UnixFact]
    public async Task A_node_sends_what_its_engine_measures_and_no_traces_of_its_own()
    {
        await using var collector = await Collector.StartAsync();
        using var node = Start(collector.Address);
        using var patience = new CancellationTokenSource(LongEnough);
        // A node that is told to end before it has started ends with a failure, which is no affair of this test.
        string line;
        do line = (await node.StandardOutput.ReadLineAsync(patience.Token)).ShouldNotBeNull();
        while (!line.Contains("Application started", StringComparison.Ordinal));
        await Eventually.Holds(() => collector.Metrics.Any(metric => metric.Name == "orleans-catalog-activations"));
        using (var kill = Process.Start("kill", ["-TERM", node.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(patience.Token);
        await node.StandardOutput.ReadToEndAsync(patience.Token);
        await node.WaitForExitAsync(patience.Token);

        node.ExitCode.ShouldBe(0);
        collector.Metrics.Select(metric => metric.Meter).ShouldContain("Microsoft.Orleans");
        collector.Metrics.ShouldAllBe(metric => metric.Resource["service.name"] == "actors-silo");
        collector.Spans.ShouldBeEmpty();
    }

    private static Process Start(string collector)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(ActorsComposition).Assembly.Location, "--urls=http://127.0.0.1:0", "--Storage:Provider=Memory", "--Mail:Host=none",
            "--Auth:SigningKey=a key that only tests know, 32 bytes or more",
            $"--Telemetry:Endpoint={collector}", "--Telemetry:Protocol=HttpProtobuf", "--OTEL_METRIC_EXPORT_INTERVAL=200",
            "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        ])
        { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
