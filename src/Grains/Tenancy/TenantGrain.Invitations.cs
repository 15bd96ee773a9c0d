using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <content>Invitations: who holds the token from the mail, and has the address that it went to, becomes a member, once.</content>
internal sealed partial class TenantGrain
{
    private static readonly TimeSpan InvitationGoodFor = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public Task<Outcome<Invitation>> Invite(CreationKey key, string email, Role role)
    {
        var nonce = InvitationTokens.Nonce();
        var hash = InvitationTokens.HashOf(tokens.Of(Tenant, key.Id, nonce));
        return Execute<Outcome<Invitation>>((tenant, work) =>
        {
            if (tenant.Current is null) return TenantDecisions.NoTenant;
            if (tenant.Invitations.First.Find(key) is { } repeat) return repeat;
            var actor = work.Caller.Actor;
            if ((TenantDecisions.CheckRole(tenant, actor, userId: "", role) ?? tenant.Invitations.Check(email, work.Now)) is { } refusal)
                return refusal;
            var sent = new InvitationSent(key.Id, email, role, actor, work.Now + InvitationGoodFor, nonce, hash, key.Fingerprint);
            work.Append(sent);
            work.Enqueue(TenancyEffects.Mail(work, key.Id));
            return OpenInvitations.Of(sent, work.Now);
        });
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Invitation>> GetInvitations() => Read(tenant => tenant.Invitations.At(Now));

    /// <inheritdoc/>
    public Task<Outcome<Invitation>> RevokeInvitation(string invitationId) => Execute<Outcome<Invitation>>((tenant, work) =>
    {
        if (tenant.Invitations.At(work.Now).FirstOrDefault(open => open.Id == invitationId) is not { } invitation) return NoInvitation;
        // What only an owner can give, only an owner can take back.
        if (TenantDecisions.CheckRole(tenant, work.Caller.Actor, userId: "", invitation.Role)
            is { Code: RefusalCode.InsufficientPermissions } refusal)
            return refusal;
        work.Append(new InvitationRevoked(invitationId));
        return invitation;
    });

    /// <inheritdoc/>
    public Task<Outcome<Invitation>> CheckInvitation(string invitationId, string token, string email) => Read<Outcome<Invitation>>(tenant =>
    {
        if (tenant.Invitations.FindAccepted(invitationId) is { } accepted && accepted.Sent.Email == email && Knows(accepted, token))
            return OpenInvitations.Of(accepted.Sent, accepted.At);
        if (Refuse(tenant, invitationId, token, email) is { } refusal) return refusal;
        return tenant.Invitations.At(Now).First(open => open.Id == invitationId);
    });

    /// <inheritdoc/>
    public Task<Outcome<Member>> AcceptInvitation(string invitationId, string token, Joining joining) => OneAfterTheOther(async () =>
    {
        var member = await MemberOf(joining.UserId).Get();
        var earlier = await Read(tenant => tenant.Invitations.FindAccepted(invitationId));
        if (earlier is not null && earlier.UserId == joining.UserId && Knows(earlier, token) && member is not null)
            return new Outcome<Member> { Value = member, Replayed = true };
        if (member is not null) return IsMember;
        var found = await Read(tenant => tenant.Invitations.Find(invitationId, Now));
        if (found is null) return NoInvitation;
        var accepted = new InvitationAccepted(invitationId, joining.UserId, joining.Name, joining.Email, found.Role);
        return await Decide((tenant, _) => Refuse(tenant, invitationId, token, joining.Email), accepted);
    });

    /// <inheritdoc/>
    public async Task MailInvitation(string invitationId)
    {
        // The mail is asked for once: who has been overtaken must not say that there is nothing to send.
        var (invitation, name) = await ReadNewest(tenant => Tuple.Create(
            tenant.Invitations.Find(invitationId, Now), tenant.Current?.Profile.Name));
        if (invitation is null) return;
        var token = tokens.Of(Tenant, invitationId, invitation.Nonce);
        if (!InvitationTokens.Matches(token, invitation.TokenHash))
            throw new InvalidOperationException("The secret has changed since the invitation was made; take it back and invite again.");
        using var limit = new CancellationTokenSource(LongestMail, Clock);
        var link = options.InvitationLinkAt(mailOptions.PagesUrl);
        await mail.SendAsync(InvitationMail.Of(invitation, name!, token, link), limit.Token);
    }

    private static readonly TimeSpan LongestMail = TimeSpan.FromSeconds(30);

    private static Refusal NoInvitation { get; } =
        new(RefusalCode.ResourceNotFound, "The invitation is not valid, or no longer.");

    private static Refusal ForAnother { get; } =
        new(RefusalCode.InsufficientPermissions, "The invitation went to another e-mail address than that of your account.");

    private static Refusal IsMember { get; } = new(RefusalCode.DuplicateResource, "You belong to this organisation already.");

    private static bool Knows(AcceptedInvitation accepted, string token) => InvitationTokens.Matches(token, accepted.Sent.TokenHash);

    // The inviter's word must still be good: an owner's invitation ends with the ownership.
    private Refusal? Refuse(TenantState tenant, string invitationId, string token, string email)
    {
        if (tenant.Current is not { Status: TenantStatus.Active }
            || tenant.Invitations.Find(invitationId, Now) is not { } invitation)
            return NoInvitation;
        if (!InvitationTokens.Matches(token, invitation.TokenHash)) return NoInvitation;
        return invitation.Email != email
            ? ForAnother
            : TenantDecisions.CheckRole(tenant, invitation.InvitedBy, userId: "", invitation.Role);
    }
}
