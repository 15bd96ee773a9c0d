using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http.Results;

/// <summary>A generated context that a capability has registered: how its requests are read, or its answers written.</summary>
internal sealed record JsonSource(JsonSerializerContext Context);

/// <summary>
/// How each type of the API is read and written: by the context that its capability has registered, with that context's options.
/// </summary>
internal sealed class JsonTypes(IEnumerable<JsonSource> sources)
{
    private readonly JsonSerializerContext[] _contexts = [.. sources.Select(source => source.Context)];
    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _known = new();

    /// <summary>Those of nobody; for calls that are made outside a host.</summary>
    public static JsonTypes None { get; } = new([]);

    /// <summary>How a type is read and written.</summary>
    public JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)_known.GetOrAdd(typeof(T), static (type, types) => types.Find(type), this);

    private JsonTypeInfo Find(Type type)
    {
        foreach (var context in _contexts)
        {
            if (context.GetTypeInfo(type) is { } found) return found;
        }

        throw new InvalidOperationException($"No context that is registered knows {type}.");
    }
}
