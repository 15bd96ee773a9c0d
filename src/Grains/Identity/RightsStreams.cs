using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Identity;

/// <summary>
/// The streams that somebody's rights rest on. Whatever happens in one of them may have ended a right, so who has let somebody in for
/// longer than a request looks at the rights again then.
/// </summary>
public static class RightsStreams
{
    /// <summary>What the rights of everybody in an organisation rest on.</summary>
    /// <param name="tenantId">The organisation.</param>
    public static StreamName OfTenant(string tenantId) => StreamName.For(tenantId, TenantGrain.Kind, tenantId);

    /// <summary>What a member's role rests on.</summary>
    /// <param name="tenantId">The organisation.</param>
    /// <param name="userId">The member.</param>
    public static StreamName OfMember(string tenantId, string userId) => StreamName.For(tenantId, MemberGrain.Kind, userId);

    /// <summary>What acting as an expert rests on.</summary>
    /// <param name="tenantId">The organisation.</param>
    /// <param name="expertId">The expert.</param>
    public static StreamName OfExpert(string tenantId, string expertId) => StreamName.For(tenantId, ExpertGrain.Kind, expertId);

    /// <summary>What an API key rests on.</summary>
    /// <param name="tenantId">The organisation.</param>
    /// <param name="keyId">The key.</param>
    public static StreamName OfApiKey(string tenantId, string keyId) => StreamName.For(tenantId, ApiKeyDocuments.ApiKey, keyId);

    /// <summary>What being signed in rests on.</summary>
    /// <param name="sessionId">The session.</param>
    public static StreamName OfSession(string sessionId) => StreamName.For(Caller.System, SessionDocuments.Session, sessionId);

    /// <summary>What another issuer's user rests on.</summary>
    /// <param name="accountKey">The key of the user's account.</param>
    public static StreamName OfExternalAccount(string accountKey) =>
        StreamName.For(Caller.System, External.ExternalAccountGrain.Kind, GrainKey.IdOf(accountKey));

    /// <summary>What belonging to another issuer's organisation rests on.</summary>
    /// <param name="organizationKey">The key of the organisation.</param>
    public static StreamName OfExternalOrganization(string organizationKey) =>
        StreamName.For(Caller.System, External.ExternalOrganizationGrain.Kind, GrainKey.IdOf(organizationKey));
}
