using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;

namespace Actors.ApiHost.Privacy;

/// <summary>A request to erase oneself.</summary>
public sealed record ErasureRequest
{
    /// <summary>
    /// The password, so that a session left open is not enough. Accounts of other providers have none: there a sign-in of the last ten
    /// minutes is asked for.
    /// </summary>
    public string? Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ErasureRequest);
}

/// <summary>How requests about personal data are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(ErasureRequest))]
internal sealed partial class PersonalDataRequests : JsonSerializerContext;
