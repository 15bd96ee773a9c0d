using System.Collections.Immutable;
using System.Text.Json;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Scheduling.Staff;
using Actors.ApiHost.Tenancy.Users;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Reviews;
using Actors.Grains.Scheduling;
using Actors.Grains.Vouchers;
using Actors.Grains.Vouchers.Purchases;
using Actors.Grains.Waitlist;

namespace Actors.ApiHost.Privacy;

/// <summary>
/// What one organisation holds of a person, but for the appointments, reviews, vouchers, purchases and waitlist entries, which are read
/// while they are written.
/// </summary>
internal sealed record OrganizationRecords(
    OrganizationDataView View,
    IAsyncEnumerable<Appointment> Appointments,
    IAsyncEnumerable<Review> Reviews,
    IAsyncEnumerable<Voucher> Vouchers,
    IAsyncEnumerable<Purchase> Purchases,
    IAsyncEnumerable<WaitlistEntry> Waitlist);

/// <summary>Finds what is held of a person: by the account, and by each organisation that the person joined.</summary>
internal sealed class PersonalRecords(IGrainFactory grains, IDocuments documents, Principals principals)
{
    /// <summary>The caller's account and the organisations to look at; null when the caller has no account any more.</summary>
    public async ValueTask<(AccountDataView Account, ImmutableArray<string> Tenants)?> FindAsync(ApiCall call)
    {
        var principal = call.Principal!;
        call.ActFor(Caller.System);
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
    public async IAsyncEnumerable<OrganizationRecords> ReadAsync(ApiCall call, ImmutableArray<string> tenants)
    {
        foreach (var tenantId in tenants) yield return await ReadAsync(call, tenantId);
    }

    private async Task<OrganizationRecords> ReadAsync(ApiCall call, string tenantId)
    {
        var (principal, stop) = (call.Principal!, call.Http.RequestAborted);
        call.ActFor(tenantId);
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId)).Get();
        var row = await documents.GetAsync(new DocumentKey(tenantId, TenancyDocuments.Member, principal.UserId), stop);
        var member = row is null ? null : JsonSerializer.Deserialize(row.Body.Span, TenancyJson.Default.Member)!;
        var email = principals.ProvenAddressOf(principal);
        var expert = await ExpertAsync(tenantId, row?.Status == TenancyDocuments.ActiveMember ? member!.ExpertId : null, principal, stop);
        var view = new OrganizationDataView
        {
            Id = tenantId,
            Name = organization?.Profile.Name,
            Profile = member is null ? null : UserResponses.ToResponse(member, row!.Status!),
            Expert = expert is null ? null : StaffResponses.ToResponse(expert),
            Appointments = [],
            Reviews = [],
            Vouchers = [],
            Purchases = [],
            Waitlist = [],
        };
        return new OrganizationRecords(
            view,
            PersonalAppointments.FindAsync(documents, tenantId, principal.UserId, email, stop),
            PersonalReviews.FindAsync(documents, tenantId, principal.UserId, email, stop),
            PersonalVouchers.FindAsync(documents, tenantId, principal.UserId, email, stop),
            PersonalPurchases.FindAsync(documents, tenantId, principal.UserId, email, stop),
            PersonalEntries.FindAsync(documents, tenantId, principal.UserId, email, stop));
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
