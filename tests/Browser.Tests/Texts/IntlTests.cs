using Actors.Browser.Tests.Harness;
using Actors.Web.Texts;
using NodaTime;

namespace Actors.Browser.Tests.Texts;

/// <summary>
/// Dates and times as the browser itself writes them: it has the tables of languages and zones that the host does without.
/// </summary>
public sealed class IntlTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const string Written = """
        ([locale, timeZone, instants]) => {
          const forms = [
            { weekday: "long", day: "numeric", month: "long", year: "numeric" },
            { weekday: "long", day: "numeric", month: "long" },
            { weekday: "short", day: "numeric", month: "long", year: "numeric" },
            { month: "long", year: "numeric" },
            { month: "long" },
            { weekday: "long" },
            { weekday: "short" },
            { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
            { hour: "numeric", minute: "2-digit", hourCycle: "h12" },
          ].map((form) => new Intl.DateTimeFormat(locale, { timeZone, ...form }));
          return instants.map((instant) => forms.map((form) => form.format(new Date(instant))));
        }
        """;

    private const string Habits = """
        (locale) => [
          new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hourCycle,
          String(new Intl.Locale(locale).getWeekInfo().firstDay),
        ]
        """;

    private static readonly string[] Zones =
        ["UTC", "Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"];

    // Every eleven days and some hours of a year: each day of the week, each month and its first are among them.
    private static readonly Instant[] Instants =
    [
        .. Enumerable.Range(0, 34).Select(step => Instant.FromUtc(2027, 1, 1, 0, 5) + Duration.FromHours(step * (11 * 24 + 5))),
        .. Enumerable.Range(1, 12).Select(month => Instant.FromUtc(2027, month, 1, 12, 30)),
    ];

    public static TheoryData<string> Codes => new(Languages.All.Select(language => language.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Dates_and_times_are_those_of_the_browser(string code)
    {
        var format = Languages.Find(code).ShouldNotBeNull().Format;
        var page = await OpenAsync();
        var instants = Instants.Select(instant => instant.ToString()).ToArray();
        foreach (var zone in Zones)
        {
            var theirs = await page.EvaluateAsync<string[][]>(Written, new object[] { LocaleOf(code), zone, instants });
            foreach (var (instant, written) in Instants.Zip(theirs))
            {
                var local = instant.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;
                var expected = written.Select((text, form) => Differences.Apply(code, form, text));
                Ours(format, local).ShouldBe(expected, $"{code} {zone} {instant}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Clocks_and_weeks_are_those_of_the_country(string code)
    {
        var format = Languages.Find(code).ShouldNotBeNull().Format;
        var page = await OpenAsync();
        (await page.EvaluateAsync<string[]>(Habits, LocaleOf(code)))
            .ShouldBe([format.UsesTwelveHours ? "h12" : "h23", format.FirstDay.ToString(null, null)]);
    }

    private async Task<IPage> OpenAsync()
    {
        var visitor = await VisitAsync(hasClock: false);
        await visitor.GoAsync("/sign-in");
        return visitor.Page;
    }

    // In the order of the browser's forms.
    private static IEnumerable<string> Ours(FormatTexts format, LocalDateTime local) =>
    [
        format.Date(local.Date),
        format.Day(local.Date),
        format.ShortDate(local.Date),
        format.Month(local.Date.ToYearMonth()),
        format.Months[local.Month - 1],
        format.Days[(int)local.DayOfWeek - 1],
        format.ShortDays[(int)local.DayOfWeek - 1],
        format.Time(local.TimeOfDay, twelveHours: false),
        format.Time(local.TimeOfDay, twelveHours: true),
    ];

    // Whose English and whose Portuguese: those of Europe.
    private static string LocaleOf(string code) => code switch { "en" => "en-GB", "pt" => "pt-PT", _ => code };
}
