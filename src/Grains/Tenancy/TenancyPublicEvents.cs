using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Tenancy;

/// <summary>What the outside hears of an organisation and its members.</summary>
internal static class TenancyPublicEvents
{
    private const string Organization = "organization";
    private const string Member = "member";
    private const string Invitation = "invitation";

    private static readonly PublicName Created = new("organization.created", Organization, "The organisation was founded.");
    private static readonly PublicName Changed = new("organization.changed", Organization, "What is said of the organisation was changed.");
    private static readonly PublicName DeletionRequested =
        new("organization.deletion_requested", Organization, "The organisation is to be deleted, and can still be restored.");
    private static readonly PublicName Restored =
        new("organization.restored", Organization, "The organisation is not to be deleted any more.");
    private static readonly PublicName Deleted = new("organization.deleted", Organization, "The organisation was deleted.");
    private static readonly PublicName Joined = new("member.joined", Member, "Somebody became a member.");
    private static readonly PublicName Asked = new("member.join_asked", Member, "Somebody asks to become a member.");
    private static readonly PublicName Rejected = new("member.join_rejected", Member, "Somebody was not taken as a member.");
    private static readonly PublicName RoleChanged = new("member.role_changed", Member, "A member has another role.");
    private static readonly PublicName ProfileChanged = new("member.profile_changed", Member, "What is said of a member was changed.");
    private static readonly PublicName Removed = new("member.removed", Member, "Somebody is a member no more.");
    private static readonly PublicName Sent = new("invitation.sent", Invitation, "Somebody was invited.");
    private static readonly PublicName Revoked = new("invitation.revoked", Invitation, "An invitation was taken back.");
    private static readonly PublicName Accepted = new("invitation.accepted", Invitation, "An invitation was accepted.");

    /// <summary>What tenancy says of its events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .OfTenant<TenantCreated>(Created)
        .OfTenant<TenantProfileChanged>(Changed)
        .OfTenant<TenantLogoSet>(Changed)
        .OfTenant<TenantDeletionRequested>(DeletionRequested)
        .OfTenant<TenantRestored>(Restored)
        .OfTenant<TenantDeleted>(Deleted)
        .OfMember<MemberJoined>(Joined, static joined => joined.Role)
        .OfMember<MemberJoinAsked>(Asked)
        .OfMember<MemberJoinRejected>(Rejected)
        .OfMember<MemberRoleChanged>(RoleChanged, static changed => changed.Role)
        .OfMember<MemberProfileChanged>(ProfileChanged)
        .OfMember<MemberRemoved>(Removed)
        .OfInvitation<InvitationSent>(
            Sent, static sent => new InvitationData { InvitationId = sent.InvitationId, Role = RoleNames.Of(sent.Role) })
        .OfInvitation<InvitationRevoked>(Revoked, static revoked => new InvitationData { InvitationId = revoked.InvitationId })
        .OfInvitation<InvitationAccepted>(Accepted, static accepted => new InvitationData
        {
            InvitationId = accepted.InvitationId,
            Role = RoleNames.Of(accepted.Role),
            UserId = accepted.UserId,
        })
        .Private<InvitationsKept>("A note that others were erased.")
        .Private<JoiningApproved>("The member tells it.")
        .Private<JoiningRejected>("The member tells it.")
        .Private<RoleDecided>("The member tells it.")
        .Private<RemovalDecided>("The member tells it.")
        .Private<MemberErased>("What is left of a person after an erasure.")
        .Private<SlugClaimed>("The organisation tells it.")
        .Private<SlugReleased>("The organisation tells it.")
        .Private<SlugLetGo>("The organisation tells it.");

    private static EventDeclarations OfTenant<TEvent>(this EventDeclarations events, PublicName name)
        where TEvent : class, IEvent => events.Public<TEvent, OrganizationData>(
            name,
            TenancyEventJson.Default.OrganizationData,
            static (_, context) => new Told<OrganizationData>(context.Tenant, new OrganizationData { OrganizationId = context.Tenant }));

    // A member's stream has the user's id.
    private static EventDeclarations OfMember<TEvent>(this EventDeclarations events, PublicName name, Func<TEvent, Role>? role = null)
        where TEvent : class, IEvent => events.Public<TEvent, MemberData>(
            name,
            TenancyEventJson.Default.MemberData,
            (@event, context) => new Told<MemberData>(
                context.StreamId, new MemberData { UserId = context.StreamId, Role = role is null ? null : RoleNames.Of(role(@event)) }));

    private static EventDeclarations OfInvitation<TEvent>(
        this EventDeclarations events, PublicName name, Func<TEvent, InvitationData> data)
        where TEvent : class, IEvent => events.Public<TEvent, InvitationData>(
            name,
            TenancyEventJson.Default.InvitationData,
            (@event, _) => data(@event) is var told ? new Told<InvitationData>(told.InvitationId, told) : null);
}

/// <summary>Something of the organisation.</summary>
public sealed record OrganizationData
{
    /// <summary>The organisation's id.</summary>
    public required string OrganizationId { get; init; }
}

/// <summary>Something of a member.</summary>
public sealed record MemberData
{
    /// <summary>The user's id.</summary>
    public required string UserId { get; init; }

    /// <summary>The role from now on: client, member, expert, admin or owner; absent when that is not what changed.</summary>
    public string? Role { get; init; }
}

/// <summary>Something of an invitation.</summary>
public sealed record InvitationData
{
    /// <summary>The invitation's id.</summary>
    public required string InvitationId { get; init; }

    /// <summary>The role that it gives; absent when it was taken back.</summary>
    public string? Role { get; init; }

    /// <summary>Who accepted it; absent otherwise.</summary>
    public string? UserId { get; init; }
}

/// <summary>How tenancy's public events are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrganizationData))]
[JsonSerializable(typeof(MemberData))]
[JsonSerializable(typeof(InvitationData))]
internal sealed partial class TenancyEventJson : JsonSerializerContext;
