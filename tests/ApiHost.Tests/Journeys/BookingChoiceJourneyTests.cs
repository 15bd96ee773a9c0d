using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>What a client chooses: how long, where, in which language; and what a program keeps with it.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BookingChoiceJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Nine = "2027-03-02T09:00:00Z";

    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_service_is_booked_for_each_of_its_lengths_at_its_price_and_keeps_it_when_it_moves()
    {
        await OfferLengthsAsync();
        var own = await BookAsync(Nine);
        var longer = await BookAsync("2027-03-02T10:00:00Z", "\"durationMinutes\":60");
        var free = await BookAsync("2027-03-02T12:00:00Z", "\"durationMinutes\":45");
        TimesOf(own).ShouldBe((Nine, "2027-03-02T09:30:00Z", 5_000));
        TimesOf(longer).ShouldBe(("2027-03-02T10:00:00Z", "2027-03-02T11:00:00Z", 8_000));
        TimesOf(free).ShouldBe(("2027-03-02T12:00:00Z", "2027-03-02T12:45:00Z", 5_000), "at the service's own price");
        (await BookAsync("2027-03-02T10:30:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await BookAsync("2027-03-02T14:00:00Z", "\"durationMinutes\":50")).Fields.ShouldBe(["durationMinutes"]);
        (await BookAsync("2027-03-02T14:00:00Z", "\"durationMinutes\":0")).Fields.ShouldBe(["durationMinutes"]);

        // Whatever becomes of the lengths, an appointment keeps its own.
        (await PatchServiceAsync("""{"durations":null,"durationMinutes":20}""")).Status.ShouldBe(200);
        var path = "appointments/" + longer.Data["id"]!.GetValue<string>();
        var moved = await _tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T15:00:00Z"}""");
        TimesOf(moved).ShouldBe(("2027-03-02T15:00:00Z", "2027-03-02T16:00:00Z", 8_000));
    }

    [Fact]
    public async Task Slots_are_those_of_the_length_that_is_asked_for()
    {
        await OfferLengthsAsync();
        (await SlotsAsync("")).Count.ShouldBe(16);
        var longer = await SlotsAsync("&durationMinutes=60");
        longer.Count.ShouldBe(15, "one grid for all lengths, and the last one must end in time");
        longer[14]!["start"]!.GetValue<string>().ShouldBe("2027-03-02T16:00:00Z");
        longer[14]!["end"]!.GetValue<string>().ShouldBe("2027-03-02T17:00:00Z");
        foreach (var path in new[] { $"experts/{_tenant.ExpertId}/availability", "appointments/availability" })
        {
            var refused = await _tenant.AsAnybody("GET", path + "?serviceType=consultation&date=2027-03-02&durationMinutes=50");
            (refused.Status, refused.Fields.Single()).ShouldBe((400, "durationMinutes"));
        }

        (await BookAsync("2027-03-02T16:00:00Z", "\"durationMinutes\":60")).Status.ShouldBe(201);
        (await SlotsAsync("&durationMinutes=60")).Count.ShouldBe(13);
        var union = await _tenant.AsAnybody(
            "GET", "appointments/availability?serviceType=consultation&date=2027-03-02&durationMinutes=60");
        union.Data["slots"]!.AsArray().Count.ShouldBe(13);
    }

    [Fact]
    public async Task A_hold_remembers_its_length()
    {
        await OfferLengthsAsync();
        string Hold(string more) => $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"{{Nine}}"{{more}}}""";
        (await _tenant.AsAnybody("POST", "appointments/holds", Hold(",\"durationMinutes\":50"))).Fields.ShouldBe(["durationMinutes"]);
        var held = await _tenant.AsAnybody("POST", "appointments/holds", Hold(",\"durationMinutes\":60"));
        held.Data["end"]!.GetValue<string>().ShouldBe("2027-03-02T10:00:00Z", held.ToString());
        (await BookAsync("2027-03-02T09:30:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        var holdId = $"\"holdId\":\"{held.Data["holdId"]!.GetValue<string>()}\"";
        (await BookAsync(Nine, holdId + ",\"durationMinutes\":30")).Code.ShouldBe("POLICY_VIOLATION");
        TimesOf(await BookAsync(Nine, holdId)).ShouldBe((Nine, "2027-03-02T10:00:00Z", 8_000));
    }

    [Fact]
    public async Task A_place_is_one_of_the_services_and_the_first_when_none_is_named()
    {
        const string places =
            """{"places":[{"type":"address","value":"Rua A 1"},{"type":"address","value":"Rua B 2"},{"type":"online"},{"type":"asked"}]}""";
        (await BookAsync(Nine, "\"place\":{\"type\":\"online\"}")).Fields.ShouldBe(["place"], "the service has none");
        (await PatchServiceAsync(places)).Data["places"]!.AsArray().Count.ShouldBe(4);
        PlaceOf(await BookAsync(Nine)).ShouldBe("""{"type":"address","value":"Rua A 1"}""");
        PlaceOf(await BookAsync("2027-03-02T09:30:00Z", "\"place\":{\"type\":\"address\",\"value\":\"Rua B 2\"}"))
            .ShouldBe("""{"type":"address","value":"Rua B 2"}""");
        PlaceOf(await BookAsync("2027-03-02T10:00:00Z", "\"place\":{\"type\":\"online\"}")).ShouldBe("""{"type":"online"}""");
        PlaceOf(await BookAsync("2027-03-02T10:30:00Z", "\"place\":{\"type\":\"asked\",\"value\":\"At my house\"}"))
            .ShouldBe("""{"type":"asked","value":"At my house"}""");
        const string at = "2027-03-02T11:00:00Z";
        (await BookAsync(at, "\"place\":{\"type\":\"phone\"}")).Fields.ShouldBe(["place"]);
        (await BookAsync(at, "\"place\":{\"type\":\"address\",\"value\":\"Rua C 3\"}")).Fields.ShouldBe(["place"]);
        (await BookAsync(at, "\"place\":{\"type\":\"asked\"}")).Fields.ShouldBe(["place.value"]);
        (await BookAsync(at, "\"place\":{\"type\":\"moon\"}")).Fields.ShouldBe(["place.type"]);
        (await BookAsync(at, "\"place\":{}")).Fields.ShouldBe(["place.type"]);

        (await PatchServiceAsync("""{"places":[{"type":"asked"}]}""")).Status.ShouldBe(200);
        (await BookAsync(at)).Fields.ShouldBe(["place"], "nobody but the client can say where");
        (await PatchServiceAsync("""{"places":[{"type":"asked","value":"here"}]}""")).Fields.ShouldBe(["places[0].value"]);
        (await PatchServiceAsync("""{"places":[{"type":"online"},{"type":"online"}]}""")).Fields.ShouldBe(["places[1].value"]);
    }

    [Theory]
    [InlineData("pt", true)]
    [InlineData("pt-BR", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("it", true)]
    [InlineData("english", false)]
    [InlineData("en-", false)]
    [InlineData("en_GB", false)]
    public async Task A_locale_is_a_tag_of_a_language(string locale, bool isTaken)
    {
        var booked = await BookAsync(Nine, $"\"locale\":\"{locale}\"");
        if (isTaken) booked.Data["locale"]!.GetValue<string>().ShouldBe(locale);
        else booked.Fields.ShouldBe(["locale"]);
    }

    [Fact]
    public async Task Metadata_is_shown_to_staff_and_not_to_clients()
    {
        var booked = await BookAsync(Nine, "\"metadata\":{\"campaign\":\"spring\",\"none\":null}");
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["metadata"].ShouldBeNull();
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (string, string) token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        (await _tenant.AsAnybody("GET", path, null, token)).Data["metadata"].ShouldBeNull();
        (await _tenant.AsOwner("GET", path)).Data["metadata"]!.ToJsonString().ShouldBe("""{"campaign":"spring"}""");
        var changed = await _tenant.AsOwner("PATCH", path, """{"metadata":{"order":"7"}}""");
        changed.Data["metadata"]!.AsObject().Select(entry => entry.Key).ShouldBe(["campaign", "order"], ignoreOrder: true);
        (await _tenant.AsOwner("GET", "appointments")).Data[0]!["metadata"]!["order"]!.GetValue<string>().ShouldBe("7");
        (await _tenant.AsOwner("PATCH", path, """{"metadata":null}""")).Data["metadata"].ShouldBeNull();
    }

    [Theory]
    [InlineData(21, 5, 5, "metadata")]
    [InlineData(1, 41, 5, "metadata")]
    [InlineData(1, 5, 501, "metadata.k0000")]
    public async Task Metadata_is_bounded(int keys, int keyLength, int valueLength, string field)
    {
        var metadata = new JsonObject();
        for (var number = 0; number < keys; number++)
            metadata["k" + number.ToString("D4", null).PadLeft(keyLength - 1, '0')] = new string('v', valueLength);
        (await BookAsync(Nine, "\"metadata\":" + metadata.ToJsonString())).Fields.ShouldBe([field]);
    }

    private static string PlaceOf(ApiAnswer booked) => booked.Data["place"]!.ToJsonString();

    private static (string, string, int) TimesOf(ApiAnswer answer) =>
        (answer.Data["scheduledAt"]!.GetValue<string>(), answer.Data["endsAt"]!.GetValue<string>(),
            answer.Data["price"]!["amount"]!.GetValue<int>());

    private Task<ApiAnswer> PatchServiceAsync(string json) => _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, json);

    private async Task OfferLengthsAsync()
    {
        var offered = await PatchServiceAsync(
            """
            {"price":{"amount":5000,"currency":"EUR"},
            "durations":[{"minutes":60,"price":{"amount":8000,"currency":"EUR"}},{"minutes":45}]}
            """);
        offered.Status.ShouldBe(200, offered.ToString());
        offered.Data["durations"]!.AsArray().Select(choice => (int)choice!["minutes"]!).ShouldBe([30, 45, 60]);
    }

    private Task<ApiAnswer> BookAsync(string start, string more = "\"notes\":null") =>
        _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start).Replace("{\"", "{" + more + ",\"", StringComparison.Ordinal));

    private async Task<JsonArray> SlotsAsync(string more)
    {
        var path = $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-02{more}";
        return (await _tenant.AsAnybody("GET", path)).Data["slots"]!.AsArray();
    }
}
