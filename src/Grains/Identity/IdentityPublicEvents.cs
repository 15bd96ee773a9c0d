using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Identity;

/// <summary>What the outside hears of who may come in: of an organisation's keys, and nothing of people's own accounts.</summary>
internal static class IdentityPublicEvents
{
    private const string ApiKey = "api_key";
    private const string OfThePerson = "Of a person's own account, which belongs to no organisation.";

    private static readonly PublicName Issued = new("api_key.issued", ApiKey, "A key for programs was made.");
    private static readonly PublicName Revoked = new("api_key.revoked", ApiKey, "A key for programs was taken back.");

    /// <summary>What identity says of its events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Public<ApiKeyIssued, ApiKeyData>(Issued, IdentityEventJson.Default.ApiKeyData, static (issued, context) =>
            new Told<ApiKeyData>(context.StreamId, new ApiKeyData { KeyId = context.StreamId, Scopes = [.. issued.Scopes] }))
        .Public<ApiKeyRevoked, ApiKeyData>(Revoked, IdentityEventJson.Default.ApiKeyData, static (_, context) =>
            new Told<ApiKeyData>(context.StreamId, new ApiKeyData { KeyId = context.StreamId }))
        .Private<AccountRegistered>(OfThePerson)
        .Private<AccountErased>(OfThePerson)
        .Private<ErasureAdvanced>(OfThePerson)
        .Private<EmailVerified>(OfThePerson)
        .Private<ExternalAccountLinked>(OfThePerson)
        .Private<ExternalAccountTold>(OfThePerson)
        .Private<ExternalAccountClosed>(OfThePerson)
        .Private<ExternalMembershipTold>("The member tells it.")
        .Private<ExternalMembershipSettled>("The member tells it.")
        .Private<ExternalOrganizationTold>("The organisation here tells it.")
        .Private<ExternalOrganizationFounded>("The organisation here tells it.")
        .Private<ExternalOrganizationClosed>("Its members tell it.")
        .Private<PasswordChanged>(OfThePerson)
        .Private<PasswordForgotten>(OfThePerson)
        .Private<PasswordRehashed>(OfThePerson)
        .Private<PasswordResetAsked>(OfThePerson)
        .Private<PasswordWasReset>(OfThePerson)
        .Private<SessionStarted>(OfThePerson)
        .Private<SessionRefreshed>(OfThePerson)
        .Private<SessionEnded>(OfThePerson)
        .Private<SignedIn>(OfThePerson)
        .Private<TenantFounded>(OfThePerson)
        .Private<TenantJoined>(OfThePerson)
        .Private<VerificationAsked>(OfThePerson);
}

/// <summary>Something of a key for programs.</summary>
public sealed record ApiKeyData
{
    /// <summary>The key's id, which is no secret.</summary>
    public required string KeyId { get; init; }

    /// <summary>What it may be used for; absent when it was taken back.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}

/// <summary>How identity's public events are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiKeyData))]
internal sealed partial class IdentityEventJson : JsonSerializerContext;
