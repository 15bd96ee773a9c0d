using System.Collections.Concurrent;
using System.Text.Json;
using Actors.ApiHost.Reviews;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Demo;

/// <summary>
/// Fills the demo's calendars by the plan, as clients and staff would: what does not fit, since somebody has taken the time meanwhile, is
/// left out. Ids are fixed, so making it twice, or going on after a crash, makes nothing more.
/// </summary>
internal sealed class DemoAppointments(IGrainFactory grains, IDocuments documents, TimeProvider clock)
{
    private const int MostIds = 100;

    // Calendars write what comes together in one commit.
    private const int AtOnce = 16;

    private static readonly StepRequest ByStaff = new(AppointmentRights.OfManager);

    /// <summary>Makes what is missing. Answers how many appointments were planned, and how many of them there are.</summary>
    public async Task<(int Planned, int Made)> EnsureAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var plan = DemoPlan.Around(DemoTimes.DateOf(now)).Where(planned => planned.CanBeMade(now)).ToList();
        var known = await KnownAsync(plan, cancellationToken);
        var made = new ConcurrentBag<DemoAppointment>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plan, options, async (planned, _) =>
        {
            var current = known.GetValueOrDefault(planned.Id) ?? await BookAsync(planned, now);
            if (current is null) return;
            made.Add(planned);
            await StepAsync(planned, current, now);
        });
        foreach (var planned in made.Where(planned => planned.Review is not null && planned.IsRecord(now))) await ReviewAsync(planned);
        foreach (var wait in DemoPlan.WaitingAt(now)) await WaitAsync(wait);
        return (plan.Count, made.Count);
    }

    private async Task<Dictionary<string, Appointment>> KnownAsync(List<DemoAppointment> plan, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Appointment>(StringComparer.Ordinal);
        foreach (var ids in plan.Select(planned => planned.Id).Chunk(MostIds))
        {
            var page = await documents.QueryAsync(
                new DocumentQuery { Tenant = DemoTenant.TenantId, Kind = SchedulingDocuments.Appointment, Ids = ids, Limit = MostIds },
                cancellationToken);
            foreach (var document in page.Items)
                known[document.Key.Id] = JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Appointment)!;
        }

        return known;
    }

    private async Task<Appointment?> BookAsync(DemoAppointment planned, DateTimeOffset now)
    {
        DemoSteps.ActAs(planned.IsRecord(now) ? DemoTenant.OwnerId : Caller.Anonymous);
        var calendar = grains.GetGrain<IExpertCalendarGrain>(KeyOf(planned.Turn.Expert.Id));
        return (await calendar.Book(new CreationKey(planned.Id, DemoSteps.Fingerprint), planned.RequestAt(now))).Value;
    }

    // Somebody may have been quicker: then a step is refused, and the appointment stays as they want it.
    private Task StepAsync(DemoAppointment planned, Appointment current, DateTimeOffset now)
    {
        DemoSteps.ActAs(DemoTenant.OwnerId);
        var appointment = grains.GetGrain<IAppointmentGrain>(KeyOf(planned.Id));
        return planned.StepAt(current, now) switch
        {
            DemoStep.Confirm => appointment.Confirm(ByStaff),
            DemoStep.Complete => appointment.Complete(ByStaff),
            DemoStep.MarkNoShow => appointment.MarkNoShow(ByStaff),
            DemoStep.Cancel => appointment.Cancel(planned.Reason, ByStaff),
            _ => Task.CompletedTask,
        };
    }

    private Task<Outcome<Review>> ReviewAsync(DemoAppointment planned)
    {
        DemoSteps.ActAs(Caller.Anonymous);
        var rights = new AppointmentRights { HasManageToken = true };
        return grains.GetGrain<IReviewGrain>(KeyOf(ReviewIds.Of(DemoTenant.TenantId, planned.Id))).Write(
            new NewReview(planned.Turn.Expert.Id, planned.Id, planned.Review!.Rating, rights)
            {
                Text = planned.Review.Text,
                Fingerprint = DemoSteps.Fingerprint,
            });
    }

    private Task<Outcome<WaitlistPlace>> WaitAsync(DemoWait wait)
    {
        DemoSteps.ActAs(Caller.Anonymous);
        var start = wait.Class.Start;
        var line = grains.GetGrain<IWaitlistGrain>(KeyOf(DemoServices.IdOf(DemoServices.Class)));
        return line.Join(new CreationKey(wait.Id, DemoSteps.Fingerprint), new WaitlistRequest
        {
            Client = wait.Client,
            Wish = new WaitlistWish { From = start, To = start + TimeSpan.FromHours(1), ExpertId = wait.Class.Turn.Expert.Id },
        });
    }

    private static string KeyOf(string id) => GrainKey.For(DemoTenant.TenantId, id);
}
