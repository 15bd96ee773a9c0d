using Actors.Grains.Meetings;
using Actors.Integrations.Meetings.Zoom;
using Actors.Support.Meetings;

namespace Actors.Silo.Tests.Meetings;

/// <summary>Zoom keeps to what all do.</summary>
public sealed class ZoomTests : MeetingConformance
{
    private readonly FakeZoom _zoom;

    public ZoomTests()
        : base(ZoomMeetings.ClientName) => _zoom = new FakeZoom(Clock);

    protected override FakeMeetingProvider Fake => _zoom;

    private protected override IMeetingProvider Make(IHttpClientFactory clients, string url, string secret) => new ZoomMeetings(
        new ZoomOptions
        {
            AccountId = FakeMeetingProvider.Account,
            ClientId = FakeMeetingProvider.ClientId,
            ClientSecret = secret,
            ApiBase = url,
            OAuthBase = url,
        },
        clients,
        Clock);

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_on_a_later_page_whatever_else_is_said_of_it()
    {
        _zoom.PageSize = 2;
        for (var number = 0; number < 5; number++) Got(await CreateAsync(Plan with { Id = $"apt_x{number}" }));
        Got(await CreateAsync(Plan with { Agenda = "Bring the papers" }));
        var found = Got(await CreateAsync(mayExist: true));
        (found.Room.Password, _zoom.Meetings.Count).ShouldBe(("a1b2c3", 6));
    }

    [Fact]
    public async Task Who_may_have_been_there_is_not_forgotten_while_that_cannot_be_found_out()
    {
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Status) { Status = 429 });
        Failed(await CreateAsync(mayExist: true)).MayBeDone.ShouldBeTrue();
        Fake.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_has_a_hundred_calls_a_day()
    {
        for (var number = 0; number < 100; number++) Got(await CreateAsync(Plan with { Id = $"apt_{number}" }));
        var failure = Failed(await CreateAsync(Plan with { Id = "apt_more" }));
        (failure.Kind, failure.RetryAfter).ShouldBe((MeetingFailureKind.Unavailable, null));
    }
}
