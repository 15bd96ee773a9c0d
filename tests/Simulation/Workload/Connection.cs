using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;
using Actors.Simulation.Faults;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Machine;
using Actors.Simulation.World;
using Orleans.Storage;

namespace Actors.Simulation.Workload;

/// <summary>How one client reaches the product: at any process, with patience, writing down what it did and what it was told.</summary>
internal sealed class Connection(SimulatedWorld world, string actor, Chance chance)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private int _lastRequest;

    /// <summary>Asks once.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">The tenant.</param>
    /// <param name="what">What is asked, for the trace.</param>
    /// <param name="call">The question.</param>
    /// <returns>The answer; null when none came.</returns>
    public async Task<T?> Ask<T>(string tenant, string what, Func<IGrainFactory, Task<T>> call)
        where T : class
    {
        world.Operations++;
        var process = world.AnyProcess(chance);
        var operation = $"{actor}-{++_lastRequest}";
        world.Trace.Add($"{world.Loop.Elapsed} {operation} asks {process.Name}: {what}");
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, actor, operation));
        T? answer = null;
        try
        {
            answer = await Watched(call, process.Grains).WaitAsync(Patience, world.Clients.Clock, process.Death);
            if (world.Faults.Hit(FaultPoint.AnswerIsLost)) answer = null;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            world.Trace.Add($"{world.Loop.Elapsed} {operation} fails: {failure.GetType().Name}");
        }

        world.Trace.Add($"{world.Loop.Elapsed} {operation} is told: {Describe(answer)}");
        return answer;
    }

    /// <summary>
    /// Does something with a calendar, again and again until there is an answer or no more patience; sometimes twice at once.
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">The tenant.</param>
    /// <param name="deed">What is done.</param>
    /// <param name="call">How.</param>
    public async Task<Outcome<T>?> Do<T>(string tenant, Func<CalendarOperation> deed, Func<IGrainFactory, Task<Outcome<T>>> call)
        where T : class
    {
        for (var attempts = chance.From(1, 5); ; attempts--)
        {
            if (world.Faults.Hit(FaultPoint.RequestIsDoubled)) world.Loop.Begin(world.Clients, () => Attempt(tenant, deed(), call));
            var outcome = await Attempt(tenant, deed(), call);
            if (outcome is not null || attempts <= 1) return outcome;
            await Task.Delay(chance.Delay(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(20)), world.Clients.Clock);
        }
    }

    /// <summary>Does something with a calendar, once: without an idempotency key a second attempt would be another deed.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">The tenant.</param>
    /// <param name="deed">What is done.</param>
    /// <param name="call">How.</param>
    public Task<Outcome<T>?> DoOnce<T>(string tenant, Func<CalendarOperation> deed, Func<IGrainFactory, Task<Outcome<T>>> call)
        where T : class => Attempt(tenant, deed(), call);

    /// <summary>What is known of a new operation: the rest is what is asked for.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="calendar">Of which calendar.</param>
    /// <param name="id">About what.</param>
    public CalendarOperation Invoke(CalendarCall call, string calendar, string id) =>
        new() { Invoked = world.NextPlace(), InvokedAt = world.Now, Calendar = calendar, Call = call, Id = id };

    private async Task<Outcome<T>?> Attempt<T>(string tenant, CalendarOperation operation, Func<IGrainFactory, Task<Outcome<T>>> call)
        where T : class
    {
        world.History.Add(operation);
        var outcome = await Ask(tenant, operation.ToString(), call);
        // Of a person who was erased even the digest of her requests is gone, so their keys look used; whoever is told that knows nothing
        // of the calendar.
        if (outcome is null or { Refusal.Code: RefusalCode.IdempotencyKeyReused }) return outcome;
        operation.Returned = world.NextPlace();
        operation.ReturnedAt = world.Now;
        operation.Answer = outcome.Refusal switch
        {
            null => CalendarAnswer.Done,
            { Code: RefusalCode.ScheduleConflict } => CalendarAnswer.Taken,
            _ => CalendarAnswer.Refused,
        };
        operation.ExpiresAt = (outcome.Value as Hold)?.ExpiresAt;
        return outcome;
    }

    // Whoever asked may have gone; what was seen counts all the same.
    private async Task<T> Watched<T>(Func<IGrainFactory, Task<T>> call, IGrainFactory grains)
    {
        try
        {
            return await call(grains);
        }
        catch (Exception failure) when (failure is not TenantMismatchException && !IsExpected(failure))
        {
            world.Loop.Fail(failure);
            throw;
        }
    }

    // What a caller of the API gets as 503 or no answer at all. Anything else is a mistake of the product.
    private static bool IsExpected(Exception failure) => failure
        is TimeoutException or OperationCanceledException or JournalUnavailableException or JournalOverloadedException
        or SiloUnavailableException
        or InconsistentStateException or LimitExceededException;

    private static string Describe(object? answer) => answer switch
    {
        null => "nothing",
        Outcome<Appointment> { Value: { } appointment } =>
            $"{appointment.Id} {appointment.Status} {appointment.ScheduledAt:MM-dd HH:mm} v{appointment.Version}",
        Outcome<Hold> { Value: { } hold } => $"{hold.Id} until {hold.ExpiresAt:O}",
        Outcome<Slots> { Value: { } slots } =>
            $"{slots.Offered.Length} slots, {slots.Offered.Count(slot => slot.Reason == SlotReason.None)} free",
        Outcome<WaitlistPlace> { Value: { } place } => $"{place.Entry.Id} {place.Entry.Status} at {place.Position}",
        Outcome<AcceptedOffer> { Value: { } accepted } =>
            $"{accepted.Entry.Status} {string.Join(' ', accepted.Appointments.Select(one => one.Id))}",
        Outcome<WaitlistPlace> { Refusal: { } refusal } => refusal.Message,
        Outcome<AcceptedOffer> { Refusal: { } refusal } => refusal.Message,
        Outcome<Appointment> { Refusal: { } refusal } => refusal.Message,
        Outcome<Hold> { Refusal: { } refusal } => refusal.Message,
        Outcome<AppointmentSeries> { Value: { } series } => string.Join(
            ", ", series.Appointments.Select(each => $"{each.Id} {each.Status} {each.ScheduledAt:MM-dd HH:mm} v{each.Version}")),
        Outcome<AppointmentSeries> { Refusal: { } refusal } => refusal.Message,
        _ => answer.GetType().Name,
    };
}
