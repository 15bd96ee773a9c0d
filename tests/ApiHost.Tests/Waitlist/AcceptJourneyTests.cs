using System.Collections.Immutable;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Waitlist;
using Microsoft.Extensions.DependencyInjection;
using static Actors.ApiHost.Tests.Waitlist.Waiting;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>What is said when an offer is accepted: as much as when one books, and judged alike.</summary>
[Collection(SharedServerTests.Name)]
public sealed class AcceptJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Rules =
        """
        {"questions":[{"id":"first","label":"Is it your first visit?","type":"boolean","required":true},
         {"id":"knee","label":"Which knee?","type":"choice","options":["left","right"]}],
         "places":[{"type":"asked"},{"type":"online","value":"https://meet.example/1"}]}
        """;

    private const string Place = "\"place\":{\"type\":\"asked\",\"value\":\"At the lake\"}";
    private const string Enough = "{\"answers\":{\"first\":true,\"knee\":\"left\"}," + Place + "}";

    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        var changed = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, Rules);
        changed.Status.ShouldBe(200, changed.ToString());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_offer_is_accepted_with_the_answers_that_the_service_asks_for()
    {
        var ana = await OfferedAsync("Ana");

        var accepted = await ana.AcceptAsync(
            "{\"answers\":{\"first\":true,\"knee\":\"left\"}," + Place
                + ",\"notes\":\"Second floor\",\"locale\":\"pt-BR\",\"timeZone\":\"Europe/Lisbon\",\"metadata\":{\"ticket\":\"4711\"}}");

        accepted.Status.ShouldBe(200, accepted.ToString());
        var booked = (await _tenant.AsOwner("GET", "appointments/" + Text(accepted.Data, "id"))).Data;
        booked["answers"]!.ToJsonString().ShouldBe("""{"first":true,"knee":"left"}""");
        booked["place"]!.ToJsonString().ShouldBe("""{"type":"asked","value":"At the lake"}""");
        booked["metadata"]!.ToJsonString().ShouldBe("""{"ticket":"4711"}""");
        (Text(booked, "notes"), Text(booked, "locale"), Text(booked, "timeZone")).ShouldBe(("Second floor", "pt-BR", "Europe/Lisbon"));
        accepted.Data["metadata"].ShouldBeNull("it is not for clients");
    }

    [Fact]
    public async Task What_was_said_when_she_joined_holds_unless_she_says_otherwise()
    {
        var ana = await OfferedAsync("Ana", ",\"locale\":\"pt\",\"timeZone\":\"Europe/Lisbon\"");
        var accepted = await ana.AcceptAsync(Enough);
        accepted.Status.ShouldBe(200, accepted.ToString());
        (Text(accepted.Data, "locale"), Text(accepted.Data, "timeZone")).ShouldBe(("pt", "Europe/Lisbon"));
    }

    [Fact]
    public async Task A_missing_answer_is_named_and_nothing_is_lost()
    {
        var ana = await OfferedAsync("Ana");
        var offer = (await ana.ReadAsync())["offer"]!.ToJsonString();

        var bare = await ana.StepAsync("accept", ("Idempotency-Key", "mine"));
        (bare.Status, bare.Code).ShouldBe((400, "VALIDATION_ERROR"), bare.ToString());
        bare.Fields.ShouldBe(["answers.first"]);
        (await ana.AcceptAsync("""{"answers":{"first":true}}""")).Fields.ShouldBe(["place"]);

        (await ana.ReadAsync())["offer"]!.ToJsonString().ShouldBe(offer);
        (await _tenant.AsAnybody("POST", "appointments", Booking(Enough))).Code.ShouldBe("SCHEDULE_CONFLICT", "it is kept for her");
        var accepted = await ana.AcceptAsync(Enough, ("Idempotency-Key", "mine"));
        accepted.Status.ShouldBe(200, accepted.ToString());
        var again = await ana.StepAsync("accept");
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"), again.ToString());
        Text(again.Data, "id").ShouldBe(Text(accepted.Data, "id"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"answers\":{\"first\":\"yes\",\"knee\":\"both\",\"other\":1}," + Place + "}")]
    [InlineData("{\"answers\":{\"first\":{}}," + Place + "}")]
    [InlineData("{\"answers\":{\"first\":true},\"place\":{\"type\":\"phone\"}}")]
    [InlineData("{\"answers\":{\"first\":true},\"place\":{\"type\":\"asked\"}}")]
    [InlineData("{\"answers\":{\"first\":true},\"place\":{\"type\":\"moon\"}}")]
    [InlineData("{\"answers\":{\"first\":true},\"timeZone\":\"UTC+03:00\",\"locale\":\"pt_BR\"," + Place + "}")]
    [InlineData("{\"answers\":{\"first\":true},\"metadata\":{\"\":\"x\"}," + Place + "}")]
    [InlineData("{\"answers\":{\"first\":true},\"notes\":\"a\\u0000b\"," + Place + "}")]
    public async Task What_a_booking_is_refused_for_an_acceptance_is_refused_for_too(string body)
    {
        var ana = await OfferedAsync("Ana");
        var booking = await _tenant.AsAnybody("POST", "appointments", Booking(body, "2027-03-02T11:00:00Z"));
        booking.Status.ShouldBe(400, booking.ToString());

        var refused = await ana.AcceptAsync(body);

        (refused.Status, refused.Code).ShouldBe((booking.Status, booking.Code), refused.ToString());
        refused.Json["error"]!["details"]!.ToJsonString().ShouldBe(booking.Json["error"]!["details"]!.ToJsonString());
        (await ana.StatusAsync()).ShouldBe("offered");
        (await ana.AcceptAsync(Enough)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"scheduledAt":"2027-03-02T11:00:00Z"}""")]
    [InlineData("""{"clientName":"Another"}""")]
    [InlineData("""{"durationMinutes":60}""")]
    [InlineData("[]")]
    public async Task Time_and_client_are_those_of_the_offer(string body)
    {
        var ana = await OfferedAsync("Ana");
        (await ana.AcceptAsync(body)).Status.ShouldBe(400);
        (await ana.StatusAsync()).ShouldBe("offered");
    }

    [Fact]
    public async Task Of_two_seats_both_are_told_the_same()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"capacity":2}""")).Status.ShouldBe(200);
        var pair = await OfferedAsync("Pair", ",\"seats\":2");
        var accepted = await pair.AcceptAsync(Enough);
        accepted.Status.ShouldBe(200, accepted.ToString());
        accepted.Data["furtherSeats"]!.AsObject().Count.ShouldBe(1);
        var all = (await _tenant.AsOwner("GET", "appointments?status=confirmed")).Data.AsArray();
        all.Count.ShouldBe(2);
        all.ShouldAllBe(one => one!["answers"]!.ToJsonString() == """{"first":true,"knee":"left"}""");
        all.ShouldAllBe(one => one!["place"]!["value"]!.GetValue<string>() == "At the lake");
    }

    [Fact]
    public async Task A_host_that_goes_down_between_two_seats_leaves_both_told_the_same()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"capacity":2}""")).Status.ShouldBe(200);
        var pair = await OfferedAsync("Pair", ",\"seats\":2");
        var hold = Text((await pair.ReadAsync())["offer"]!, "holdId");
        // As accepting does it: the first seat is booked, and then there is nobody who would go on.
        var id = shared.Server.Services.GetRequiredService<WaitlistSecrets>().AppointmentOf(_tenant.Id, pair.Id, number: 1, seat: 1);
        RequestContext.Set(Caller.ContextKey, new Caller(_tenant.Id, Caller.System, "test"));
        var grains = shared.Server.Services.GetRequiredService<IGrainFactory>();
        var first = await grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(_tenant.Id, _tenant.ExpertId)).Book(
            new CreationKey(id, null),
            new BookingRequest
            {
                Service = _tenant.ServiceId,
                Start = DateTimeOffset.Parse(Slot),
                Client = new Client("Pair", pair.Email, null),
                HoldId = hold,
                TypedAnswers = ImmutableDictionary<string, Answer>.Empty.Add("first", new Answer { Flag = true }),
                Place = new Place(PlaceType.Asked, "At the lake"),
            });
        first.Refusal.ShouldBeNull();

        var entry = await pair.UntilAsync("booked");

        entry["appointmentIds"]!.AsArray().Count.ShouldBe(2);
        var all = (await _tenant.AsOwner("GET", "appointments?status=confirmed")).Data.AsArray();
        all.Count.ShouldBe(2);
        all.ShouldAllBe(one => one!["answers"]!.ToJsonString() == """{"first":true}""");
        all.ShouldAllBe(one => one!["place"]!["value"]!.GetValue<string>() == "At the lake");
    }

    [Fact]
    public async Task With_her_token_she_learns_all_that_a_form_needs()
    {
        var ana = await OfferedAsync("Ana");

        var entry = await ana.ReadAsync();

        Text(entry, "serviceId").ShouldBe(_tenant.ServiceId);
        var offer = entry["offer"]!;
        (Text(offer, "expertId"), Text(offer, "start")).ShouldBe((_tenant.ExpertId, Slot));
        offer["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(ApiServer.Monday);
        var service = (await _tenant.AsAnybody("GET", "services/" + Text(entry, "serviceId"))).Data;
        service["questions"]!.AsArray().Count.ShouldBe(2);
        service["places"]!.AsArray().Count.ShouldBe(2);
    }

    private async Task<Waiting> OfferedAsync(string name, string more = "")
    {
        var waiting = await JoinAsync(_tenant, name, ForSlot + more);
        await waiting.UntilAsync("offered");
        return waiting;
    }

    // The same words in a booking.
    private string Booking(string details, string start = Slot) => $$"""
        {"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"{{start}}","clientName":"Ana"
        {{(details == "{}" ? "}" : "," + details[1..])}}
        """;
}
