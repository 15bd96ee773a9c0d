namespace Actors.Telemetry;

/// <summary>A span as a collector gets it.</summary>
internal sealed record ExportedSpan(
    IReadOnlyDictionary<string, string> Resource, string Scope, string TraceId, string Id, string ParentId, string Name, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The spans of an ExportTraceServiceRequest.</summary>
    public static IEnumerable<ExportedSpan> Read(ProtobufMessage request) =>
        from resourceSpans in request.Messages(1)
        let resource = KeyValues.Read(resourceSpans.Messages(1).Single(), 1)
        from scopeSpans in resourceSpans.Messages(2)
        let scope = scopeSpans.Messages(1).Single().Text(1)
        from span in scopeSpans.Messages(2)
        select new ExportedSpan(resource, scope, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), KeyValues.Read(span, 9));
}

/// <summary>That a measure was sent.</summary>
internal sealed record ExportedMetric(IReadOnlyDictionary<string, string> Resource, string Meter, string Name)
{
    /// <summary>The metrics of an ExportMetricsServiceRequest.</summary>
    public static IEnumerable<ExportedMetric> Read(ProtobufMessage request) =>
        from resourceMetrics in request.Messages(1)
        let resource = KeyValues.Read(resourceMetrics.Messages(1).Single(), 1)
        from scopeMetrics in resourceMetrics.Messages(2)
        let meter = scopeMetrics.Messages(1).Single().Text(1)
        from metric in scopeMetrics.Messages(2)
        select new ExportedMetric(resource, meter, metric.Text(1));
}

/// <summary>Names and values.</summary>
internal static class KeyValues
{
    /// <summary>Reads those in a field; values that are no texts are empty.</summary>
    public static IReadOnlyDictionary<string, string> Read(ProtobufMessage message, int number) =>
        message.Messages(number).ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Single().Text(1));
}
