using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Actors.Silo.Telemetry;

/// <summary>How a collector is spoken to.</summary>
internal enum TelemetryProtocol
{
    /// <summary>OTLP over gRPC, usually on port 4317.</summary>
    Grpc,

    /// <summary>OTLP as protobuf over HTTP, usually on port 4318.</summary>
    HttpProtobuf,
}

/// <summary>The section <c>Telemetry</c> of the configuration, and the standard variables that say the same.</summary>
/// <param name="Endpoint">The collector.</param>
/// <param name="Protocol">How it is spoken to; Grpc unless set.</param>
/// <param name="Sample">The share of requests, of those that come without a trace, that begin a recorded one; 1 unless set.</param>
internal sealed record TelemetrySettings(Uri Endpoint, TelemetryProtocol Protocol, double Sample)
{
    /// <summary>The standard variable with the collector.</summary>
    public const string StandardEndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The standard variable with the protocol.</summary>
    public const string StandardProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private const string EndpointKey = "Telemetry:Endpoint";
    private const string ProtocolKey = "Telemetry:Protocol";
    private const string SampleKey = "Telemetry:Sample";

    /// <summary>The protocol by its standard name.</summary>
    public string StandardProtocol => NameOf(Protocol);

    /// <summary>What the configuration asks for; null when it names no collector, and then nothing is exported.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static TelemetrySettings? From(IConfiguration configuration)
    {
        // All are read, so that a wrong one is refused before the day on which a collector is named.
        var protocol = configuration.Named(ProtocolKey, StandardProtocolOf(configuration));
        var sample = SampleOf(configuration[SampleKey]);
        var endpoint = EndpointOf(configuration, EndpointKey) ?? EndpointOf(configuration, StandardEndpointKey);
        return endpoint is null ? null : new TelemetrySettings(endpoint, protocol, sample);
    }

    private static Uri? EndpointOf(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeHttps)
            ? endpoint
            : throw new InvalidOperationException($"{key} is '{text}'; it is the address of a collector, such as http://localhost:4317.");
    }

    private static TelemetryProtocol StandardProtocolOf(IConfiguration configuration)
    {
        if (configuration[StandardProtocolKey] is not { Length: > 0 } text) return TelemetryProtocol.Grpc;
        var known = Enum.GetValues<TelemetryProtocol>();
        var found = Array.FindIndex(known, protocol => NameOf(protocol) == text);
        return found >= 0
            ? known[found]
            : throw new InvalidOperationException(
                $"{StandardProtocolKey} is '{text}'; this version knows {string.Join(" and ", known.Select(NameOf))}.");
    }

    private static double SampleOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return 1;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sample) && sample <= 1
            ? sample
            : throw new InvalidOperationException($"{SampleKey} is '{text}'; it is a share from 0 to 1.");
    }

    private static string NameOf(TelemetryProtocol protocol) => protocol == TelemetryProtocol.Grpc ? "grpc" : "http/protobuf";
}
