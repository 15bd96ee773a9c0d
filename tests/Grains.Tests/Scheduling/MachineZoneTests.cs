using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>The machine's zone is never read: processes of other zones answer the same.</summary>
public sealed class MachineZoneTests
{
    [Fact]
    public async Task The_answers_do_not_depend_on_the_zone_of_the_machine()
    {
        var here = Split(MachineZoneAnswers.Describe());
        here.Answers.Split('\n').Length.ShouldBeGreaterThan(1_000);
        foreach (var (zone, offsets) in new[]
        {
            ("Pacific/Apia", "13:00:00 13:00:00"), ("Australia/Lord_Howe", "11:00:00 10:30:00"),
            ("America/New_York", "-05:00:00 -04:00:00"),
        })
        {
            var there = Split(await DescribeIn(zone));
            there.Offsets.ShouldBe(offsets, "the child did not take its zone, so its answers prove nothing");
            there.Answers.ShouldBe(here.Answers);
        }
    }

    private static (string Offsets, string Answers) Split(string described)
    {
        var end = described.IndexOf('\n', StringComparison.Ordinal);
        return (described[..end].Trim(), described[end..].Trim());
    }

    private static async Task<string> DescribeIn(string zone)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [typeof(MachineZoneTests).Assembly.Location, MachineZoneAnswers.Argument])
        {
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = zone },
        };
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return output.ReplaceLineEndings("\n");
    }
}
