using Actors.Grains.Interfaces.Images;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>An organisation was created.</summary>
/// <param name="TenantId">Its id.</param>
/// <param name="Profile">What it says of itself.</param>
/// <param name="OwnerUserId">Its owner.</param>
[GenerateSerializer, Immutable, Alias("tenancy.tenant-created.v1")]
public sealed record TenantCreated(
    [property: Id(0)] string TenantId,
    [property: Id(1)] OrganizationProfile Profile,
    [property: Id(2)] string OwnerUserId) : IEvent;

/// <summary>What an organisation says of itself was replaced.</summary>
/// <param name="Profile">What it says from now on.</param>
[GenerateSerializer, Immutable, Alias("tenancy.profile-changed.v1")]
public sealed record TenantProfileChanged([property: Id(0)] OrganizationProfile Profile) : IEvent;

/// <summary>An organisation's logo was replaced, or taken away. Its bytes are in a document of their own.</summary>
/// <param name="Logo">The logo from now on; null for none.</param>
[GenerateSerializer, Immutable, Alias("tenancy.logo-set.v1")]
public sealed record TenantLogoSet([property: Id(0)] ImageInfo? Logo) : IEvent;

/// <summary>An organisation is to be deleted, unless it is restored before.</summary>
/// <param name="DeletesAt">When.</param>
[GenerateSerializer, Immutable, Alias("tenancy.deletion-requested.v1")]
public sealed record TenantDeletionRequested([property: Id(0)] DateTimeOffset DeletesAt) : IEvent;

/// <summary>An organisation that was to be deleted is not.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.tenant-restored.v1")]
public sealed record TenantRestored : IEvent;

/// <summary>The time to restore an organisation has passed: it is deleted for good.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.tenant-deleted.v1")]
public sealed record TenantDeleted : IEvent;

/// <summary>A slug was taken; its stream exists once, which is what makes slugs unique.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="TenantId">The tenant that has it.</param>
[GenerateSerializer, Immutable, Alias("tenancy.slug-claimed.v1")]
public sealed record SlugClaimed([property: Id(0)] string Slug, [property: Id(1)] string TenantId) : IEvent
{
    /// <summary>When it was first listed, by whoever had it first; null when that is now.</summary>
    [Id(2)] public DateTimeOffset? ListedAt { get; init; }
}

/// <summary>A slug was let go by who had it; it stands in a stream of its own, and somebody else may claim the slug from now on.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="TenantId">The tenant that had it.</param>
/// <param name="ListedAt">When it was first listed, by whoever had it first.</param>
[GenerateSerializer, Immutable, Alias("tenancy.slug-released.v1")]
public sealed record SlugReleased(
    [property: Id(0)] string Slug, [property: Id(1)] string TenantId, [property: Id(2)] DateTimeOffset ListedAt) : IEvent;

/// <summary>An organisation let a former slug go, because others have come after it.</summary>
/// <param name="Slug">The slug.</param>
[GenerateSerializer, Immutable, Alias("tenancy.slug-let-go.v1")]
public sealed record SlugLetGo([property: Id(0)] string Slug) : IEvent;

/// <summary>The tenant decided on a member's role. The member's own stream follows.</summary>
/// <param name="UserId">The member.</param>
/// <param name="Role">The role.</param>
/// <param name="ExpertId">The expert who the member is; null for none.</param>
[GenerateSerializer, Immutable, Alias("tenancy.role-decided.v1")]
public sealed record RoleDecided([property: Id(0)] string UserId, [property: Id(1)] Role Role, [property: Id(2)] string? ExpertId) : IEvent;

/// <summary>The tenant decided that a member goes. The member's own stream follows.</summary>
/// <param name="UserId">The member.</param>
[GenerateSerializer, Immutable, Alias("tenancy.removal-decided.v1")]
public sealed record RemovalDecided([property: Id(0)] string UserId) : IEvent;
