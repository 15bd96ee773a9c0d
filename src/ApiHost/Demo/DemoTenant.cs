using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Demo;

/// <summary>A tenant to try things with. Its ids are fixed, so making it twice, or going on after a crash, changes nothing.</summary>
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

    /// <summary>The expert who shares first visits with the other.</summary>
    public const string SecondExpertId = "exp_demo2";

    /// <summary>The slug of the service that its experts serve in turn.</summary>
    public const string SharedServiceType = "first-visit";

    private const string TenantId = "tnt_demo";
    private const string ServiceId = "svc_demo";
    private const string SharedServiceId = "svc_demo2";
    private const string Operation = "demo";
    private const string Fingerprint = "demo-v1";
    private const string Zone = "Europe/Lisbon";

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

        ActAs(TenantId);
        await EnsureAsync(ExpertId, Expert);
        await EnsureAsync(SecondExpertId, SecondExpert);
        await PublishAsync(grains.GetGrain<IExpertGrain>(GrainKey.For(TenantId, ExpertId)));
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(TenantId, IServiceCatalogGrain.KeyId));
        // Somebody may have taken the slug for a service of their own; then that is the one to try.
        if (await catalog.Find(ServiceType) is null) await catalog.Create(new CreationKey(ServiceId, Fingerprint), Service);
        if (await catalog.Find(SharedServiceType) is null)
            await catalog.Create(new CreationKey(SharedServiceId, Fingerprint), SharedService);
        return true;
    }

    /// <summary>The first slot that is free tomorrow or later, or null.</summary>
    public async Task<DateTimeOffset?> FirstFreeAsync(DateTimeOffset now)
    {
        ActAs(TenantId);
        var tomorrow = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        var outcome = await Calendar(ExpertId).FindSlots(new SlotQuery(ServiceType, tomorrow, tomorrow.AddDays(14), null, null, false));
        return outcome.IsRefused(out var slots, out _) || slots.Offered.IsEmpty ? null : slots.Offered[0].Start;
    }

    private static ExpertProfile Expert => new()
    {
        DisplayName = "Rita Lopes",
        Email = "rita@demo.example",
        Title = "Physiotherapist",
        TimeZone = Zone,
    };

    // Beside what the expert was first made with, so that a demo of an earlier version gets it too.
    private static ExpertProfile PublicProfile => Expert with
    {
        Bio = "I help people who sit a lot to move without pain again. After ten years in a hospital I have a practice of my own in "
            + "Lisbon, and see clients there and by video.",
        Specialty = "Backs and shoulders",
        Categories = ["Physiotherapy"],
        Languages = ["pt", "en"],
        YearsOfExperience = 12,
        Conditions = ["Back pain", "Stiff shoulders"],
        SessionFormats = ["in_person", "video"],
        Location = new Location("Portugal", null, "Lisbon"),
    };

    private static ExpertProfile SecondExpert => new()
    {
        DisplayName = "Bruno Dias",
        Email = "bruno@demo.example",
        Title = "Physiotherapist",
        TimeZone = Zone,
    };

    private static ServiceDefinition SharedService => new()
    {
        Name = "First visit",
        ServiceType = SharedServiceType,
        DurationMinutes = 30,
        Assignment = Assignment.RoundRobin,
        Experts = [new ServiceExpert(ExpertId) { Weight = 2 }, new ServiceExpert(SecondExpertId)],
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

    private IExpertCalendarGrain Calendar(string expertId) => grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(TenantId, expertId));

    // Only as long as nobody has said anything else of the expert.
    private static async Task PublishAsync(IExpertGrain expert)
    {
        if (await expert.Get() is { Version: 1 }) await Expect(expert.Change(PublicProfile, expectedVersion: 1));
        if (await expert.Get() is { Version: 2 } known && known.Profile.Bio == PublicProfile.Bio)
            await Expect(expert.Publish(expectedVersion: 2, key: null));
    }

    private static void ActAs(string tenantId) => RequestContext.Set(Caller.ContextKey, new Caller(tenantId, Caller.System, Operation));

    private static async Task Expect<T>(Task<Outcome<T>> step)
        where T : class
    {
        if ((await step).Refusal is { } refusal) throw new InvalidOperationException($"The demo could not be made: {refusal.Message}");
    }

    private async Task EnsureAsync(string expertId, ExpertProfile profile)
    {
        await Expect(
            grains.GetGrain<IExpertGrain>(GrainKey.For(TenantId, expertId)).Create(new CreationKey(expertId, Fingerprint), profile));
        var calendar = Calendar(expertId);
        if (await calendar.GetSchedule() is { Value: { Schedule: { Weekly.IsDefaultOrEmpty: true, Overrides.IsDefaultOrEmpty: true } } })
            await Expect(calendar.SetSchedule(Weekdays, expectedVersion: null));
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
