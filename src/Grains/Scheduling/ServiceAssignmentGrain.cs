using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Orleans.Concurrency;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Who of a service's experts serves a booking that names none. Reentrant: a decision is made in one turn and counts from then on, while
/// the calendar that it chose still writes. It stores nothing: what it counts is read from documents when it wakes, and again from time to
/// time, so it costs the other paths nothing and learns of what they did (decision 0038).
/// </summary>
[Reentrant, GrainType("service-assignment")]
internal sealed class ServiceAssignmentGrain(
    IGrainContext context, ServiceCounts counts, LocalCatalogs catalogs, IBookingAllowance allowance, TimeProvider clock)
    : Grain(context), IServiceAssignmentGrain
{
    // So many calendars are asked to book, one after the other, before all of them are asked who is free.
    private const int FirstTries = 2;

    private readonly ServiceTurns _turns = new();
    private readonly RoomMemory _rooms = new();
    private CountsReading? _reading;

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Book(CreationKey key, BookingRequest request)
    {
        if (await allowance.TakeBookingsAsync(Tenant, [key.Id]) is { } full) return await Refuse(key, full);
        var holder = HoldIds.ExpertOf(request.HoldId);
        var outcome = await Assign(
            request.Start, request.DurationMinutes,
            expertId => Calendar(expertId).Book(
                key, request with { MayBeAskedElsewhere = true, HoldId = expertId == holder ? request.HoldId : null }),
            holder);
        if (outcome is not { Refusal: null, Replayed: false }) allowance.GiveBackBookings(Tenant, [key.Id]);
        return outcome is { Refusal: { } refusal, Replayed: false } ? await Refuse(key, refusal) : outcome;
    }

    /// <inheritdoc/>
    public Task<Outcome<Hold>> Hold(CreationKey key, DateTimeOffset start, string? replaced)
    {
        var holder = HoldIds.ExpertOf(replaced);
        return Assign(
            start, minutes: null,
            expertId => expertId == holder
                ? Calendar(expertId).ReplaceHold(KeyWith(expertId, key), ServiceId, start, replaced!)
                : Calendar(expertId).Hold(KeyWith(expertId, key), ServiceId, start),
            first: null);
    }

    /// <inheritdoc/>
    public Task<Outcome<Hold>> HoldOfLength(CreationKey key, DateTimeOffset start, int durationMinutes, string? replaced)
    {
        var holder = HoldIds.ExpertOf(replaced);
        return Assign(
            start, durationMinutes,
            expertId => Calendar(expertId).HoldOfLength(
                KeyWith(expertId, key), ServiceId, start, durationMinutes, expertId == holder ? replaced : null),
            first: null);
    }

    // What the key was first answered stands, whatever is decided now.
    private async Task<Outcome<Appointment>> Refuse(CreationKey key, Refusal refusal) => key.Fingerprint is null
        ? refusal
        : await GrainFactory.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, key.Id)).Refuse(key, refusal);

    private static CreationKey KeyWith(string expertId, CreationKey key) => key with { Id = HoldIds.For(expertId, key.Id) };

    private string Tenant => GrainKey.TenantOf(this.GetPrimaryKeyString()).ToString();

    private string ServiceId => GrainKey.IdOf(this.GetPrimaryKeyString());

    private async Task<Outcome<T>> Assign<T>(
        DateTimeOffset start, int? minutes, Func<string, Task<Outcome<T>>> ask, string? first)
        where T : class
    {
        if (await catalogs.FindAsync(GrainFactory, Tenant, ServiceId) is not { } service) return Refusal.NotFound("service");
        if (AssignmentRefusals.Check(service) is { } refusal) return refusal;
        await Prepare(service, start);
        var left = new HashSet<string>(_turns.Experts, StringComparer.Ordinal);
        for (var attempt = 0; attempt < FirstTries && left.Count > 0; attempt++)
        {
            var candidates = attempt == 0 && first is not null && left.Contains(first) ? [first] : left;
            if (await Try(service, candidates, start, ask, left) is { } answer) return answer;
        }

        // Those whose turn it is are taken, so everybody says who is free, and there are as many calls as experts.
        var answers = await AskRooms(_turns.Experts, start, minutes);
        left = [.. answers.Where(answer => answer.Value.Value is { Refusal: null }).Select(answer => answer.Key)];
        while (left.Count > 0)
        {
            if (await Try(service, left, start, ask, left) is { } answer) return answer;
        }

        return AssignmentRefusals.Of(service, answers.Values);
    }

    // Null when the one whose turn it is cannot, and others may.
    private async Task<Outcome<T>?> Try<T>(
        Service service, IEnumerable<string> candidates, DateTimeOffset start, Func<string, Task<Outcome<T>>> ask, HashSet<string> left)
        where T : class
    {
        var taken = _turns.Take(service.Definition.Assignment, candidates, expertId => RoomOf(service, expertId, start), start, Now);
        if (taken is not { } turn)
        {
            // The service's experts were read again meanwhile, and these are none of them any more.
            left.Clear();
            return null;
        }

        left.Remove(turn.ExpertId);
        if (IsInReach(start)) _rooms.Change(turn.ExpertId, start, -1);
        Outcome<T>? outcome = null;
        try
        {
            outcome = await ask(turn.ExpertId);
            var isElsewhere = outcome.Refusal is { } refusal && !outcome.Replayed && AssignmentRefusals.MayFitElsewhere(refusal);
            return isElsewhere ? null : outcome;
        }
        finally
        {
            // A call that failed may have booked; the next reading tells.
            if (outcome is { Refusal: null, Replayed: false }) _turns.Keep(turn);
            else GiveBack(turn);
        }
    }

    private void GiveBack(TakenTurn turn)
    {
        _turns.GiveBack(turn);
        if (IsInReach(turn.Start)) _rooms.Change(turn.ExpertId, turn.Start, 1);
    }

    private async Task Prepare(Service service, DateTimeOffset start)
    {
        await ReadCounts(service);
        if (service.Definition.Assignment == Assignment.Any && IsInReach(start))
            await AskRooms(_rooms.ToAsk(_turns.Experts, start, Now), start, minutes: null);
    }

    // While somebody reads, all wait: nothing is decided on counts that are being replaced.
    private async Task ReadCounts(Service service)
    {
        if (_reading is null || _reading.IsOver(service, Now, _turns.InFlight))
            _reading = new CountsReading(service, Now, ReadAndSet(service, Now));
        await _reading.Task;
    }

    private async Task ReadAndSet(Service service, DateTimeOffset now) => _turns.Set(await counts.Read(Tenant, service, now));

    private async Task<Dictionary<string, Outcome<Room>>> AskRooms(
        IReadOnlyCollection<string> experts, DateTimeOffset start, int? minutes)
    {
        var answers = await Task.WhenAll(experts.Select(async expertId => (expertId, await AskRoom(expertId, start, minutes))));
        foreach (var (expertId, answer) in answers)
        {
            // Experts are compared by slots of the service's own length, so no others are remembered.
            if (minutes is not null || !IsInReach(start)) break;
            if (answer.Value is { } room) _rooms.Keep(expertId, room, Now);
            else _rooms.KeepNone(expertId, start, Now);
        }

        return answers.ToDictionary(answer => answer.expertId, answer => answer.Item2, StringComparer.Ordinal);
    }

    private Task<Outcome<Room>> AskRoom(string expertId, DateTimeOffset start, int? minutes) => minutes is { } length
        ? Calendar(expertId).FindRoomOfLength(ServiceId, start, length)
        : Calendar(expertId).FindRoom(ServiceId, start);

    private int RoomOf(Service service, string expertId, DateTimeOffset start) =>
        service.Definition.Assignment == Assignment.Any && IsInReach(start) ? _rooms.Of(expertId, start) : 0;

    // What cannot be booked anyway needs no memory; no service's window is longer.
    private bool IsInReach(DateTimeOffset start) => (start - Now).Duration() < TimeSpan.FromDays(2_000);

    private DateTimeOffset Now => clock.GetUtcNow();

    private IExpertCalendarGrain Calendar(string expertId) =>
        GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, expertId));
}
