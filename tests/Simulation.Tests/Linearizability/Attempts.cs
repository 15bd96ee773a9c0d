using Actors.Simulation.Linearizability;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>
/// Writes histories down: every attempt has a minute at which it was called and one at which it was answered, and asks for a slot of a day
/// in hours. Without an answer it is unknown.
/// </summary>
internal static class Attempts
{
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private static readonly DateTimeOffset Run = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Day = new(2031, 4, 7, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Minute(double minute) => Run.AddMinutes(minute);

    public static CalendarOperation Book(string id, double hour, int called, int answered, CalendarAnswer answer, string? hold = null) =>
        Attempt(CalendarCall.Book, id, called, answered, answer) with { Start = Hour(hour), End = Hour(hour + 1), HoldId = hold };

    public static CalendarOperation Hold(string id, double hour, int called, int answered, CalendarAnswer answer, double? lapses = null) =>
        Attempt(CalendarCall.Hold, id, called, answered, answer) with
        {
            Start = Hour(hour),
            End = Hour(hour + 1),
            ExpiresAt = lapses is { } minute ? Minute(minute) : null,
        };

    public static CalendarOperation Move(string id, double hour, int called, int answered, CalendarAnswer answer) =>
        Attempt(CalendarCall.Move, id, called, answered, answer) with { Start = Hour(hour), End = Hour(hour + 1) };

    public static CalendarOperation TimeOff(string id, double from, double to, int called, int answered, CalendarAnswer answer) =>
        Attempt(CalendarCall.AddTimeOff, id, called, answered, answer) with { Start = Hour(from), End = Hour(to), ServiceId = "" };

    public static CalendarOperation GiveBack(CalendarCall call, string id, int called, int answered, CalendarAnswer answer) =>
        Attempt(call, id, called, answered, answer);

    /// <summary>The attempt, as it is when no answer came.</summary>
    public static CalendarOperation Unanswered(this CalendarOperation attempt) => attempt with
    {
        Answer = CalendarAnswer.Unknown,
        Returned = long.MaxValue,
        ReturnedAt = DateTimeOffset.MaxValue,
        ExpiresAt = null,
    };

    public static Verdict Judge(params CalendarOperation[] history) => new LinearizabilityChecker(Skew).Check(history);

    public static void ShouldBeRight(params CalendarOperation[] history) =>
        Judge(history).Judgement.ShouldBe(Judgement.Linearizable, Judge(history).ToString());

    public static void ShouldBeWrong(params CalendarOperation[] history) =>
        Judge(history).Judgement.ShouldBe(Judgement.NotLinearizable);

    public static DateTimeOffset Hour(double hour) => Day.AddHours(hour);

    private static CalendarOperation Attempt(CalendarCall call, string id, int called, int answered, CalendarAnswer answer) => new()
    {
        Calendar = "tenant/expert",
        Call = call,
        Id = id,
        ServiceId = "talk",
        Invoked = called,
        InvokedAt = Minute(called),
        Returned = answered,
        ReturnedAt = Minute(answered),
        Answer = answer,
    };
}
