using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing.Shapes;

/// <summary>What writing a thing needs to know besides the thing.</summary>
internal sealed record ShapeContext
{
    /// <summary>Finds things that belong to it.</summary>
    public required Func<string, ModelObject?> Find { get; init; }

    /// <summary>Makes client secrets; null where none may stand, as in events, which are kept.</summary>
    public Func<string, string>? SecretOf { get; init; }

    /// <summary>What is written whole in place of its id, as paths from the thing.</summary>
    public IReadOnlyCollection<string> Expand { get; init; } = [];

    /// <summary>True when it is written as before the API's versions of 2025: periods, intents and subscriptions at the top.</summary>
    public bool IsOld { get; init; }

    /// <summary>True when a path is to be written whole, or something below it.</summary>
    /// <param name="path">The path.</param>
    public bool Expands(string path) =>
        Expand.Any(known => known == path || known.StartsWith(path + ".", StringComparison.Ordinal));

    /// <summary>The same for what stands below a path.</summary>
    /// <param name="path">The path.</param>
    public ShapeContext Below(string path) => this with
    {
        Expand =
        [
            .. Expand.Where(known => known.StartsWith(path + ".", StringComparison.Ordinal)).Select(known => known[(path.Length + 1)..]),
        ],
    };

    /// <summary>Something that belongs to it: its id, or the whole of it where that is asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="id">Its id; null for none.</param>
    public JsonNode? Reference(string path, string? id) => id is null
        ? null
        : Expands(path) && Find(id) is { } thing ? StripeShapes.Of(thing, Below(path)) : JsonValue.Create(id);

    /// <summary>A thing's client secret, where it may stand.</summary>
    /// <param name="id">The thing.</param>
    public string? Secret(string id) => SecretOf?.Invoke(id);
}
