using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.OpenApi;

/// <summary>Where the examples of a capability come from.</summary>
internal sealed record ExampleSource(Action<ExampleCatalog> Add);

/// <summary>
/// Examples of everything that requests and answers are made of. Each is a value of the type itself, so it cannot fall behind.
/// </summary>
internal sealed class ExampleCatalog
{
    private readonly Dictionary<Type, JsonNode> _byType = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public ExampleCatalog(IEnumerable<ExampleSource> sources)
    {
        foreach (var source in sources) source.Add(this);
    }

    /// <summary>Adds an example of a type.</summary>
    public ExampleCatalog Add<T>(T example, JsonTypeInfo<T> type)
    {
        _byType[typeof(T)] = JsonSerializer.SerializeToNode(example, type)!;
        return this;
    }

    /// <summary>Adds an example of what is answered as a media type that is no JSON.</summary>
    public ExampleCatalog AddText(string mediaType, string example)
    {
        _texts[mediaType] = example;
        return this;
    }

    /// <summary>The example of what is answered as a media type that is no JSON.</summary>
    public bool TryGetText(string mediaType, [NotNullWhen(true)] out string? example) => _texts.TryGetValue(mediaType, out example);

    /// <summary>The example of a type; an envelope's is made from that of what it carries.</summary>
    public bool TryGet(Type type, [NotNullWhen(true)] out JsonNode? example)
    {
        example = null;
        if (_byType.TryGetValue(type, out var known))
        {
            example = known.DeepClone();
            return true;
        }

        if (!type.IsGenericType || !_byType.TryGetValue(type.GenericTypeArguments[0], out var data)) return false;
        var isPage = type.GetGenericTypeDefinition() == typeof(PagedEnvelope<>);
        var envelope = new JsonObject { ["success"] = true, ["data"] = isPage ? new JsonArray(data.DeepClone()) : data.DeepClone() };
        if (isPage) envelope["pagination"] = _byType[typeof(Pagination)].DeepClone();
        envelope["meta"] = _byType[typeof(AnswerMeta)].DeepClone();
        example = envelope;
        return true;
    }

    /// <summary>The example of a failure.</summary>
    public JsonNode OfError(ApiErrorCode code)
    {
        var error = new JsonObject { ["code"] = code.Name, ["message"] = code.Title + "." };
        if (DetailsOf(code) is { } details) error["details"] = details;
        return new JsonObject { ["success"] = false, ["error"] = error, ["meta"] = _byType[typeof(AnswerMeta)].DeepClone() };
    }

    /// <summary>The example of a failure as RFC 9457 has it.</summary>
    public JsonNode OfProblem(ApiErrorCode code)
    {
        var problem = _byType[typeof(ProblemBody)].DeepClone();
        problem["type"] = "urn:actors:error:" + code.Name;
        problem["title"] = code.Title;
        problem["status"] = code.Status;
        problem["detail"] = code.Title + ".";
        problem["code"] = code.Name;
        if (DetailsOf(code) is { } details) problem["details"] = details;
        return problem;
    }

    private static JsonNode? DetailsOf(ApiErrorCode code)
    {
        if (code == ApiErrorCode.ScheduleConflict)
            return new JsonObject { ["nextAvailable"] = new JsonArray("2027-03-29T08:30:00Z", "2027-03-29T09:00:00Z") };
        var isAboutFields = code == ApiErrorCode.ValidationError || code == ApiErrorCode.MalformedRequest;
        return isAboutFields ? new JsonArray(new JsonObject { ["field"] = "scheduledAt", ["message"] = Instants.Expected }) : null;
    }
}
