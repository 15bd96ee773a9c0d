using System.Net;
using Actors.Grains.Meetings;
using Actors.Integrations.Meetings;
using Actors.Support.Meetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Actors.Silo.Tests.Meetings;

/// <summary>What every provider of meetings keeps to, whatever it is spoken to in.</summary>
public abstract class MeetingConformance : IAsyncLifetime
{
    /// <summary>The address of a host.</summary>
    protected const string Rita = "rita@example.com";

    private const string Olaf = "olaf@example.com";

    private readonly ServiceProvider _services;

    /// <summary>Begins.</summary>
    /// <param name="client">The name of the client of HTTP.</param>
    protected MeetingConformance(string client)
    {
        var services = new ServiceCollection();
        services.AddProviderClient(client);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The time there.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The other side.</summary>
    protected abstract FakeMeetingProvider Fake { get; }

    /// <summary>The provider.</summary>
    private protected IMeetingProvider Provider { get; private set; } = null!;

    /// <summary>Makes the provider.</summary>
    /// <param name="clients">Makes clients.</param>
    /// <param name="url">Where the other side is.</param>
    /// <param name="secret">The secret of the app.</param>
    private protected abstract IMeetingProvider Make(IHttpClientFactory clients, string url, string secret);

    public async ValueTask InitializeAsync()
    {
        await Fake.StartAsync();
        (Fake.Users[Rita], Fake.Users[Olaf]) = ("user-rita", "user-olaf");
        Provider = With(FakeMeetingProvider.ClientSecret);
    }

    public async ValueTask DisposeAsync()
    {
        await Fake.DisposeAsync();
        (Provider as IDisposable)?.Dispose();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task A_meeting_is_made_for_its_host_at_its_time()
    {
        var made = Got(await CreateAsync());
        made.Room.JoinUrl.ShouldStartWith("https://");
        made.Room.Password.ShouldNotBeNullOrEmpty();
        made.Room.DialIn.ShouldNotBeNull().ShouldStartWith("+351");
        var there = Fake.Meetings.ShouldHaveSingleItem();
        (there.Id, there.Host, there.Start, there.End, there.Topic).ShouldBe((made.Room.ProviderId, Rita, At(10), At(11), "Consultation"));
        there.Mark.ShouldBe("apt_1");
        made.ToString().ShouldNotContain("zak", Case.Insensitive, "how it is started is a secret");
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_and_not_made_twice()
    {
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Disconnect) { IsDone = true });
        var lost = Failed(await CreateAsync());
        (lost.Kind, lost.MayBeDone).ShouldBe((MeetingFailureKind.Unavailable, true));
        Got(await CreateAsync(mayExist: true)).Room.ProviderId.ShouldBe(Fake.Meetings.ShouldHaveSingleItem().Id);
        Got(await CreateAsync(Plan with { Id = "apt_12" }, mayExist: true));
        Fake.Meetings.Count.ShouldBe(2, "another one is not taken for it");
    }

    [Fact]
    public async Task It_is_moved_and_deleted_and_deleting_it_again_is_no_failure()
    {
        var room = Got(await CreateAsync()).Room;
        Got(await Provider.MoveAsync(room, Plan with { Start = At(14), End = At(15) }, default));
        (Fake.Meetings.Single().Start, Fake.Meetings.Single().End).ShouldBe((At(14), At(15)));
        Got(await Provider.DeleteAsync(room, Rita, default));
        Fake.Meetings.ShouldBeEmpty();
        Got(await Provider.DeleteAsync(room, Rita, default));
        Failed(await Provider.MoveAsync(room, Plan, default)).Kind.ShouldBe(MeetingFailureKind.NoSuchMeeting);
        Failed(await Provider.GetAsync(room, Rita, default)).Kind.ShouldBe(MeetingFailureKind.NoSuchMeeting);
    }

    [Fact]
    public async Task How_it_is_started_is_told_to_who_asks()
    {
        var made = Got(await CreateAsync());
        var asked = Got(await Provider.GetAsync(made.Room, Rita, default));
        (asked.StartUrl, asked.Room.JoinUrl).ShouldBe((made.StartUrl, made.Room.JoinUrl));
    }

    [Fact]
    public async Task A_host_whom_it_does_not_know_is_refused_for_good_and_named_to_nobody()
    {
        var failure = Failed(await CreateAsync(Plan with { HostEmail = "nobody@example.com" }));
        (failure.Kind, failure.IsLasting, failure.MayBeDone).ShouldBe((MeetingFailureKind.NoSuchHost, true, false));
        failure.Words.ShouldNotContain("@");
    }

    [Theory]
    [InlineData(429, 30, false)]
    [InlineData(503, 120, true)]
    [InlineData(500, null, true)]
    public async Task One_that_is_busy_or_broken_is_asked_again_when_it_says(int status, int? seconds, bool mayBeDone)
    {
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Status) { Status = status, RetryAfter = seconds });
        var failure = Failed(await CreateAsync());
        (failure.Kind, failure.IsLasting, failure.MayBeDone).ShouldBe((MeetingFailureKind.Unavailable, false, mayBeDone));
        failure.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
        Got(await CreateAsync(mayExist: true));
    }

    [Fact]
    public async Task One_that_does_not_answer_is_left_after_eight_seconds()
    {
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Hang));
        var asked = CreateAsync();
        await Eventually.Holds(() => Fake.Calls.Count == 1);
        Clock.Advance(IMeetingProvider.Longest - TimeSpan.FromSeconds(1));
        asked.IsCompleted.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(2));
        (Failed(await asked).Kind, (await asked).Failure!.MayBeDone).ShouldBe((MeetingFailureKind.Unavailable, true));
    }

    [Fact]
    public async Task What_is_not_understood_is_no_meeting()
    {
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Garbage));
        (await CreateAsync()).Failure.ShouldNotBeNull().Kind.ShouldBe(MeetingFailureKind.Unavailable);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_done()
    {
        var provider = Make(Clients, $"http://127.0.0.1:{FreePort.Take()}", FakeMeetingProvider.ClientSecret);
        var failure = Failed(await provider.CreateAsync(Plan, false, default));
        (failure.Kind, failure.MayBeDone).ShouldBe((MeetingFailureKind.Unavailable, false));
    }

    [Fact]
    public async Task One_sign_in_serves_all_until_shortly_before_its_end()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(number => CreateAsync(Plan with { Id = $"apt_{number}" })));
        Fake.SignIns.ShouldBe(1);
        Clock.Advance(TimeSpan.FromMinutes(57));
        Got(await CreateAsync(Plan with { Id = "apt_6" }));
        Fake.SignIns.ShouldBe(1);
        Clock.Advance(TimeSpan.FromMinutes(2));
        Got(await CreateAsync(Plan with { Id = "apt_7" }));
        Fake.SignIns.ShouldBe(2, "the first is good for some seconds more, which may not be enough");
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_asked_for_once_more()
    {
        Got(await CreateAsync());
        Fake.RevokeTokens();
        Got(await CreateAsync(Plan with { Id = "apt_2" }));
        (Fake.SignIns, Fake.Meetings.Count).ShouldBe((2, 2));
        Fake.FailNext(new MeetingFault(MeetingFaultKind.Status) { Status = (int)HttpStatusCode.Unauthorized }, 2);
        Failed(await CreateAsync(Plan with { Id = "apt_3" })).IsLasting.ShouldBeTrue("once more is enough");
    }

    [Fact]
    public async Task Credentials_that_are_not_accepted_are_no_matter_of_time()
    {
        var failure = Failed(await With("wrong").CreateAsync(Plan, false, default));
        failure.Kind.ShouldBe(MeetingFailureKind.Refused);
        failure.Words.ShouldContain("credentials");
        failure.Words.ShouldNotContain("wrong");
        Fake.Calls.ShouldBeEmpty();
    }

    /// <summary>A meeting.</summary>
    private protected static MeetingPlan Plan { get; } = new()
    {
        Id = "apt_1",
        HostEmail = Rita,
        Topic = "Consultation",
        Start = At(10),
        End = At(11),
    };

    /// <summary>An hour of the next day.</summary>
    protected static DateTimeOffset At(int hour) => new(2027, 3, 2, hour, 0, 0, TimeSpan.Zero);

    private protected Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlan? plan = null, bool mayExist = false) =>
        Provider.CreateAsync(plan ?? Plan, mayExist, default);

    private protected static T Got<T>(MeetingAnswer<T> answer)
        where T : class
    {
        answer.Failure.ShouldBeNull();
        return answer.Value.ShouldNotBeNull();
    }

    private protected static MeetingFailure Failed<T>(MeetingAnswer<T> answer)
        where T : class => answer.Failure.ShouldNotBeNull();

    private IHttpClientFactory Clients => _services.GetRequiredService<IHttpClientFactory>();

    private IMeetingProvider With(string secret) => Make(Clients, Fake.Url, secret);
}
