using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Http.Results;

/// <summary>How the parts that all answers share are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Pagination))]
[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(byte[]))]
internal sealed partial class HttpJson : JsonSerializerContext;
