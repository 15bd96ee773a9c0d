using System.Collections.Immutable;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Scheduling;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Demo;

/// <summary>What becomes of an appointment.</summary>
internal enum DemoFate
{
    /// <summary>It takes place.</summary>
    Kept,

    /// <summary>The client does not come.</summary>
    Missed,

    /// <summary>It is called off.</summary>
    CalledOff,

    /// <summary>The client asks for it, and nobody has answered yet.</summary>
    Requested,
}

/// <summary>A step that is due in an appointment's life.</summary>
internal enum DemoStep
{
    /// <summary>None.</summary>
    None,

    /// <summary>It is confirmed.</summary>
    Confirm,

    /// <summary>It took place.</summary>
    Complete,

    /// <summary>Nobody came.</summary>
    MarkNoShow,

    /// <summary>It is called off.</summary>
    Cancel,
}

/// <summary>An appointment of the demo tenant: all of it follows from its date and its number on that date.</summary>
/// <param name="Turn">What is taken.</param>
/// <param name="Date">On which date.</param>
/// <param name="Number">Which of that date's.</param>
internal sealed record DemoAppointment(DemoTurn Turn, DateOnly Date, int Number)
{
    // So many dates on, somebody else is there at that time of the day. It has no factor in common with the number of clients.
    private const int Stride = 11;

    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>The id, the same whenever it is made.</summary>
    public string Id { get; } = IdOf(SchedulingIds.Appointment, Date, Number);

    /// <summary>When it starts.</summary>
    public DateTimeOffset Start { get; } = DemoTimes.At(Date, Turn.Time);

    /// <summary>What becomes of it.</summary>
    public required DemoFate Fate { get; init; }

    /// <summary>What the client says afterwards; null for nothing.</summary>
    public DemoReview? Review { get; init; }

    /// <summary>Who comes.</summary>
    public Client Client => ClientOf(Date, Number);

    /// <summary>Why it is called off, if it is.</summary>
    public string Reason => Of(DemoTexts.Reasons);

    private bool IsJoint => Turn.Service == DemoServices.Joint;

    /// <summary>The id of something that belongs to a date.</summary>
    public static string IdOf(string prefix, DateOnly date, int number) => CreationKeys.Derive(
        new CreationScope(prefix, "demo", DemoTenant.TenantId), "", FormattableString.Invariant($"{date:yyyy-MM-dd}/{number}"));

    /// <summary>Somebody who is not there twice on one date.</summary>
    public static Client ClientOf(DateOnly date, int number) =>
        DemoClients.All[((date.DayNumber * Stride) + number) % DemoClients.All.Length];

    /// <summary>True when it can still be made: staff record visits that are over, but not those of two experts.</summary>
    public bool CanBeMade(DateTimeOffset now) => Start > now || !IsJoint;

    /// <summary>True when it is for staff to record, since it has begun.</summary>
    public bool IsRecord(DateTimeOffset now) => Start <= now;

    /// <summary>What is asked for.</summary>
    public BookingRequest RequestAt(DateTimeOffset now)
    {
        const int notesEvery = 4;
        return new BookingRequest
        {
            Service = Turn.Service,
            Start = Start,
            Client = Client,
            DurationMinutes = Turn.Minutes,
            Notes = Number % notesEvery == 1 ? Of(DemoTexts.Notes) : null,
            Place = IsByVideo ? new Place(PlaceType.Online, null) : null,
            TypedAnswers = AnswersOf(),
            // What is near, or was, is entered by staff.
            Overrides = Start < now + Soon && !IsJoint ? [BookingRule.Notice] : null,
        };
    }

    /// <summary>The step that is due at a time.</summary>
    public DemoStep StepAt(Appointment current, DateTimeOffset now) => current.Status switch
    {
        AppointmentStatus.Scheduled or AppointmentStatus.Confirmed when Fate == DemoFate.CalledOff => DemoStep.Cancel,
        AppointmentStatus.Scheduled when Fate != DemoFate.Requested && current.ScheduledAt > now => DemoStep.Confirm,
        AppointmentStatus.Confirmed when current.EndsAt <= now => Fate == DemoFate.Missed ? DemoStep.MarkNoShow : DemoStep.Complete,
        _ => DemoStep.None,
    };

    private bool IsByVideo => Turn.Service == DemoServices.Session && Turn.Expert == DemoExperts.Rita && Number % 2 == 1;

    private ImmutableDictionary<string, Answer>? AnswersOf() => Turn.Service == DemoServices.Assessment
        ? ImmutableDictionary<string, Answer>.Empty
            .Add(DemoServices.SportQuestion, new Answer { Text = Of(DemoTexts.Sports) })
            .Add(DemoServices.SinceQuestion, new Answer { Text = Of(DemoServices.SinceOptions) })
        : null;

    private T Of<T>(ImmutableArray<T> choices) => choices[(Date.DayNumber + Number) % choices.Length];
}
