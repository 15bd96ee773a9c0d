using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces.Tenancy;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>An organisation of another issuer, as the issuer tells.</summary>
/// <param name="TenantId">The tenant that was founded for it; null when none was, also when the configuration links it to one.</param>
/// <param name="Name">Its name; null when the issuer has told none.</param>
/// <param name="IsClosed">True once the issuer has it no more.</param>
[GenerateSerializer, Immutable, Alias("identity.external-organization")]
public sealed record ExternalOrganization(
    [property: Id(0)] string? TenantId, [property: Id(1)] string? Name, [property: Id(2)] bool IsClosed);

/// <summary>The issuer told what its organisation is called.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">When it was changed there last, in milliseconds since 1970.</param>
[GenerateSerializer, Immutable, Alias("identity.external-organization-told.v1")]
public sealed record ExternalOrganizationTold([property: Id(0)] string Name, [property: Id(1)] long Version) : IEvent;

/// <summary>A tenant was founded for another issuer's organisation.</summary>
/// <param name="TenantId">The tenant.</param>
[GenerateSerializer, Immutable, Alias("identity.external-organization-founded.v1")]
public sealed record ExternalOrganizationFounded([property: Id(0)] string TenantId) : IEvent;

/// <summary>The issuer has its organisation no more: nobody is a member by it. The tenant stays.</summary>
[GenerateSerializer, Immutable, Alias("identity.external-organization-closed.v1")]
public sealed record ExternalOrganizationClosed : IEvent;

/// <summary>
/// Organisations of other issuers are found by issuer and id; the key holds a digest, so that no id of theirs stands in keys and logs.
/// </summary>
public static class ExternalOrganizationKey
{
    /// <summary>The key of an issuer's organisation.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="organizationId">The organisation's id there.</param>
    public static string For(string issuer, string organizationId) =>
        // An issuer is configured and holds no line break, so no two pairs write the same text.
        GrainKey.For(Caller.System, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{organizationId}"))));
}

/// <summary>
/// An organisation of another issuer: what it is called, which tenant was founded for it, and whether it is there still. The key is
/// <c>system/{hash of issuer and id}</c> (see <see cref="ExternalOrganizationKey"/>).
/// </summary>
[Alias("identity.external-organization-grain")]
public interface IExternalOrganizationGrain : IGrainWithStringKey
{
    /// <summary>Reads it. One that nobody has told of has no tenant and no name. Requests of its members ask this.</summary>
    [Alias("get"), ReadOnly]
    Task<ExternalOrganization> Get();

    /// <summary>
    /// Takes in what the issuer tells. What is not newer than what was told before is answered as a repeat, and changes nothing.
    /// RESOURCE_NOT_FOUND when the issuer has it no more.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Grows with whatever the issuer tells of it.</param>
    [Alias("tell")]
    Task<Outcome<ExternalOrganization>> Tell(string name, long version);

    /// <summary>
    /// Founds a tenant for it, once; a repeat is answered with the first one. RESOURCE_NOT_FOUND when the issuer has it no more.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="owner">The first owner.</param>
    [Alias("found")]
    Task<Outcome<ExternalOrganization>> Found(NewTenant tenant, Joining owner);

    /// <summary>Notes that the issuer has it no more, for good, also when nobody has told of it. A repeat changes nothing.</summary>
    [Alias("close")]
    Task Close();
}
