using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.Workload;

/// <summary>
/// A request whose client does not say what it does to which calendar: a series with one expert, one time of several experts, or a booking
/// for which the service assigns an expert.
/// </summary>
/// <param name="Shop">Where.</param>
/// <param name="Expert">Who is asked.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Key">Its key.</param>
/// <param name="Body">The request.</param>
internal sealed record Together(Shop Shop, string Expert, string ServiceId, CreationKey Key, BookingBody Body)
{
    /// <summary>What was booked; none before the client was told so.</summary>
    public IReadOnlyList<Appointment> Booked { get; set; } = [];

    /// <summary>True for a series.</summary>
    public bool IsSeries => Body.Recurrence is not null;

    /// <summary>True when the service assigns the expert.</summary>
    public bool IsAssigned => Body.ExpertId is null;
}

/// <content>
/// Bookings of several times at once. What they do to calendars is told by the journal and not by the client: nobody outside can see one
/// of them alone (<see cref="TogetherHistory"/>).
/// </content>
internal sealed partial class SimulatedClient
{
    private readonly List<Together> _together = [];

    private async Task BookSeries()
    {
        var (shop, expert, service) = Somewhere();
        if (await Look(shop, expert, service) is not { } start) return;
        var recurrence = new Actors.ApiHost.Scheduling.Appointments.RecurrenceInput
        {
            Frequency = _chance.OneOf(["daily", "daily", "weekly"]),
            Interval = _chance.Below(4) == 0 ? 2 : null,
            Count = _chance.From(2, 5),
        };
        await BookTogether(shop, expert, service, start, recurrence);
    }

    private async Task BookPanel()
    {
        var shop = _chance.OneOf(_world.Scenario.Shops);
        if (shop.Panels.Count == 0) return;
        var (expert, service) = (_chance.OneOf(shop.Experts), _chance.OneOf([.. shop.Panels.Keys]));
        if (await Look(shop, expert, service) is { } start) await BookTogether(shop, expert, service, start, null);
    }

    private async Task BookAssigned()
    {
        var (shop, expert, service) = Somewhere();
        if (await Look(shop, expert, service) is { } start) await BookTogether(shop, expert, service, start, null, isAssigned: true);
    }

    private async Task BookTogether(
        Shop shop, string expert, string service, DateTimeOffset start, Actors.ApiHost.Scheduling.Appointments.RecurrenceInput? recurrence,
        bool isAssigned = false)
    {
        var body = new BookingBody
        {
            ServiceId = service,
            ExpertId = isAssigned ? null : expert,
            ScheduledAt = start,
            ClientName = $"Client {_name}",
            ClientEmail = $"{_name}@example.com",
            Recurrence = recurrence,
            VoucherCode = AnyCode(shop),
            Partial = recurrence is not null && _chance.Below(2) == 0 ? true : null,
        };
        var key = ApiRequests.KeyOf(shop.Id, _name, $"together-{_together.Count + 1}", body, () => NextId("apt"));
        var together = new Together(shop, expert, service, key, body);
        _together.Add(together);
        // Of several the journal says so itself.
        if (isAssigned) _world.Journal.Together.Add(shop.Id, key.Id);
        await Send(together);
    }

    private async Task RepeatTogether()
    {
        var repeatable = _together.FindAll(each => each.Key.Fingerprint is not null);
        if (repeatable.Count > 0) await Send(_chance.OneOf(repeatable));
    }

    private async Task Send(Together together)
    {
        if (together.IsSeries)
        {
            var outcome = await Ask(together, "books a series", async grains =>
            {
                var calendar = Calendar(grains, together.Shop, together.Expert);
                var answer = await calendar.BookSeries(together.Key, ApiRequests.CheckSeries(together.Shop.Id, together.Body));
                _answers.Told(_world.Scenario, together, answer);
                return answer;
            });
            if (outcome?.Value is { } series && together.Booked.Count == 0) together.Booked = series.Appointments;
        }
        else
        {
            var outcome = await Ask(together, together.IsAssigned ? "books with anybody" : "books a panel", async grains =>
            {
                var wasBooked = _answers.IsBooked(together.Shop.Id, together.Key);
                var request = ApiRequests.Check(together.Shop.Id, together.Body);
                var answer = together.IsAssigned
                    ? await Assignment(grains, together).Book(together.Key, request)
                    : await Calendar(grains, together.Shop, together.Expert).Book(together.Key, request);
                _answers.Told(together.Shop.Id, together.Key, wasBooked, answer);
                return answer;
            });
            if (outcome?.Value is { } panel && together.Booked.Count == 0) together.Booked = [panel];
        }
    }

    private async Task MoveTogether()
    {
        if (AnyTogether() is not { } together) return;
        if (await Look(together.Shop, together.Expert, together.ServiceId) is not { } start) return;
        var (named, request) = (_chance.OneOf(together.Booked), _chance.Below(2) == 0 ? ByClient : ByStaff);
        if (together.IsSeries)
        {
            var scope = _chance.OneOf([SeriesScope.This, SeriesScope.Following, SeriesScope.All]);
            await Ask(together, $"moves {scope} from {named.Id} to {start:MM-dd HH:mm}", grains =>
                Series(grains, together).Reschedule(named.Id, scope, start, request));
        }
        else
        {
            await Ask(together, $"moves the panel {named.Id} to {start:MM-dd HH:mm}", async grains =>
            {
                var answer = await One(grains, together, named).Reschedule(start, request);
                if (answer.Value is { } moved
                    && moved.ScheduledAt != start && !_world.Journal.WasAt(together.Shop.Id, named.Id, start))
                    throw new ViolationException("what is acknowledged is done", $"{named.Id} was moved to {start:O} and never was there");
                return answer;
            });
        }
    }

    private async Task CancelTogether()
    {
        if (AnyTogether() is not { } together) return;
        var (named, request) = (_chance.OneOf(together.Booked), _chance.Below(2) == 0 ? ByClient : ByStaff);
        if (together.IsSeries)
        {
            var scope = _chance.OneOf([SeriesScope.This, SeriesScope.Following, SeriesScope.All]);
            await Ask(together, $"cancels {scope} from {named.Id}", async grains =>
            {
                var answer = await Series(grains, together).Cancel(named.Id, scope, "no time", request);
                if (answer.Value is { } series) _answers.Cancelled(together.Shop.Id, series, _world.Now);
                return answer;
            });
        }
        else
        {
            await Ask(together, $"cancels the panel {named.Id}", async grains =>
            {
                var answer = await One(grains, together, named).Cancel("no time", request);
                if (answer.Value is { } cancelled)
                {
                    foreach (var expert in cancelled.ExpertIds ?? [cancelled.ExpertId])
                        _answers.Cancelled(together.Shop.Id, expert, cancelled);
                }

                return answer;
            });
        }
    }

    private Task<Outcome<T>?> Ask<T>(Together together, string what, Func<IGrainFactory, Task<Outcome<T>>> call)
        where T : class => Again(together.Shop, $"{what} {together.Key.Id}", call);

    // Again and again until there is an answer or no more patience; sometimes twice at once, by two processes.
    private async Task<Outcome<T>?> Again<T>(Shop shop, string what, Func<IGrainFactory, Task<Outcome<T>>> call)
        where T : class
    {
        for (var attempts = _chance.From(1, 5); ; attempts--)
        {
            if (_world.Faults.Hit(Faults.FaultPoint.RequestIsDoubled))
                _world.Loop.Begin(_world.Clients, () => _connection.Ask(shop.Id, $"{what}, too", call));
            var outcome = await _connection.Ask(shop.Id, what, call);
            if (outcome is not null || attempts <= 1) return outcome;
            await Task.Delay(_chance.Delay(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(20)), _world.Clients.Clock);
        }
    }

    private Together? AnyTogether()
    {
        var booked = _together.FindAll(each => each.Booked.Count > 0);
        return booked.Count == 0 ? null : _chance.OneOf(booked);
    }

    private static IServiceAssignmentGrain Assignment(IGrainFactory grains, Together together) =>
        grains.GetGrain<IServiceAssignmentGrain>(GrainKey.For(together.Shop.Id, together.ServiceId));

    private static IAppointmentGrain One(IGrainFactory grains, Together together, Appointment appointment) =>
        grains.GetGrain<IAppointmentGrain>(GrainKey.For(together.Shop.Id, appointment.Id));

    private static ISeriesGrain Series(IGrainFactory grains, Together together) =>
        grains.GetGrain<ISeriesGrain>(GrainKey.For(together.Shop.Id, together.Booked[0].Series!));
}
