using Actors.Identity;

namespace Actors.Tenancy;

/// <summary>An organisation that is to be created.</summary>
/// <param name="TenantId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">The slug it would like; when taken, the end of its id is added.</param>
[GenerateSerializer, Immutable, Alias("tenancy.new-tenant")]
public sealed record NewTenant([property: Id(0)] string TenantId, [property: Id(1)] string Name, [property: Id(2)] string Slug);

/// <summary>
/// One organisation. The key is <c>{tenant}/{tenant}</c>. It decides what changes who may do what, so that no two decisions can together
/// leave the organisation without an owner.
/// </summary>
[Alias("tenancy.tenant-grain")]
public interface ITenantGrain : IGrainWithStringKey
{
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
}

/// <summary>Document kinds of the tenancy capability, which the host reads to find a tenant.</summary>
public static class TenantDocuments
{
    /// <summary>The tenant of a slug: key (system, this kind, slug), owner the tenant's id.</summary>
    public const string Slug = "tenant-slug";

    /// <summary>A tenant: key (tenant, this kind, tenant).</summary>
    public const string Tenant = "tenant";

    /// <summary>A member: key (tenant, this kind, user id), subject the e-mail address, category the role, status active or removed.</summary>
    public const string Member = "member";
}
