using System.Collections.Immutable;
using Actors.Grains.Interfaces.Images;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>
/// One organisation. The key is <c>{tenant}/{tenant}</c>. It decides what changes who may do what, so that no two decisions can together
/// leave the organisation without an owner.
/// </summary>
[Alias("tenancy.tenant-grain")]
public interface ITenantGrain : IGrainWithStringKey
{
    /// <summary>Whether it may be used. Every request asks this.</summary>
    [Alias("status"), ReadOnly]
    Task<TenantStatus> GetStatus();

    /// <summary>Reads it; null when there is none.</summary>
    [Alias("get"), ReadOnly]
    Task<Organization?> Get();

    /// <summary>
    /// Replaces the profile. A new slug is taken; the ten slugs before it stay its own, and an older one is let go. DUPLICATE_RESOURCE when
    /// the slug is another's, LIMIT_REACHED when it has changed five times in thirty days.
    /// </summary>
    /// <param name="profile">What it says of itself from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change")]
    Task<Outcome<Organization>> Change(OrganizationProfile profile, long? expectedVersion);

    /// <summary>Replaces the logo. The same logo again changes nothing, and the answer says that it is a repeat.</summary>
    /// <param name="logo">The logo, as it is to be kept; null takes it away.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null replaces whatever is there.</param>
    [Alias("set-logo")]
    Task<Outcome<Organization>> SetLogo(Image? logo, long? expectedVersion);

    /// <summary>Asks for its deletion, which only an owner may. From now on only owners may use it, and restore it for a while.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null deletes whatever is there.</param>
    [Alias("request-deletion")]
    Task<Outcome<Organization>> RequestDeletion(long? expectedVersion);

    /// <summary>Takes the deletion back, which only an owner may, as long as it is not final.</summary>
    [Alias("restore")]
    Task<Outcome<Organization>> Restore();

    /// <summary>Makes the deletion final if its time has come. An effect asks this.</summary>
    [Alias("finish-deletion")]
    Task FinishDeletion();

    /// <summary>
    /// Gives a member another role. INSUFFICIENT_PERMISSIONS when an owner is concerned and the caller is none; INVALID_TRANSITION when it
    /// would leave no owner.
    /// </summary>
    /// <param name="userId">The member.</param>
    /// <param name="role">The role.</param>
    /// <param name="expertId">With the role of an expert: which expert the member is; null otherwise.</param>
    /// <param name="expectedVersion">The version of the member that the change is based on; null changes whatever is there.</param>
    [Alias("change-role")]
    Task<Outcome<Member>> ChangeRole(string userId, Role role, string? expertId, long? expectedVersion);

    /// <summary>Removes a member; refused as <see cref="ChangeRole"/> is.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="expectedVersion">The version of the member that the caller has seen; null removes whatever is there.</param>
    [Alias("remove-member")]
    Task<Outcome<Member>> RemoveMember(string userId, long? expectedVersion);

    /// <summary>
    /// Carries out what the issuer of a user says of her membership, whoever asks: she joins, gets another role or leaves.
    /// CONCURRENT_UPDATE when the member is another by now; INVALID_TRANSITION when it would leave no owner; RESOURCE_NOT_FOUND when the
    /// tenant was deleted. What is so already is answered as a repeat.
    /// </summary>
    /// <param name="joining">Who it is; of a member that is there already only the user counts.</param>
    /// <param name="role">The role from now on; null when she leaves.</param>
    /// <param name="seenVersion">The version of the member that the caller has seen; null for no member.</param>
    [Alias("follow")]
    Task<Outcome<Member>> Follow(Joining joining, Role? role, long? seenVersion);

    /// <summary>
    /// Takes in a user who asked to join. A repeat is answered with the member; RESOURCE_NOT_FOUND when the user neither waits nor is one.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="role">The role.</param>
    [Alias("approve-joining")]
    Task<Outcome<Member>> ApproveJoining(string userId, Role role);

    /// <summary>Rejects a user who asked to join. RESOURCE_NOT_FOUND when the user does not wait.</summary>
    /// <param name="userId">The user.</param>
    [Alias("reject-joining")]
    Task<Outcome<Member>> RejectJoining(string userId);

    /// <summary>
    /// True when the user is the one owner that the tenant has: then somebody else has to become one before this one can go.
    /// </summary>
    /// <param name="userId">The user.</param>
    [Alias("is-only-owner"), ReadOnly]
    Task<bool> IsOnlyOwner(string userId);

    /// <summary>
    /// Forgets a person: removes the member, whoever asks, unless it is the only owner, and erases the addresses that it was invited by.
    /// Does nothing when there is nothing to forget.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="emails">The addresses, in lower case.</param>
    [Alias("forget")]
    Task Forget(string userId, ImmutableArray<string> emails);

    /// <summary>
    /// Invites somebody by mail. DUPLICATE_RESOURCE when the address has an open invitation. Whether there is an account is never told.
    /// </summary>
    /// <param name="key">The invitation's id.</param>
    /// <param name="email">Whom, in lower case.</param>
    /// <param name="role">The role that the invitation gives.</param>
    [Alias("invite")]
    Task<Outcome<Invitation>> Invite(CreationKey key, string email, Role role);

    /// <summary>The invitations that wait to be accepted, oldest first.</summary>
    [Alias("get-invitations"), ReadOnly]
    Task<ImmutableArray<Invitation>> GetInvitations();

    /// <summary>Takes an invitation back: its token is good no more.</summary>
    /// <param name="invitationId">The invitation.</param>
    [Alias("revoke-invitation")]
    Task<Outcome<Invitation>> RevokeInvitation(string invitationId);

    /// <summary>Tells whether an invitation could be accepted, without doing so.</summary>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="token">The token from the mail.</param>
    /// <param name="email">The address of the user who would accept, in lower case.</param>
    [Alias("check-invitation"), ReadOnly]
    Task<Outcome<Invitation>> CheckInvitation(string invitationId, string token, string email);

    /// <summary>
    /// Accepts an invitation, once. INSUFFICIENT_PERMISSIONS when it is for another address; DUPLICATE_RESOURCE for a member.
    /// </summary>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="token">The token from the mail.</param>
    /// <param name="joining">Who accepts.</param>
    [Alias("accept-invitation")]
    Task<Outcome<Member>> AcceptInvitation(string invitationId, string token, Joining joining);

    /// <summary>Mails an invitation if it is open still. An effect asks this.</summary>
    /// <param name="invitationId">The invitation.</param>
    [Alias("mail-invitation")]
    Task MailInvitation(string invitationId);
}
