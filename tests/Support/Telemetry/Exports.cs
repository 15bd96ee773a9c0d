namespace Actors.Support.Telemetry;

/// <summary>A span as a collector gets it.</summary>
public sealed record ExportedSpan(
    IReadOnlyDictionary<string, string> Resource, string Scope, string TraceId,
    string Id, string ParentId, string Name, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The spans of an ExportTraceServiceRequest.</summary>
    public static IEnumerable<ExportedSpan> Read(ProtobufMessage request) =>
        from exported in Exported.Read(request)
        let span = exported.Item
        select new ExportedSpan(
            exported.Resource, exported.Scope, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), KeyValues.Read(span, 9));
}

/// <summary>That a measure was sent.</summary>
public sealed record ExportedMetric(IReadOnlyDictionary<string, string> Resource, string Meter, string Name)
{
    /// <summary>The metrics of an ExportMetricsServiceRequest.</summary>
    public static IEnumerable<ExportedMetric> Read(ProtobufMessage request) =>
        from exported in Exported.Read(request)
        select new ExportedMetric(exported.Resource, exported.Scope, exported.Item.Text(1));
}

/// <summary>A span or a metric, with who sent it: requests of both kinds have the same form down to here.</summary>
public readonly record struct Exported(IReadOnlyDictionary<string, string> Resource, string Scope, ProtobufMessage Item)
{
    /// <summary>Everything in a request.</summary>
    public static IEnumerable<Exported> Read(ProtobufMessage request) =>
        from ofResource in request.Messages(1)
        let resource = KeyValues.Read(ofResource.Messages(1).Single(), 1)
        from ofScope in ofResource.Messages(2)
        let scope = ofScope.Messages(1).Single().Text(1)
        from item in ofScope.Messages(2)
        select new Exported(resource, scope, item);
}

/// <summary>Names and values.</summary>
public static class KeyValues
{
    /// <summary>Reads those in a field; values that are no texts are empty.</summary>
    public static IReadOnlyDictionary<string, string> Read(ProtobufMessage message, int number) =>
        message.Messages(number).ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Single().Text(1));
}
