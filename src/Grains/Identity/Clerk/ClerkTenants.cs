using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Clerk;

/// <summary>Which tenant one of Clerk's organisations is: by configuration, or because it was founded for it.</summary>
internal sealed class ClerkTenants
{
    private const string TenantPrefix = "tnt_";
    private const string NoName = "Organisation";
    private const string NoSlug = "organisation";
    private const int TenantDigits = 26;

    private readonly IGrainFactory _grains;
    private readonly IDocuments _documents;
    private readonly bool _founds;
    private readonly FrozenDictionary<string, string> _slugs;

    /// <summary>Makes it.</summary>
    public ClerkTenants(IGrainFactory grains, IDocuments documents, ClerkOptions options)
    {
        _grains = grains;
        _documents = documents;
        _founds = options.FoundsTenants;
        _slugs = options.Issuer is { } issuer
            ? options.Tenants.ToFrozenDictionary(link => ExternalOrganizationKey.For(issuer, link.Key), link => link.Value)
            : FrozenDictionary<string, string>.Empty;
    }

    /// <summary>True when an organisation is, or can become, a tenant.</summary>
    /// <param name="organization">Its key.</param>
    public async Task<bool> IsOneAsync(string organization) =>
        _founds || _slugs.ContainsKey(organization) || (await Grain(organization).Get()).TenantId is not null;

    /// <summary>True when a tenant is founded for an organisation, or was.</summary>
    /// <param name="organization">Its key.</param>
    public bool Founds(string organization) => _founds && !_slugs.ContainsKey(organization);

    /// <summary>The tenant of an organisation; null while none was founded for it.</summary>
    /// <param name="organization">Its key.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="InvalidOperationException">The tenant that it is linked to is not there (yet).</exception>
    public async Task<string?> FindAsync(string organization, CancellationToken cancellationToken)
    {
        if (!_slugs.TryGetValue(organization, out var slug)) return (await Grain(organization).Get()).TenantId;
        var row = await _documents.GetAsync(new DocumentKey(Caller.System, TenancyDocuments.Slug, slug), cancellationToken);
        return row is { Owner: { } tenantId } && row.Status != TenancyDocuments.ReleasedSlug
            ? tenantId
            : throw new InvalidOperationException($"The slug '{slug}', to which an organisation of Clerk is linked, is no tenant's.");
    }

    /// <summary>Founds the tenant of an organisation, unless it was.</summary>
    /// <param name="organization">Its key.</param>
    /// <param name="owner">Who owns it.</param>
    public async Task FoundAsync(string organization, Joining owner)
    {
        var grain = _grains.GetGrain<IExternalOrganizationGrain>(organization);
        var name = (await grain.Get()).Name ?? NoName;
        var slug = Slugs.Of(name) is { Length: > 0 } made ? made : NoSlug;
        // One that was deleted meanwhile becomes none.
        await grain.Found(new NewTenant(NewTenantId(organization), name, slug), owner);
    }

    private IExternalOrganizationGrain Grain(string organization) => _grains.GetGrain<IExternalOrganizationGrain>(organization);

    private static string NewTenantId(string organization) => TenantPrefix
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("identity.external-tenant\n" + organization)))[..TenantDigits];
}
