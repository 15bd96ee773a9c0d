using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>A string that a body may have: where it stands, and how it is put there.</summary>
/// <param name="Path">The path as the API names it.</param>
/// <param name="Put">Makes a body with a text there.</param>
internal sealed record StringMember(string Path, Func<string, JsonNode> Put)
{
    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>Finds every string that a body may have in its schema, names of dictionaries' entries included.</summary>
internal sealed class StringMembers(Contract contract)
{
    private const string EntryName = "question";

    /// <summary>The strings of an operation's body.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">A body that is good but for the text.</param>
    public IEnumerable<StringMember> Of(ContractOperation operation, JsonNode body) =>
        In(operation.BodySchema!, "", change =>
        {
            // What is around the member stays; a holder makes it possible to replace the whole.
            var holder = new JsonObject { ["body"] = body.DeepClone() };
            holder["body"] = change(holder["body"]);
            return holder["body"]!.DeepClone();
        });

    private IEnumerable<StringMember> In(JsonNode schema, string path, Func<Func<JsonNode?, JsonNode?>, JsonNode> within)
    {
        schema = contract.Resolve(schema);
        // Bytes are no text: what is signed is taken as it came.
        if (schema["format"]?.GetValue<string>() == "binary") return [];
        if (Contract.Is(schema, "string")) return [new StringMember(path, text => within(_ => text))];
        if (Contract.Is(schema, "array"))
            return In(schema["items"]!, path + "[0]", change => within(list => new JsonArray(change(First(list)))));
        if (schema["additionalProperties"] is JsonObject values)
        {
            return
            [
                new StringMember(path, name => within(_ => new JsonObject { [name] = "an answer" })),
                .. In(values, $"{path}.{EntryName}", change => within(_ => new JsonObject { [EntryName] = change(null) })),
            ];
        }

        return from property in schema["properties"]?.AsObject() ?? []
               from member in In(
                   property.Value!,
                   path.Length == 0 ? property.Key : $"{path}.{property.Key}",
                   change => within(whole => With(whole, property.Key, change)))
               select member;
    }

    private static JsonNode? First(JsonNode? list) => list is JsonArray { Count: > 0 } array ? array[0]?.DeepClone() : null;

    private static JsonObject With(JsonNode? whole, string name, Func<JsonNode?, JsonNode?> change)
    {
        var copy = whole is JsonObject known ? known.DeepClone().AsObject() : [];
        copy[name] = change(copy[name]);
        return copy;
    }
}
