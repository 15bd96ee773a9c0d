using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo.Tests;

/// <summary>Settings of the export are refused at start when they make no sense, and the message says which.</summary>
public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData("Telemetry:Endpoint", "localhost:4317")]
    [InlineData("Telemetry:Endpoint", "collector")]
    [InlineData("Telemetry:Protocol", "Zipkin")]
    [InlineData("Telemetry:Protocol", "1")]
    [InlineData("Telemetry:Sample", "1.5")]
    [InlineData("Telemetry:Sample", "-0.1")]
    [InlineData("Telemetry:Sample", "0,5")]
    [InlineData("Telemetry:Sample", "NaN")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    public void What_makes_no_sense_is_refused_by_name(string key, string value) =>
        Should.Throw<InvalidOperationException>(() => Add((key, value))).Message.ShouldStartWith($"{key} is '{value}'");

    [Theory]
    [InlineData("Telemetry:Endpoint", "http://localhost:4317")]
    [InlineData("Telemetry:Endpoint", "")]
    [InlineData("Telemetry:Protocol", "httpprotobuf")]
    [InlineData("Telemetry:Sample", "0.01")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]
    public void What_makes_sense_is_taken(string key, string value) => Should.NotThrow(() => Add((key, value)));

    private static void Add((string Key, string Value) setting)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection([new(setting.Key, setting.Value), new("Storage:Provider", "Memory")]);
        builder.AddActors();
    }
}
