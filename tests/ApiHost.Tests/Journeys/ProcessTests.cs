using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The host as operators run it: a process that starts, greets, serves and ends when it is told to.</summary>
public sealed partial class ProcessTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task It_greets_serves_and_ends_with_code_0_on_SIGTERM()
    {
        var folder = Directory.CreateTempSubdirectory("actors-process-");
        try
        {
            using var host = Start(folder.FullName, "Development");
            var output = new List<string>();
            var address = "";
            var curl = "";
            using var patience = new CancellationTokenSource(LongEnough);
            while (curl.Length == 0)
            {
                var line = await host.StandardOutput.ReadLineAsync(patience.Token)
                    ?? throw new InvalidOperationException(string.Join('\n', output));
                output.Add(line);
                if (Listening().Match(line) is { Success: true } match) address = match.Groups[1].Value;
                if (line.Contains("curl -s", StringComparison.Ordinal)) curl = line;
            }

            using var client = new HttpClient { BaseAddress = new Uri(address) };
            (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).IsSuccessStatusCode.ShouldBeTrue();
            File.GetUnixFileMode(Path.Combine(folder.FullName, "data", "signing.key"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            // Operators are promised ten seconds on a machine that has time for it; this one may be busy.
            using var promised = new CancellationTokenSource(LongestEnd);
            using (var kill = Process.Start("kill", ["-TERM", host.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(promised.Token);
            var rest = host.StandardOutput.ReadToEndAsync(promised.Token);
            await host.WaitForExitAsync(promised.Token);
            host.ExitCode.ShouldBe(0, await rest);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Auth:SigningKey must be set outside Development", "--Mail:Host=none")]
    [InlineData("Mail:Host must be set in Production", "--Auth:SigningKey=a key that only this test knows, 32 bytes")]
    public async Task Production_refuses_to_start_without_what_it_needs(string told, string has)
    {
        var folder = Directory.CreateTempSubdirectory("actors-process-");
        try
        {
            using var host = Start(folder.FullName, "Production", has);
            using var patience = new CancellationTokenSource(LongEnough);
            var error = host.StandardError.ReadToEndAsync(patience.Token);
            var output = host.StandardOutput.ReadToEndAsync(patience.Token);
            await host.WaitForExitAsync(patience.Token);
            host.ExitCode.ShouldNotBe(0);
            (await error + await output).ShouldContain(told);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Production_logs_json_with_one_line_per_request()
    {
        var folder = Directory.CreateTempSubdirectory("actors-process-");
        try
        {
            using var host = Start(
                folder.FullName, "Production", "--Auth:SigningKey=a key that only this test knows, 32 bytes", "--Mail:Host=none");
            using var patience = new CancellationTokenSource(LongEnough);
            JsonNode? request = null;
            while (request is null)
            {
                var line = await host.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It ended.");
                var json = JsonNode.Parse(line)!;
                if (Listening().Match(json["Message"]!.GetValue<string>()) is { Success: true } match)
                {
                    using var client = new HttpClient { BaseAddress = new Uri(match.Groups[1].Value) };
                    await client.GetAsync(new Uri("/api/v1/services/a-secret?b=another", UriKind.Relative), patience.Token);
                }

                if (json["Category"]!.GetValue<string>() == "Actors.Requests") request = json;
            }

            request["LogLevel"]!.GetValue<string>().ShouldBe("Information");
            request["Timestamp"]!.GetValue<string>().ShouldEndWith("Z");
            request["State"]!["Route"]!.GetValue<string>().ShouldBe("/api/v1/services/{id}");
            request["State"]!["Status"]!.GetValue<int>().ShouldBe(400);
            request.ToJsonString().ShouldNotContain("secret");
            host.Kill();
            await host.WaitForExitAsync(patience.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string folder, string environment, params string[] settings)
    {
        var assembly = typeof(ApiComposition).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
