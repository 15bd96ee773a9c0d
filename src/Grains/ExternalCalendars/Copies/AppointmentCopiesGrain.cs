using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>
/// The copies in one calendar. They are seen to one after another, and what is told meanwhile is seen to afterwards. Each step is noted
/// after it was taken: one that a crash has cut off from its note is found to be done (decision 0058).
/// </summary>
[GrainType("appointment-copies")]
internal sealed partial class AppointmentCopiesGrain(
    IGrainContext context, JournalServices services, CopiedAppointments upcoming, ICalendarWriter writer, ICalendarServer servers,
    ICalendarFormat format, IBusyFormat reading, CalendarSecrets secrets)
    : EventSourcedGrain<AppointmentCopiesState>(context, services), IAppointmentCopiesGrain
{
    // A call of a grain is answered within ten seconds, and what one step asks may take six.
    private const int MostSteps = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private bool _isRunning;

    /// <inheritdoc/>
    protected override string StreamKind => "appointment-copies";

    /// <inheritdoc/>
    protected override ISnapshotFormat<AppointmentCopiesState> SnapshotFormat => AppointmentCopiesFormat.Instance;

    /// <inheritdoc/>
    protected override AppointmentCopiesState Empty() => new();

    /// <inheritdoc/>
    public Task Wake() => Await([], wakes: true);

    /// <inheritdoc/>
    public async Task Seen(ImmutableArray<SeenCopy> seen, bool wakes) =>
        await Await(await Read(state => CopyPlan.Compare(state, seen, Now)), wakes);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetCopied() => Read(static state => state.Copies.Keys.ToImmutableArray());

    /// <inheritdoc/>
    public async Task<string?> Run()
    {
        _isRunning = true;
        try
        {
            return await RunOnce();
        }
        finally
        {
            _isRunning = false;
        }
    }

    private async Task<string?> RunOnce()
    {
        var now = Now;
        var (next, wakes) = await Read(static state => (state.NextAt, state.Wakes));
        if (next is null || next > now) return await Read(static state => state.Problem);
        if (await Calendar.GetReceiver() is not { } receiver) return await Settle(wakes);
        var place = new OpenReceiver(
            receiver, secrets.Open(receiver.SealedAddress, Tenant, Id), secrets.OpenSignIn(receiver.SealedSignIn, Tenant, Id)!);
        var wanted = await upcoming.OfAsync(Tenant, receiver.ExpertId, now);
        var until = Clock.GetUtcNow() + Longest;
        for (var steps = 0; steps < MostSteps && Clock.GetUtcNow() < until; steps++)
        {
            if (await Read(state => CopyPlan.Next(state, wanted, now)) is not { } step) return await Settle(wakes);
            var failure = await Take(step, place, wanted);
            CalendarMeter.Count(step.Kind, failure?.Problem);
            if (failure is not null) return await Postpone(failure.Problem, failure.RetryAfter);
        }

        return await Postpone(null, null);
    }

    private IExternalCalendarGrain Calendar => GrainFactory.GetGrain<IExternalCalendarGrain>(GrainKey.For(Tenant, Id));

    private Task Await(ImmutableArray<CopyInDoubt> inDoubt, bool wakes) => inDoubt.IsEmpty && !wakes
        ? Task.CompletedTask
        : Decide((state, work) => CopyDecisions.Await(state, work, inDoubt, _isRunning));

    private async Task<string?> Settle(long wakes)
    {
        await Decide((state, work) => CopyDecisions.Settle(state, work, wakes));
        return null;
    }

    private async Task<string?> Postpone(string? problem, TimeSpan? rest)
    {
        await Decide((state, work) => CopyDecisions.Postpone(state, work, problem, rest));
        return problem;
    }

    private Task Append(IEvent @event) => Decide((_, work) => work.Append(@event));

    private async Task Decide(Action<AppointmentCopiesState, UnitOfWork> decide) => await Execute((state, work) =>
    {
        decide(state, work);
        return state;
    });

    // Where copies go, opened.
    private sealed record OpenReceiver(CalendarReceiver Receiver, string Address, CalendarSignIn SignIn);
}
