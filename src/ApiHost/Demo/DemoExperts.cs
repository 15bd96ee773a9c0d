using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Demo;

/// <summary>An expert of the demo tenant.</summary>
/// <param name="Id">The id.</param>
/// <param name="Profile">What strangers see.</param>
/// <param name="Weekly">The hours, with a break for lunch.</param>
internal sealed record DemoExpert(string Id, ExpertProfile Profile, ImmutableArray<WeeklyHours> Weekly)
{
    /// <summary>Days off among the weekly hours, by which date they are; none when null.</summary>
    public Func<DateOnly, bool> IsDayOff { get; init; } = static _ => false;

    /// <summary>The schedule of who begins on a date: days off are known some weeks ahead.</summary>
    public Schedule ScheduleFrom(DateOnly today)
    {
        const int daysAhead = 28;
        var daysOff = Enumerable.Range(0, daysAhead).Select(today.AddDays).Where(IsDayOff);
        return new Schedule(DemoTimes.ZoneName, Weekly, [.. daysOff.Select(date => new DateOverride(date, []))]);
    }
}

/// <summary>The experts of the demo tenant.</summary>
internal static class DemoExperts
{
    /// <summary>Who sees most clients.</summary>
    public static DemoExpert Rita { get; } = new(
        DemoTenant.ExpertId,
        new ExpertProfile
        {
            DisplayName = "Rita Lopes",
            Email = "rita@demo.example",
            Title = "Physiotherapist",
            TimeZone = DemoTimes.ZoneName,
            Bio = "I help people who sit a lot to move without pain again. After ten years in a hospital I have a practice of my own in "
                + "Lisbon, and see clients there and by video.",
            Specialty = "Backs and shoulders",
            Categories = ["Physiotherapy"],
            Languages = ["pt", "en"],
            YearsOfExperience = 12,
            Conditions = ["Back pain", "Stiff shoulders"],
            SessionFormats = ["in_person", "video"],
            Location = new Location("Portugal", null, "Lisbon"),
        },
        [Hours([1, 2, 3, 4, 5], 9, 0, 12, 30), Hours([1, 2, 3, 4, 5], 14, 0, 18, 0)]);

    /// <summary>Who shares first visits with Rita, and is away every other Wednesday.</summary>
    public static DemoExpert Bruno { get; } = new(
        DemoTenant.SecondExpertId,
        new ExpertProfile
        {
            DisplayName = "Bruno Dias",
            Email = "bruno@demo.example",
            Title = "Sports physiotherapist",
            TimeZone = DemoTimes.ZoneName,
            Bio = "I used to play handball, and know what it is to wait for a knee. I look after runners and teams, from the first "
                + "assessment to the day on which they compete again.",
            Specialty = "Knees and running",
            Categories = ["Physiotherapy", "Sports medicine"],
            Languages = ["pt", "en", "es"],
            YearsOfExperience = 8,
            Education = ["BSc Physiotherapy, Porto", "MSc Sports Physiotherapy, Lisbon"],
            Conditions = ["Knee pain", "Sprained ankles", "Return to sport"],
            SessionFormats = ["in_person", "video"],
            Location = new Location("Portugal", null, "Lisbon"),
        },
        [Hours([1, 2, 3, 4, 5], 10, 0, 13, 0), Hours([1, 2, 3, 4, 5], 14, 0, 19, 0)])
    {
        IsDayOff = static date => date.DayOfWeek == DayOfWeek.Wednesday && date.DayNumber / 7 % 2 == 0,
    };

    /// <summary>Who gives the classes, on Saturdays too.</summary>
    public static DemoExpert Clara { get; } = new(
        DemoTenant.ThirdExpertId,
        new ExpertProfile
        {
            DisplayName = "Clara Nunes",
            Email = "clara@demo.example",
            Title = "Pilates teacher",
            TimeZone = DemoTimes.ZoneName,
            Bio = "Small classes, plain words and no mirrors: I teach people of every age to trust their backs again, in groups of six or "
                + "one by one.",
            Specialty = "Backs, in groups",
            Categories = ["Pilates"],
            Languages = ["pt", "fr", "en"],
            YearsOfExperience = 5,
            Certifications = ["Clinical Pilates, level 3"],
            SessionFormats = ["in_person"],
            Location = new Location("Portugal", null, "Lisbon"),
        },
        [Hours([2, 3, 4, 5, 6], 9, 0, 13, 0), Hours([2, 4], 16, 0, 20, 0)]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<DemoExpert> All { get; } = [Rita, Bruno, Clara];

    private static WeeklyHours Hours(ImmutableArray<int> days, int fromHour, int fromMinute, int toHour, int toMinute) =>
        new(days, new TimeRange(new TimeOnly(fromHour, fromMinute), new TimeOnly(toHour, toMinute)));
}
