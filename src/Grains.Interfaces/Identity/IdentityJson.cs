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
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(ExternalAccountLinked))]
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
[JsonSerializable(typeof(TenantCreated))]
[JsonSerializable(typeof(TenantProfileChanged))]
[JsonSerializable(typeof(TenantDeletionRequested))]
[JsonSerializable(typeof(TenantRestored))]
[JsonSerializable(typeof(TenantDeleted))]
[JsonSerializable(typeof(TenantJoined))]
[JsonSerializable(typeof(TenantFounded))]
[JsonSerializable(typeof(InvitationSent))]
[JsonSerializable(typeof(InvitationRevoked))]
[JsonSerializable(typeof(InvitationAccepted))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(SlugClaimed))]
[JsonSerializable(typeof(RoleDecided))]
[JsonSerializable(typeof(RemovalDecided))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(MemberRoleChanged))]
[JsonSerializable(typeof(MemberRemoved))]
[JsonSerializable(typeof(MemberProfileChanged))]
[JsonSerializable(typeof(MemberErased))]
[JsonSerializable(typeof(InvitationsKept))]
[JsonSerializable(typeof(KeptInvitation))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(MemberDecision))]
public sealed partial class IdentityJson : JsonSerializerContext;
