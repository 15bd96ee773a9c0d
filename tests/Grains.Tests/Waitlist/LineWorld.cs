using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Waitlist;
using Shouldly;

namespace Actors.Grains.Tests.Waitlist;

/// <summary>
/// A line with one expert's ten slots of a day, without any grain: decisions are applied at once, and holds are the offers themselves.
/// </summary>
internal sealed class LineWorld
{
    private const int Slots = 10;
    private static readonly DateTimeOffset Day = new(2027, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly OfferRules Rules = new(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));
    private static readonly WaitlistOptions Options = new() { MaximumEntries = 12, MaximumEntriesPerClient = 5 };

    private static readonly Service Service = new(
        "svc_1", new ServiceDefinition { Name = "Talk", ServiceType = "talk", DurationMinutes = 60 }, Day, Day, 1);

    private readonly List<(IEvent Event, DateTimeOffset At)> _events = [];
    private readonly HashSet<int> _taken = [.. Enumerable.Range(0, Slots)];
    private int _joined;

    /// <summary>The line.</summary>
    public WaitlistState State { get; } = new();

    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; private set; } = Day.AddDays(-1);

    /// <summary>What was offered so far, and who waited at that time before whom it was offered to.</summary>
    public List<(string EntryId, FreeSlot Slot, IReadOnlyList<LineEntry> Before)> Offered { get; } = [];

    /// <summary>The slots that nobody has and that are offered to nobody.</summary>
    public IReadOnlyList<FreeSlot> Free =>
    [
        .. Enumerable.Range(0, Slots).Where(slot => !_taken.Contains(slot)).Select(SlotOf)
            .Where(slot => slot.Start - Rules.Notice >= Now && !State.Line.Any(entry => Live(entry)?.Start == slot.Start)),
    ];

    /// <summary>The offers that are open.</summary>
    public IReadOnlyList<WaitlistOffer> Offers => [.. State.Line.Select(Live).OfType<WaitlistOffer>()];

    /// <summary>Everybody who waits and whom something free fits, long enough to be offered.</summary>
    public IEnumerable<LineEntry> LeftOut => State.Line.Where(entry => Free.Any(slot => CanBeOffered(entry, slot)));

    /// <summary>The events again from the start, as they would be read back.</summary>
    public WaitlistState Replayed()
    {
        var state = new WaitlistState();
        for (var index = 0; index < _events.Count; index++) state.Apply(_events[index].Event, index + 1, _events[index].At);
        return state;
    }

    /// <summary>Whether a slot may be offered to somebody now.</summary>
    public bool CanBeOffered(LineEntry entry, FreeSlot slot) =>
        WaitlistMatch.Fits(entry, slot) && Rules.EndOf(slot.Start, Now) - Now >= WaitlistMatch.ShortestOffer;

    /// <summary>Takes a step that numbers choose.</summary>
    public void Take(Step step)
    {
        var somebody = State.Line.Count == 0 ? null : State.Line[step.Choice % State.Line.Count];
        switch (step.Kind)
        {
            case StepKind.Join:
                Decide((state, work) => WaitlistDecisions.Join(state, work, new($"wle_{++_joined}", null), Wish(step), Service, Options));
                break;
            case StepKind.Free:
                _taken.Remove(step.Choice % Slots);
                break;
            case StepKind.Leave when somebody is not null:
                Decide((state, work) => WaitlistDecisions.Leave(state, work, somebody.Id, null));
                break;
            case StepKind.Decline when somebody is not null:
                Decide((state, work) => WaitlistDecisions.Decline(state, work, somebody.Id, null));
                break;
            case StepKind.Accept when somebody is not null && Live(somebody) is { } offer:
                _taken.Add((int)(offer.Start - Day).TotalHours);
                Decide((state, work) => WaitlistDecisions.Book(state, work, somebody.Id, ["apt_1"], somebody.Offers));
                break;
            case StepKind.Pass:
                Now += TimeSpan.FromMinutes(step.Choice % 180);
                break;
            default:
                break;
        }

        Look();
    }

    private static FreeSlot SlotOf(int slot)
    {
        var start = Day.AddHours(slot);
        return new FreeSlot("exp_1", start, Day: 2, TimeOnly.FromTimeSpan(start.TimeOfDay), Remaining: 1);
    }

    private static WaitlistRequest Wish(Step step) => new()
    {
        Wish = new WaitlistWish
        {
            From = Day.AddHours(step.Choice % Slots),
            To = Day.AddHours((step.Choice % Slots) + 1 + (step.Choice / Slots % Slots)),
            PartOfDay = (step.Choice / 100 % 4) is var part && part < 3 ? (PartOfDay)part : null,
            Days = step.Choice / 400 % 5 == 0 ? [1] : [],
        },
        Client = new Client("Ana", $"client{step.Choice % 7}@example.com", null),
    };

    private WaitlistOffer? Live(LineEntry entry) =>
        (entry.Entry.Offer ?? entry.Choice) is { } offer && offer.ExpiresAt > Now ? offer : null;

    // What the grain does at a look, with a calendar that always agrees.
    private void Look()
    {
        Decide((state, work) =>
        {
            WaitlistDecisions.Settle(state, work);
            return state;
        });
        var waiting = State.Line.Where(entry => entry.IsWaiting).ToList();
        for (var index = 0; WaitlistMatch.Next(waiting, index, Free, Rules, Now) is var (next, slot); index = next + 1)
        {
            var before = waiting[..next].FindAll(one => State.Find(one.Id)!.IsWaiting);
            LineEntry? chosen = null;
            Decide((state, work) => chosen = WaitlistDecisions.Choose(state, work, slot, Rules, (id, number) => $"hold-{id}-{number}"));
            chosen!.Id.ShouldBe(waiting[next].Id);
            Offered.Add((chosen.Id, slot, before));
            Decide((state, work) => WaitlistDecisions.Offer(state, work, chosen.Id, chosen.Choice!));
        }
    }

    private void Decide<T>(Func<WaitlistState, UnitOfWork, T> decide)
    {
        var work = new UnitOfWork(
            StreamName.For("clinic", "waitlist", "svc_1"), _events.Count, Now, new Caller("clinic", "usr_1", "op1"));
        decide(State, work);
        _ = work.IsEmpty;
        foreach (var @event in work.Events)
        {
            _events.Add((@event, Now));
            State.Apply(@event, _events.Count, Now);
        }
    }
}

/// <summary>What happens to a line.</summary>
internal enum StepKind
{
    /// <summary>Somebody joins.</summary>
    Join,

    /// <summary>A slot becomes free.</summary>
    Free,

    /// <summary>Somebody leaves.</summary>
    Leave,

    /// <summary>Somebody declines, if something is offered.</summary>
    Decline,

    /// <summary>Somebody accepts, if something is offered.</summary>
    Accept,

    /// <summary>Time passes.</summary>
    Pass,
}

/// <summary>A step, and a number that chooses who and what.</summary>
internal sealed record Step(StepKind Kind, int Choice);
