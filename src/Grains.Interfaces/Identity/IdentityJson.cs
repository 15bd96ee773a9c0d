using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Privacy;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>
/// How the events and documents of identity are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountRegistered))]
[JsonSerializable(typeof(PasswordRehashed))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(ExternalAccountLinked))]
[JsonSerializable(typeof(ExternalAccountTold))]
[JsonSerializable(typeof(ExternalAccountClosed))]
[JsonSerializable(typeof(ExternalMembershipTold))]
[JsonSerializable(typeof(ExternalMembershipSettled))]
[JsonSerializable(typeof(ExternalMembership))]
[JsonSerializable(typeof(ExternalOrganizationTold))]
[JsonSerializable(typeof(ExternalOrganizationFounded))]
[JsonSerializable(typeof(ExternalOrganizationClosed))]
[JsonSerializable(typeof(VerificationAsked))]
[JsonSerializable(typeof(EmailVerified))]
[JsonSerializable(typeof(PasswordForgotten))]
[JsonSerializable(typeof(PasswordResetAsked))]
[JsonSerializable(typeof(PasswordWasReset))]
[JsonSerializable(typeof(PasswordChanged))]
[JsonSerializable(typeof(SessionStarted))]
[JsonSerializable(typeof(SessionRefreshed))]
[JsonSerializable(typeof(SessionEnded))]
[JsonSerializable(typeof(SessionRow))]
[JsonSerializable(typeof(ApiKeyIssued))]
[JsonSerializable(typeof(ApiKeyRevoked))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(AccountErased))]
[JsonSerializable(typeof(ErasureAdvanced))]
[JsonSerializable(typeof(PersonErasure))]
[JsonSerializable(typeof(TenantJoined))]
[JsonSerializable(typeof(TenantFounded))]
public sealed partial class IdentityJson : JsonSerializerContext;
