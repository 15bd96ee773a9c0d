using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Demo;

/// <summary>A tenant to try things with. Its ids are fixed, so making it twice, or going on after a crash, changes nothing.</summary>
internal sealed class DemoTenant(IGrainFactory grains, IDocuments documents, TimeProvider clock)
{
    /// <summary>The tenant's slug.</summary>
    public const string Slug = "demo";

    /// <summary>The tenant's id.</summary>
    public const string TenantId = "tnt_demo";

    /// <summary>The owner's address.</summary>
    public const string OwnerEmail = "owner@demo.example";

    /// <summary>The owner's password. There is no demo in Production.</summary>
    public const string OwnerPassword = "demo-password";

    /// <summary>The owner's id.</summary>
    public const string OwnerId = "usr_demo";

    /// <summary>The expert.</summary>
    public const string ExpertId = "exp_demo";

    /// <summary>The service's slug.</summary>
    public const string ServiceType = "consultation";

    /// <summary>The expert who shares first visits with the other.</summary>
    public const string SecondExpertId = "exp_demo2";

    /// <summary>The expert who gives classes.</summary>
    public const string ThirdExpertId = "exp_demo3";

    /// <summary>The slug of the service that its experts serve in turn.</summary>
    public const string SharedServiceType = "first-visit";

    /// <summary>Makes the tenant if the database is empty. False when there are other tenants and no demo.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        var known = await documents.GetAsync(new DocumentKey(Caller.System, TenancyDocuments.Slug, Slug), cancellationToken);
        if (known is not null && known.Owner != TenantId) return false;
        if (known is null)
        {
            var others = new DocumentQuery { Tenant = Caller.System, Kind = TenancyDocuments.Slug, Limit = 1 };
            if ((await documents.QueryAsync(others, cancellationToken)).Total > 0) return false;
            await RegisterOwner();
        }

        DemoSteps.ActAs(Caller.System);
        await Task.WhenAll([EnsureProfile(), EnsureServices(), .. DemoExperts.All.Select(EnsureExpert)]);
        return true;
    }

    /// <summary>The first slot that is free tomorrow or later, or null.</summary>
    public async Task<DateTimeOffset?> FirstFreeAsync(DateTimeOffset now)
    {
        DemoSteps.ActAs(Caller.System);
        var tomorrow = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        var outcome = await Calendar(ExpertId).FindSlots(new SlotQuery(ServiceType, tomorrow, tomorrow.AddDays(14), null, null, false));
        return outcome.IsRefused(out var slots, out _) || slots.Offered.IsEmpty ? null : slots.Offered[0].Start;
    }

    private Task RegisterOwner()
    {
        DemoSteps.ActAs(Caller.System, tenantId: Caller.System);
        return DemoSteps.ExpectAsync(grains.GetGrain<IAccountGrain>(AccountKey.For(OwnerEmail)).Register(new Registration
        {
            UserId = OwnerId,
            Email = OwnerEmail,
            Password = OwnerPassword,
            Name = "Olivia Owner",
            Organization = new NewTenant(TenantId, "Demo", Slug),
            Fingerprint = DemoSteps.Fingerprint,
        }));
    }

    // Profiles change only as long as nobody has said anything else; a demo of an earlier version gets what is new as well.
    private async Task EnsureProfile()
    {
        var tenant = grains.GetGrain<ITenantGrain>(GrainKey.For(TenantId, TenantId));
        if (await tenant.Get() is { Version: 1 }) await DemoSteps.ExpectAsync(tenant.Change(DemoOrganization.Profile, expectedVersion: 1));
    }

    private async Task EnsureServices()
    {
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(TenantId, IServiceCatalogGrain.KeyId));
        foreach (var (id, service) in DemoServices.All)
        {
            // Somebody may have taken the slug for a service of their own; then that is the one to try.
            if (await catalog.Find(service.ServiceType) is null)
                await catalog.Create(new CreationKey(id, DemoSteps.Fingerprint), service);
        }
    }

    private async Task EnsureExpert(DemoExpert demo)
    {
        var expert = grains.GetGrain<IExpertGrain>(GrainKey.For(TenantId, demo.Id));
        await DemoSteps.ExpectAsync(expert.Create(new CreationKey(demo.Id, DemoSteps.Fingerprint), demo.Profile));
        await PublishAsync(expert, demo.Profile);
        var calendar = Calendar(demo.Id);
        if (await calendar.GetSchedule() is { Value.Schedule: { Weekly.IsDefaultOrEmpty: true, Overrides.IsDefaultOrEmpty: true } })
        {
            var schedule = demo.ScheduleFrom(DemoTimes.DateOf(clock.GetUtcNow()));
            await DemoSteps.ExpectAsync(calendar.SetSchedule(schedule, expectedVersion: null));
        }
    }

    private static async Task PublishAsync(IExpertGrain expert, ExpertProfile profile)
    {
        const long asMadeBefore = 2;
        var known = await expert.Get();
        if (known is { Version: 1 } && known.Profile.Bio != profile.Bio)
        {
            await DemoSteps.ExpectAsync(expert.Change(profile, expectedVersion: 1));
            known = await expert.Get();
        }

        if (known is { PublishedAt: null, Version: <= asMadeBefore } && known.Profile.Bio == profile.Bio)
            await DemoSteps.ExpectAsync(expert.Publish(known.Version, key: null));
    }

    private IExpertCalendarGrain Calendar(string expertId) => grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(TenantId, expertId));
}
