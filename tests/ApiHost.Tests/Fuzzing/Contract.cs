using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>The document that the host serves at /openapi/v1.json, as far as it is needed to make requests.</summary>
internal sealed class Contract
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonNode _document;

    private Contract(JsonNode document)
    {
        _document = document;
        Operations = [.. Read()];
    }

    /// <summary>The operations, in the order of the document.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>Asks the host.</summary>
    public static async Task<Contract> ReadAsync(ApiServer server) => new((await server.CallAsync("GET", "/openapi/v1.json")).Json);

    /// <summary>The schema itself where there is a reference to one, and what is not null where there is a choice.</summary>
    public JsonNode Resolve(JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
            return Resolve(_document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!);
        if (schema["oneOf"] is JsonArray choices && choices.FirstOrDefault(choice => !IsNull(choice!)) is { } other) return Resolve(other);
        return schema;
    }

    /// <summary>True when a schema may be of a type.</summary>
    public static bool Is(JsonNode schema, string type) => schema["type"] switch
    {
        JsonArray types => types.Any(known => known!.GetValue<string>() == type),
        { } only => only.GetValue<string>() == type,
        _ => false,
    };

    private static bool IsNull(JsonNode schema) => schema["type"] is JsonValue type && type.GetValue<string>() == "null";

    private IEnumerable<ContractOperation> Read() =>
        from path in _document["paths"]!.AsObject()
        from method in Methods
        let operation = path.Value![method]
        where operation is not null
        let content = operation["requestBody"]?["content"]?["application/json"]
        let parameters = ParametersOf(operation).ToList()
        select new ContractOperation(method.ToUpperInvariant(), path.Key, parameters, content?["schema"], content?["example"]);

    private static IEnumerable<ContractParameter> ParametersOf(JsonNode operation) =>
        from parameter in operation["parameters"]?.AsArray() ?? []
        let example = parameter["example"]?.ToString() ?? ""
        select new ContractParameter(parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>(), example)
        {
            IsRequired = parameter["required"]?.GetValue<bool>() ?? false,
        };
}

/// <summary>A route with a method.</summary>
internal sealed record ContractOperation(
    string Method, string Path, IReadOnlyList<ContractParameter> Parameters, JsonNode? BodySchema, JsonNode? BodyExample)
{
    /// <summary>As tables name it.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>The parameters of the query, or the headers.</summary>
    public IEnumerable<ContractParameter> In(string place) => Parameters.Where(parameter => parameter.In == place);
}

/// <summary>A parameter of an operation.</summary>
internal sealed record ContractParameter(string Name, string In, string Example)
{
    /// <summary>True when a request without it is refused.</summary>
    public bool IsRequired { get; init; }
}
