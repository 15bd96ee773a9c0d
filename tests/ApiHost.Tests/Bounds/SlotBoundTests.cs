using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>Fifty experts who work from nine to five on weekdays.</summary>
public sealed class LargeTeam : IAsyncLifetime
{
    /// <summary>Their server, which keeps nothing of what it has answered.</summary>
    public ApiServer Server { get; private set; } = null!;

    /// <summary>The team.</summary>
    internal Team Team { get; private set; } = null!;

    /// <summary>Makes them, and services of one minute and of thirty.</summary>
    public async ValueTask InitializeAsync()
    {
        Server = await ApiServer.StartAsync(("Cache:Seconds", "0"));
        Team = await Team.CreateAsync(Server, 50, "1,2,3,4,5", "09:00", "17:00");
        await Team.OfferAsync(1);
        await Team.OfferAsync(30);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>How much one question for slots may ask, what the worst that is accepted costs, and what is told of what is not.</summary>
[Collection(MeasuredTests.Name)]
public sealed class SlotBoundTests(LargeTeam large, ITestOutputHelper output) : IClassFixture<LargeTeam>
{
    private const string EveryMinute = "serviceType=every-1";
    private const string LongestOfOne = "experts/{id}/availability?" + EveryMinute + "&from=2027-03-08T00:00:00Z&to=2027-05-04T00:00:00Z";
    private const string TwoMonths = EveryMinute + "&from=2027-03-08T00:00:00Z&to=2027-05-09T00:00:00Z";

    private readonly Team _team = large.Team;

    // 20,000 slots each, or just below: 400 minutes of fifty experts, and 41 weekdays of one.
    public static TheoryData<string> WorstAccepted => new()
    {
        "appointments/availability?" + EveryMinute + "&from=2027-03-08T09:00:00Z&to=2027-03-08T15:40:00Z",
        "appointments/availability?" + EveryMinute + "&from=2027-03-08T09:00:00Z&to=2027-03-08T15:40:00Z&includeUnavailable=true",
        LongestOfOne,
        "experts/{id}/availability?" + EveryMinute + "&from=2027-03-08T00:00:00Z&to=2027-05-04T00:00:00Z&includeUnavailable=true",
        "appointments/availability?" + EveryMinute + "&staffId={id}&from=2027-03-08T00:00:00Z&to=2027-05-04T00:00:00Z",
    };

    public static TheoryData<string> Refused => new()
    {
        "appointments/availability?" + TwoMonths,
        "appointments/availability?" + TwoMonths + "&includeUnavailable=true",
        "appointments/availability?" + EveryMinute + "&date=2027-03-08",
        "experts/{id}/availability?" + TwoMonths,
        "experts/{id}/availability?" + TwoMonths + "&includeUnavailable=true",
        "appointments/availability?" + TwoMonths + "&expertId={id}",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_exceeds_the_bound_is_refused_before_it_is_computed(string question)
    {
        await CostOf(question, 1);
        var cost = await CostOf(question, 8);
        cost.Status.ShouldBe(422);
        cost.Megabytes.ShouldBeLessThan(60, "eight at once");
        var answer = await _team.Tenant.AsAnybody("GET", Path(question));
        answer.Code.ShouldBe("LIMIT_REACHED");
        answer.Fields[0].ShouldBe(question.Contains("date=", StringComparison.Ordinal) ? "date" : "to");
        answer.Fields.Contains("staffId").ShouldBe(!question.Contains("{id}", StringComparison.Ordinal), "one expert is the other way");
    }

    [Theory]
    [MemberData(nameof(WorstAccepted))]
    public async Task The_worst_that_is_accepted_is_cheap_alone_and_at_once(string question)
    {
        await CostOf(question, 1);
        var one = await CostOf(question, 1);
        one.Status.ShouldBe(200);
        one.Megabytes.ShouldBeLessThan(25);
        one.Processor.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        var eight = await CostOf(question, 8);
        eight.Megabytes.ShouldBeLessThan(8 * 25);
        eight.Bytes.ShouldBeInRange(8 * (one.Bytes - 100), 8 * (one.Bytes + 100), "all of it, each time");
    }

    [Fact]
    public async Task What_is_told_to_ask_instead_is_accepted()
    {
        var answer = await _team.Tenant.AsAnybody("GET", Path("experts/{id}/availability?" + TwoMonths));
        answer.Json["error"]!["details"]![0]!["message"]!.GetValue<string>().ShouldContain("57 days");
        var shorter = Path("experts/{id}/availability?" + EveryMinute + "&from=2027-03-08T00:00:00Z&to=2027-05-04T00:00:00Z");
        (await _team.Tenant.AsAnybody("GET", shorter)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_month_of_half_hours_of_a_large_team_is_answered_whole()
    {
        var path = "appointments/availability?serviceType=every-30&from=2027-03-08T00:00:00Z&to=2027-04-08T00:00:00Z";
        var cost = await CostOf(path, 1);
        cost.Status.ShouldBe(200);
        cost = await CostOf(path, 1);
        cost.Processor.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        var slots = (await _team.Tenant.AsAnybody("GET", path)).Data["slots"]!.AsArray();
        slots.Count.ShouldBe(23 * 16);
        slots.ShouldAllBe(slot => slot!["freeExperts"]!.GetValue<int>() == 50);
    }

    [Fact]
    public async Task A_long_answer_has_the_same_shape_as_a_short_one_and_every_slot_once()
    {
        var answer = await _team.Tenant.AsAnybody("GET", Path(LongestOfOne));
        answer.Message.Headers.TransferEncodingChunked.ShouldBe(true);
        answer.Json.AsObject().Select(member => member.Key).ShouldBe(["success", "data", "meta"]);
        answer.Data.AsObject().Select(member => member.Key).ShouldBe(["expertId", "timeZone", "slots"]);
        var starts = answer.Data["slots"]!.AsArray().Select(slot => slot!["start"]!.GetValue<DateTime>()).ToList();
        starts.Count.ShouldBe(41 * 480);
        starts.ShouldBe(starts.Distinct().Order());
        var day = await _team.Tenant.AsAnybody("GET", Path("experts/{id}/availability?" + EveryMinute + "&date=2027-03-08"));
        day.Data["slots"]!.AsArray().Select(Text).ShouldBe(answer.Data["slots"]!.AsArray().Take(480).Select(Text));
    }

    private static string Text(JsonNode? slot) => slot!.ToJsonString();

    private string Path(string question) => question.Replace("{id}", _team.Experts[0], StringComparison.Ordinal);

    private async Task<Cost> CostOf(string question, int times)
    {
        var cost = await Cost.OfAsync(large.Server, times, Path(question), _team.Tenant.Named);
        output.WriteLine($"{times} x {question}: {cost}");
        return cost;
    }
}
