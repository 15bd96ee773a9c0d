using System.Text.Json.Serialization;
using Actors.Tenancy;

namespace Actors.Identity;

/// <summary>How the events of identity and tenancy are written. Stored bytes are a contract: names never change, and what is added is optional.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountRegistered))]
[JsonSerializable(typeof(PasswordRehashed))]
[JsonSerializable(typeof(AccountErased))]
[JsonSerializable(typeof(ErasureAdvanced))]
[JsonSerializable(typeof(PersonErasure))]
[JsonSerializable(typeof(TenantCreated))]
[JsonSerializable(typeof(SlugClaimed))]
public sealed partial class IdentityJson : JsonSerializerContext;
