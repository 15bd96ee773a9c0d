using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>
/// How tenancy's events and documents are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TenantCreated))]
[JsonSerializable(typeof(TenantProfileChanged))]
[JsonSerializable(typeof(TenantLogoSet))]
[JsonSerializable(typeof(TenantDeletionRequested))]
[JsonSerializable(typeof(TenantRestored))]
[JsonSerializable(typeof(TenantDeleted))]
[JsonSerializable(typeof(InvitationSent))]
[JsonSerializable(typeof(InvitationRevoked))]
[JsonSerializable(typeof(InvitationAccepted))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(SlugClaimed))]
[JsonSerializable(typeof(SlugReleased))]
[JsonSerializable(typeof(SlugLetGo))]
[JsonSerializable(typeof(RoleDecided))]
[JsonSerializable(typeof(RemovalDecided))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(MemberRoleChanged))]
[JsonSerializable(typeof(MemberRemoved))]
[JsonSerializable(typeof(MemberProfileChanged))]
[JsonSerializable(typeof(MemberJoinAsked))]
[JsonSerializable(typeof(MemberJoinRejected))]
[JsonSerializable(typeof(JoiningApproved))]
[JsonSerializable(typeof(JoiningRejected))]
[JsonSerializable(typeof(MemberErased))]
[JsonSerializable(typeof(InvitationsKept))]
[JsonSerializable(typeof(KeptInvitation))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(MemberDecision))]
public sealed partial class TenancyJson : JsonSerializerContext;

/// <summary>
/// Document kinds of the tenancy capability. Each body is the contract that is named, written by <see cref="TenancyJson"/>.
/// </summary>
public static class TenancyDocuments
{
    /// <summary>
    /// The tenant of a slug: key (system, this kind, slug), owner the tenant's id. With the status <see cref="ReleasedSlug"/> it leads
    /// nowhere, until somebody claims it.
    /// </summary>
    public const string Slug = "tenant-slug";

    /// <summary>The status of the documents of slugs that were let go.</summary>
    public const string ReleasedSlug = "released";

    /// <summary>A tenant: key (tenant, this kind, tenant).</summary>
    public const string Tenant = "tenant";

    /// <summary>
    /// A member: key (tenant, this kind, user id), subject the e-mail address, category the role, status active, removed, or for who asked
    /// to join pending or rejected.
    /// </summary>
    public const string Member = "member";

    /// <summary>
    /// A member as the directory shows one: key (tenant, this kind, user id), category the role. Its words are those of public fields, so
    /// that no search tells more than a view does. Clients are in no directory.
    /// </summary>
    public const string Directory = "member-directory";

    /// <summary>The status of the documents of those who are members.</summary>
    public const string ActiveMember = "active";

    /// <summary>The status of the documents of those who were removed: they stay, so that a tenant knows who was there.</summary>
    public const string RemovedMember = "removed";

    /// <summary>The status of the documents of those who asked to join and wait.</summary>
    public const string PendingMember = "pending";

    /// <summary>The status of the documents of those who asked to join and were rejected.</summary>
    public const string RejectedMember = "rejected";
}
