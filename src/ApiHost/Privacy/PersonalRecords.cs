using System.Collections.Immutable;
using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Actors.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;

namespace Actors.ApiHost.Privacy;

/// <summary>What one organisation holds of a person, but for the appointments, which are read while they are written.</summary>
/// <param name="View">Everything else.</param>
/// <param name="Appointments">The appointments.</param>
internal sealed record OrganizationRecords(OrganizationDataView View, IAsyncEnumerable<Appointment> Appointments);

/// <summary>Finds what is held of a person: by the account, and by each organisation that the person joined.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where members and appointments are found.</param>
/// <param name="principals">Knows who is an expert, and whose address is proven.</param>
internal sealed class PersonalRecords(IGrainFactory grains, IDocuments documents, Principals principals)
{
    /// <summary>The caller's account and the organisations to look at; null when the caller has no account any more.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<(AccountDataView Account, ImmutableArray<string> Tenants)?> FindAsync(ApiCall call)
    {
        var principal = call.Principal!;
        ApiEndpoint.NameCaller(call, Caller.System);
        if (principal.ExternalAccount is { } key)
        {
            var external = await grains.GetGrain<IExternalAccountGrain>(key).GetData();
            // What another issuer's users belong to is said by their tokens, and noted nowhere.
            ImmutableArray<string> own = principal.TenantId is { } tenantId ? [tenantId] : [];
            return external.Value is { } linked && linked.UserId == principal.UserId ? (ViewOf(linked), own) : null;
        }

        var account = grains.GetGrain<IAccountGrain>(AccountKey.For(principal.Email));
        // A token may outlive its account, and the address may have another one by now.
        if ((await account.GetData()).Value is not { } data || data.UserId != principal.UserId) return null;
        return (ViewOf(data, principal.EmailVerified), await account.GetTenants());
    }

    /// <summary>What organisations hold of the caller, one after the other.</summary>
    /// <param name="call">The request.</param>
    /// <param name="tenants">The organisations.</param>
    public async IAsyncEnumerable<OrganizationRecords> ReadAsync(ApiCall call, ImmutableArray<string> tenants)
    {
        foreach (var tenantId in tenants) yield return await ReadAsync(call, tenantId);
    }

    private async Task<OrganizationRecords> ReadAsync(ApiCall call, string tenantId)
    {
        var (principal, stop) = (call.Principal!, call.Http.RequestAborted);
        ApiEndpoint.NameCaller(call, tenantId);
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId)).Get();
        var row = await documents.GetAsync(new DocumentKey(tenantId, TenantDocuments.Member, principal.UserId), stop);
        var member = row is null ? null : JsonSerializer.Deserialize(row.Body.Span, IdentityJson.Default.Member)!;
        var email = principals.ProvenAddressOf(principal);
        var expert = await ExpertAsync(tenantId, row?.Status == TenantDocuments.ActiveMember ? member!.ExpertId : null, principal, stop);
        var view = new OrganizationDataView
        {
            Id = tenantId,
            Name = organization?.Profile.Name,
            Profile = member is null ? null : ProfileMapping.ToView(member, row!.Status!),
            Expert = expert is null ? null : StaffMapping.ToView(expert),
            Appointments = [],
        };
        return new OrganizationRecords(view, PersonalAppointments.FindAsync(documents, tenantId, principal.UserId, email, stop));
    }

    private async Task<Expert?> ExpertAsync(string tenantId, string? linked, Principal principal, CancellationToken cancellationToken)
    {
        var expertId = linked ?? await principals.ExpertOfAsync(tenantId, principal.Email, principal.EmailVerified, cancellationToken);
        return expertId is null ? null : await grains.GetGrain<IExpertGrain>(GrainKey.For(tenantId, expertId)).Get();
    }

    private static AccountDataView ViewOf(AccountData account, bool isVerified) => new()
    {
        Id = account.UserId,
        Email = account.Email,
        EmailVerified = isVerified,
        Name = account.Name,
        Phone = account.Phone,
        Company = account.Company,
        Title = account.Title,
        RegisteredAt = account.RegisteredAt.UtcDateTime,
    };

    private static AccountDataView ViewOf(ExternalAccountData account) => new()
    {
        Id = account.UserId,
        Email = account.Profile.Email,
        EmailVerified = account.Profile.Email is not null,
        Name = account.Profile.Name,
        Issuer = account.Profile.Issuer,
        Subject = account.Profile.Subject,
        RegisteredAt = account.LinkedAt.UtcDateTime,
    };
}
