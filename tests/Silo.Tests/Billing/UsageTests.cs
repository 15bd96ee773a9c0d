using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests.Billing;

/// <summary>What is counted while it happens is what is counted from the start, whatever has happened.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-silo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_histories_are_counted_alike_by_the_grain_anew_and_by_hand(int seed)
    {
        var file = Path.Combine(_folder, $"actors-{seed}.db");
        var history = new History(seed);
        await using (var silo = await BillingSilo.StartAsync(bookings: null, file))
        {
            await silo.AddService();
            await history.BeginAsync(silo);
            for (var step = 0; step < 60; step++)
            {
                await history.StepAsync(silo);
                // Read now and then, so that it is read on and not at once.
                if (step % 7 == 0) await silo.Usage().Count(null);
            }

            await CompareAsync(silo, history);
        }

        await using var again = await BillingSilo.StartAsync(bookings: null, file);
        again.Clock.Advance(history.Now - again.Clock.GetUtcNow());
        await CompareAsync(again, history);
    }

    private static async Task CompareAsync(TestSilo silo, History history)
    {
        foreach (var (month, bookings) in history.Bookings)
        {
            var counted = await silo.Usage().Count(month);
            counted.Usage.Bookings.ShouldBe(bookings, month);
            (await silo.Usage().Recount(month, counted.Position)).ShouldBe(counted.Usage);
        }
    }

    /// <summary>Books, calls off, moves and erases, and keeps count by hand.</summary>
    private sealed class History(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly List<(string Id, string Month, DateTimeOffset Start)> _booked = [];
        private int _experts;
        private int _slots;

        public SortedDictionary<string, int> Bookings { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset Now { get; private set; }

        public async Task BeginAsync(TestSilo silo)
        {
            await AddExpertAsync(silo);
            Now = silo.Clock.GetUtcNow();
        }

        public async Task StepAsync(TestSilo silo)
        {
            switch (_random.Next(10))
            {
                case < 5:
                    await BookAsync(silo);
                    break;
                case 5 when Take() is { } off:
                    (await silo.Appointment(off.Id).Cancel(null, OfStaff)).Refusal.ShouldBeNull();
                    if (off.Month == MonthOf(silo)) Bookings[off.Month]--;
                    break;
                case 6 when _booked.Count > 0:
                    // Over the end of the month, which changes nothing: it was booked when it was booked.
                    var moved = _booked[_random.Next(_booked.Count)];
                    await silo.Appointment(moved.Id).Reschedule(NextStart(silo).AddDays(35), OfStaff);
                    break;
                case 7 when Take() is { } erased:
                    // One that is still to come is called off by it.
                    var isToCome = (await silo.Appointment(erased.Id).Get()).Value!.ScheduledAt > silo.Clock.GetUtcNow();
                    await silo.Appointment(erased.Id).Erase();
                    if (isToCome && erased.Month == MonthOf(silo)) Bookings[erased.Month]--;
                    break;
                case 8:
                    await AddExpertAsync(silo);
                    break;
                default:
                    silo.Clock.Advance(TimeSpan.FromDays(_random.Next(1, 9)));
                    break;
            }

            Now = silo.Clock.GetUtcNow();
        }

        private static StepRequest OfStaff => new(AppointmentRights.OfManager);

        private (string Id, string Month, DateTimeOffset Start)? Take()
        {
            if (_booked.Count == 0) return null;
            var index = _random.Next(_booked.Count);
            var taken = _booked[index];
            _booked.RemoveAt(index);
            return taken;
        }

        private async Task BookAsync(TestSilo silo)
        {
            var start = NextStart(silo);
            var outcome = await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(start));
            if (outcome.Refusal is not null) return;
            var month = MonthOf(silo);
            Bookings[month] = Bookings.GetValueOrDefault(month) + 1;
            _booked.Add((outcome.Value!.Id, month, start));
        }

        // A slot of its own each time, in the days to come.
        private DateTimeOffset NextStart(TestSilo silo)
        {
            var slot = _slots++;
            var day = silo.Clock.GetUtcNow().UtcDateTime.Date.AddDays(2 + (slot / 14 % 20));
            return new DateTimeOffset(day.AddHours(9).AddMinutes(30 * (slot % 14)), TimeSpan.Zero);
        }

        private async Task AddExpertAsync(TestSilo silo) =>
            await silo.AddExpert(string.Create(CultureInfo.InvariantCulture, $"exp_{++_experts}"));

        private static string MonthOf(TestSilo silo) =>
            silo.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }
}
