using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Waitlist;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Waitlist;

/// <summary>What somebody finds who decides about a line after somebody else has: on another node, or where a crash fell between.</summary>
public sealed class OvertakenLineTests
{
    private static readonly DateTimeOffset Day = new(2027, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly OfferRules Rules = new(TimeSpan.FromHours(2), TimeSpan.Zero);

    private static readonly Service Service = new(
        "svc_1", new ServiceDefinition { Name = "Talk", ServiceType = "talk", DurationMinutes = 60 }, Day, Day, 1);

    private readonly WaitlistState _line = new();
    private DateTimeOffset _now = Day.AddDays(-1);
    private long _version;

    [Fact]
    public void Whoever_comes_second_with_the_same_hold_finds_it_offered_and_mails_nothing()
    {
        Join("ana");
        var chosen = Choose(SlotAt(0))!;
        Offer(chosen).Effects.ShouldHaveSingleItem();

        var second = Decide((state, work) => WaitlistDecisions.Offer(state, work, chosen.Id, chosen.Choice!), out var again);

        again.ShouldNotBeNull("or the hold of an open offer is given back").Entry.Offer.ShouldBe(chosen.Choice);
        second.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_was_chosen_no_more_is_not_offered()
    {
        Join("ana");
        var chosen = Choose(SlotAt(0))!;
        Decide((state, work) => WaitlistDecisions.Leave(state, work, chosen.Id, null), out _);

        Decide((state, work) => WaitlistDecisions.Offer(state, work, chosen.Id, chosen.Choice!), out var offered).Effects.ShouldBeEmpty();

        offered.ShouldBeNull();
    }

    [Fact]
    public void A_slot_is_chosen_for_the_first_whom_it_fits_whoever_it_was_found_for()
    {
        Join("ana");
        Offer(Choose(SlotAt(0))!);
        Join("bea");
        // While somebody looks at the line for her, the first one's offer passes.
        Decide((state, work) => WaitlistDecisions.Decline(state, work, "ana", null), out _);

        Choose(SlotAt(1))!.Id.ShouldBe("ana");
        Choose(SlotAt(2))!.Id.ShouldBe("bea");
        Choose(SlotAt(3)).ShouldBeNull("nobody waits any more");
    }

    [Fact]
    public void What_took_until_its_time_was_over_is_no_offer_and_was_not_passed()
    {
        Join("ana");
        var chosen = Choose(SlotAt(0))!;
        _now = chosen.Choice!.ExpiresAt;

        Decide((state, work) => WaitlistDecisions.Offer(state, work, chosen.Id, chosen.Choice!), out var offered).Effects.ShouldBeEmpty();

        offered.ShouldBeNull();
        var ana = _line.Find("ana")!;
        (ana.IsWaiting, ana.Passed.Length).ShouldBe((true, 0));
    }

    [Fact]
    public void Whoever_has_booked_what_was_offered_before_gives_back_what_is_offered_since()
    {
        Join("ana");
        Offer(Choose(SlotAt(0))!);
        _now = Day.AddDays(-1).AddHours(2);
        // The booking of the first offer was on its way when it lapsed.
        Decide(
            (state, work) =>
            {
                WaitlistDecisions.Settle(state, work);
                return state;
            },
            out _);
        Offer(Choose(SlotAt(1))!);

        var booked = Decide((state, work) => WaitlistDecisions.Book(state, work, "ana", ["apt_1"], offer: 1), out _);

        booked.Effects.ShouldContain(effect => effect.Kind == WaitlistEffects.GiveBackKind);
    }

    [Fact]
    public void Whoever_has_booked_the_offer_gives_nothing_back()
    {
        Join("ana");
        Offer(Choose(SlotAt(0))!);
        Decide((state, work) => WaitlistDecisions.Book(state, work, "ana", ["apt_1"], offer: 1), out _).Effects
            .ShouldNotContain(effect => effect.Kind == WaitlistEffects.GiveBackKind);
    }

    [Fact]
    public void Whoever_was_given_fewer_seats_than_offered_gives_the_others_back()
    {
        Join("ana", seats: 2);
        Offer(Choose(SlotAt(0))!);
        Decide((state, work) => WaitlistDecisions.Book(state, work, "ana", ["apt_1"], offer: 1), out _).Effects
            .ShouldContain(effect => effect.Kind == WaitlistEffects.GiveBackKind);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(60, false)]
    public void A_look_that_begins_before_its_time_by_this_clock_plans_the_next(int secondsEarly, bool isPlanned)
    {
        Join("ana");
        Plan();
        var planned = _line.NextLook!.Value;
        _now = planned.AddSeconds(-secondsEarly);

        Plan().Effects.Count.ShouldBe(isPlanned ? 1 : 0);
    }

    private UnitOfWork Plan() => Decide(
        (state, work) =>
        {
            WaitlistDecisions.PlanLook(state, work, "svc_1", TimeSpan.FromMinutes(5));
            return state;
        },
        out _);

    private static FreeSlot SlotAt(int hour)
    {
        var start = Day.AddHours(hour);
        return new FreeSlot("exp_1", start, Day: 2, TimeOnly.FromTimeSpan(start.TimeOfDay), Remaining: 2);
    }

    private void Join(string id, int seats = 1) => Decide(
        (state, work) => WaitlistDecisions.Join(
            state,
            work,
            new CreationKey(id, null),
            new WaitlistRequest
            {
                Wish = new WaitlistWish { From = Day, To = Day.AddDays(1), Seats = seats },
                Client = new Client(id, $"{id}@example.com", null),
            },
            Service,
            new WaitlistOptions()),
        out _);

    private LineEntry? Choose(FreeSlot slot)
    {
        Decide((state, work) => WaitlistDecisions.Choose(state, work, slot, Rules, (id, number) => $"hold-{id}-{number}"), out var chosen);
        return chosen;
    }

    private UnitOfWork Offer(LineEntry chosen) =>
        Decide((state, work) => WaitlistDecisions.Offer(state, work, chosen.Id, chosen.Choice!), out _);

    private UnitOfWork Decide<T>(Func<WaitlistState, UnitOfWork, T> decide, out T answer)
    {
        var work = new UnitOfWork(StreamName.For("clinic", "waitlist", "svc_1"), _version, _now, new Caller("clinic", "usr_1", "op1"));
        answer = decide(_line, work);
        foreach (var @event in work.Events) _line.Apply(@event, ++_version, _now);
        return work;
    }
}
