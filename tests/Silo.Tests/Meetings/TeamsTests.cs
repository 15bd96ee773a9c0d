using Actors.Grains.Meetings;
using Actors.Integrations.Meetings.Teams;
using Actors.Support.Meetings;

namespace Actors.Silo.Tests.Meetings;

/// <summary>Microsoft Teams keeps to what all do.</summary>
public sealed class TeamsTests : MeetingConformance
{
    private readonly FakeGraph _graph;

    public TeamsTests()
        : base(TeamsMeetings.ClientName) => _graph = new FakeGraph(Clock);

    protected override FakeMeetingProvider Fake => _graph;

    private protected override IMeetingProvider Make(IHttpClientFactory clients, string url, string secret) => new TeamsMeetings(
        new TeamsOptions
        {
            TenantId = FakeMeetingProvider.Account,
            ClientId = FakeMeetingProvider.ClientId,
            ClientSecret = secret,
            GraphBase = url,
            LoginBase = url,
        },
        clients,
        Clock);

    [Fact]
    public async Task It_is_found_by_its_host_whatever_address_that_has_by_now()
    {
        var room = Got(await CreateAsync()).Room;
        room.HostId.ShouldBe("user-rita");
        Got(await Provider.DeleteAsync(room, "rita.new@example.com", default));
        Fake.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_access_policy_it_is_said_who_has_to_do_something()
    {
        _graph.HasPolicy = false;
        var failure = Failed(await CreateAsync());
        failure.IsLasting.ShouldBeTrue();
        failure.Words.ShouldContain("application access policy");
    }
}
