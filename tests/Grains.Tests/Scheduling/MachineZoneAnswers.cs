using System.Globalization;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>A year of slots in many zones, with every rule in use, as text: the same text whatever the machine's zone is.</summary>
internal static class MachineZoneAnswers
{
    /// <summary>What the tests' own program is started with to print them.</summary>
    public const string Argument = "describe";

    private static readonly string[] Zones =
    [
        "Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham",
        "America/St_Johns", "Africa/Casablanca",
    ];

    /// <summary>The machine's offset from UTC in a January and a July, then the answers.</summary>
    public static string Describe()
    {
        var text = new StringBuilder();
        foreach (var month in new[] { 1, 7 })
        {
            var offset = TimeZoneInfo.Local.GetUtcOffset(new DateTimeOffset(2027, month, 1, 0, 0, 0, TimeSpan.Zero));
            text.Append(CultureInfo.InvariantCulture, $"{offset} ");
        }

        text.AppendLine();
        foreach (var zone in Zones)
            Describe(zone, text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Describe(string zone, StringBuilder text)
    {
        var hours = Given.Hours(new Schedule(
            zone,
            [new WeeklyHours([1, 2, 3, 4, 5], Given.Range("09:00-17:00")), new WeeklyHours([6, 7], Given.Range("22:30-03:15"))],
            [Given.Override("2027-04-02"), Given.Override("2027-10-31", "00:00-04:00")]));
        var rules = Given.Service(45, 60) with
        {
            BufferBefore = Duration.FromMinutes(5),
            MaxPerDay = 2,
            MaxPerWeek = 4,
            Notice = Duration.FromHours(3),
        };
        var busy = new BusyTimeline();
        var now = Given.At("2027-01-01T00:00");
        for (var month = 1; month <= 12; month++)
        {
            var from = Instant.FromUtc(2027, month, 1, 0, 0);
            foreach (var start in Availability.NextFree(hours, rules, busy, now, from, 40, from + Duration.FromDays(31)))
            {
                var slot = Availability.Check(hours, rules, busy, now, start)!.Value;
                text.AppendLine(CultureInfo.InvariantCulture, $"{zone} {Given.Text(start)} {slot.Reason} {hours.DateOf(start):uuuu-MM-dd}");
                if (slot.Reason == SlotReason.None && month % 2 == 0)
                    busy.Add(new BusyTime(Given.Text(start), BusyKind.Appointment, new(start, slot.End), new(start, slot.End), "service"));
            }
        }
    }
}
