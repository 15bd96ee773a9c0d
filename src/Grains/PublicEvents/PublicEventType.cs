using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Grains.PublicEvents;

/// <summary>A kind of public event, as the catalogue lists it.</summary>
/// <param name="Name">Its name: what, a dot, and what became of it. Names never change.</param>
/// <param name="Version">The version of its data's schema. Members may be added to a version; whatever else changes gets the next.</param>
/// <param name="Summary">What has happened when it is told, in a sentence.</param>
/// <param name="SubjectKind">What it happens to.</param>
/// <param name="Data">How its data is written.</param>
public sealed record PublicEventType(string Name, int Version, string Summary, string SubjectKind, JsonTypeInfo Data)
{
    private static readonly JsonSchemaExporterOptions AsDeclared = new() { TreatNullObliviousAsNonNullable = true };

    /// <summary>The JSON schema of its data.</summary>
    public JsonNode DataSchema() => Data.GetJsonSchemaAsNode(AsDeclared);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
