using Actors.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;

namespace Actors.ApiHost.Demo;

/// <summary>A tenant to try things with. Its ids are fixed, so making it twice, or going on after a crash, changes nothing.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Tells whether the database is empty.</param>
internal sealed class DemoTenant(IGrainFactory grains, IDocuments documents)
{
    /// <summary>The tenant's slug.</summary>
    public const string Slug = "demo";

    /// <summary>The owner's address.</summary>
    public const string OwnerEmail = "owner@demo.example";

    /// <summary>The owner's password. The tenant is made in Development only, unless an operator asks for it.</summary>
    public const string OwnerPassword = "demo-password";

    /// <summary>The expert.</summary>
    public const string ExpertId = "exp_demo";

    /// <summary>The service's slug.</summary>
    public const string ServiceType = "consultation";

    private const string TenantId = "tnt_demo";
    private const string ServiceId = "svc_demo";
    private const string Operation = "demo";
    private const string Fingerprint = "demo-v1";
    private const string Zone = "Europe/Lisbon";

    /// <summary>Makes the tenant if the database is empty. False when there are other tenants and no demo.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        var known = await documents.GetAsync(new DocumentKey(Caller.System, TenantDocuments.Slug, Slug), cancellationToken);
        if (known is not null && known.Owner != TenantId) return false;
        if (known is null)
        {
            var others = new DocumentQuery { Tenant = Caller.System, Kind = TenantDocuments.Slug, Limit = 1 };
            if ((await documents.QueryAsync(others, cancellationToken)).Total > 0) return false;
            await RegisterOwner();
        }

        ActAs(TenantId);
        await Expect(grains.GetGrain<IExpertGrain>(GrainKey.For(TenantId, ExpertId)).Create(new CreationKey(ExpertId, Fingerprint), Expert));
        if (await Calendar.GetSchedule() is { Value: { Schedule: { Weekly.IsDefaultOrEmpty: true, Overrides.IsDefaultOrEmpty: true } } })
            await Expect(Calendar.SetSchedule(Weekdays, expectedVersion: null));
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(TenantId, IServiceCatalogGrain.KeyId));
        // Somebody may have taken the slug for a service of their own; then that is the one to try.
        if (await catalog.Find(ServiceType) is null) await catalog.Create(new CreationKey(ServiceId, Fingerprint), Service);
        return true;
    }

    /// <summary>The first slot that is free tomorrow or later, or null.</summary>
    /// <param name="now">The time.</param>
    public async Task<DateTimeOffset?> FirstFreeAsync(DateTimeOffset now)
    {
        ActAs(TenantId);
        var tomorrow = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        var outcome = await Calendar.FindSlots(new SlotQuery(ServiceType, tomorrow, tomorrow.AddDays(14), null, null, false));
        return outcome.IsRefused(out var slots, out _) || slots.Offered.IsEmpty ? null : slots.Offered[0].Start;
    }

    private static ExpertProfile Expert => new()
    {
        DisplayName = "Rita Lopes",
        Email = "rita@demo.example",
        Title = "Physiotherapist",
        TimeZone = Zone,
    };

    private static ServiceDefinition Service => new()
    {
        Name = "Consultation",
        ServiceType = ServiceType,
        DurationMinutes = 30,
        ExpertIds = [ExpertId],
    };

    private static Schedule Weekdays => new(
        Zone,
        [
            new WeeklyHours([1, 2, 3, 4, 5], new TimeRange(new TimeOnly(9, 0), new TimeOnly(12, 30))),
            new WeeklyHours([1, 2, 3, 4, 5], new TimeRange(new TimeOnly(14, 0), new TimeOnly(18, 0))),
        ],
        []);

    private IExpertCalendarGrain Calendar => grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(TenantId, ExpertId));

    private static void ActAs(string tenantId) => RequestContext.Set(Caller.ContextKey, new Caller(tenantId, Caller.System, Operation));

    private static async Task Expect<T>(Task<Outcome<T>> step)
        where T : class
    {
        if ((await step).Refusal is { } refusal) throw new InvalidOperationException($"The demo could not be made: {refusal.Message}");
    }

    private Task RegisterOwner()
    {
        ActAs(Caller.System);
        return Expect(grains.GetGrain<IAccountGrain>(AccountKey.For(OwnerEmail)).Register(new Registration
        {
            UserId = "usr_demo",
            Email = OwnerEmail,
            Password = OwnerPassword,
            Name = "Olivia Owner",
            Organization = new NewTenant(TenantId, "Demo", Slug),
            Fingerprint = Fingerprint,
        }));
    }
}
