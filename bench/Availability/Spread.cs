using System.Diagnostics;
using Actors.Grains.Scheduling;
using NodaTime;

namespace Actors.SlotBenchmarks;

/// <summary>
/// Bookings that spread over many calendars, as on a busy node: what a booking keeps, and what the collector pays for old calendars that
/// are written to. Run with: dotnet run -c Release --project bench/Availability -- spread
/// </summary>
internal static class Spread
{
    private const int CalendarCount = 10_000;
    private const int KeptEach = 50;
    private const int Bookings = 1_000_000;

    // What a booking leaves behind for the collector beside what the calendar keeps.
    private const int GarbageBytes = 8_192;

    public static void Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var calendars = new BusyTimeline[CalendarCount];
        var next = new int[CalendarCount];
        for (var index = 0; index < CalendarCount; index++)
        {
            calendars[index] = new BusyTimeline();
            for (var booking = 0; booking < KeptEach; booking++) calendars[index].Add(Booking(index, next[index]++));
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{kept / (CalendarCount * KeptEach)} bytes kept of each booking, its id of 30 letters among them");
        var chooser = new Random(1);
        var (paused, collections, watch) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0), Stopwatch.StartNew());
        for (var booking = 0; booking < Bookings; booking++)
        {
            var chosen = chooser.Next(CalendarCount);
            calendars[chosen].Remove(Id(chosen, next[chosen] - KeptEach));
            calendars[chosen].Add(Booking(chosen, next[chosen]++));
            GC.KeepAlive(new byte[GarbageBytes]);
        }

        paused = GC.GetTotalPauseDuration() - paused;
        Console.WriteLine($"{watch.Elapsed.TotalMicroseconds / Bookings:F2} us for each booking that takes the place of another");
        Console.WriteLine($"{paused.TotalMilliseconds:F0} ms of pauses in {GC.CollectionCount(0) - collections} collections");
        GC.KeepAlive(calendars);
    }

    private static BusyTime Booking(int calendar, int number) => Calendars.Busy(
        Id(calendar, number),
        BusyKind.Appointment,
        Calendars.Monday + (Duration.FromMinutes(30) * (number * 37 % 1_000)),
        Duration.FromMinutes(30),
        "consultation");

    private static string Id(int calendar, int number) => $"apt_{calendar:D12}{number:D14}";
}
