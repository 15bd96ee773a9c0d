using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>Sessions: begun by a login, asked with every request, refreshed with tokens that are good once, ended at once.</summary>
[Collection(SharedSiloTests.Name)]
public sealed class SessionTests(SharedSilo shared)
{
    private const string Password = "correct horse";

    private static int _count;

    private readonly int _number = Interlocked.Increment(ref _count);

    private string UserId => $"usr_{_number}";

    private string Email => $"olga{_number}@example.com";

    [Fact]
    public async Task A_session_lives_until_its_time_is_up()
    {
        await using var silo = await Start();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");

        (await session.IsLive()).ShouldBeTrue();
        silo.Clock.Advance(TimeSpan.FromHours(12));
        (await session.IsLive()).ShouldBeFalse();
        (await session.Refresh("first", "second")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_left_idle_and_each_refresh_puts_that_off_but_not_its_end()
    {
        await using var silo = await Start();
        (await Account(silo).Login(Password, null, New("ses_1") with { IdleFor = TimeSpan.FromHours(5) })).Refusal.ShouldBeNull();
        var session = Session(silo, "ses_1");
        var rows = new List<DateTimeOffset?> { (await RowsOf(silo))[0].EndsAt };
        foreach (var (spent, next) in new[] { ("first", "second"), ("second", "third") })
        {
            silo.Clock.Advance(TimeSpan.FromHours(5) - TimeSpan.FromTicks(1));
            (await session.IsLive()).ShouldBeTrue();
            (await session.Refresh(spent, next)).Refusal.ShouldBeNull();
            rows.Add((await RowsOf(silo))[0].EndsAt);
        }

        rows.Select(row => Math.Round((row!.Value - TestSilo.Monday).TotalHours, 3)).ShouldBe([5, 10, 12]);
        silo.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromTicks(2));
        (await session.IsLive()).ShouldBeFalse();

        (await Account(silo).Login(Password, null, New("ses_2") with
        { ExpiresAt = silo.Clock.GetUtcNow().AddHours(12), IdleFor = TimeSpan.FromHours(5) })).Refusal.ShouldBeNull();
        silo.Clock.Advance(TimeSpan.FromHours(5));
        (await Session(silo, "ses_2").IsLive()).ShouldBeFalse();
        (await Session(silo, "ses_2").Refresh("first", "second")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (await Session(silo, "ses_2").End(UserId, SessionEnd.SignedOut)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_that_was_never_begun_is_not_live()
    {
        var silo = await StartShared();

        (await Session(silo, "ses_unknown").IsLive()).ShouldBeFalse();
        (await Session(silo, "ses_unknown").Refresh("first", "second")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (await Session(silo, "ses_unknown").End(UserId, SessionEnd.Revoked)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_password_begins_none()
    {
        var silo = await StartShared();
        (await Account(silo).Login("wrong", null, New("ses_1"))).Refusal.ShouldNotBeNull();

        (await Session(silo, "ses_1").IsLive()).ShouldBeFalse();
        (await RowsOf(silo)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_its_own_user_ends_a_session_and_it_ends_once()
    {
        var silo = await StartShared();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");

        (await session.End("usr_other", SessionEnd.Revoked)).ShouldBeFalse();
        (await session.IsLive()).ShouldBeTrue();
        (await session.End(UserId, SessionEnd.SignedOut)).ShouldBeTrue();
        (await session.IsLive()).ShouldBeFalse();
        (await session.End(UserId, SessionEnd.SignedOut)).ShouldBeFalse();
        (await RowsOf(silo)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_a_repeat_at_once_is_answered_alike()
    {
        await using var silo = await Start();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");

        var both = await Task.WhenAll(session.Refresh("first", "second"), session.Refresh("first", "second"));
        silo.Clock.Advance(TimeSpan.FromSeconds(10));
        var late = await session.Refresh("first", "second");
        var next = await session.Refresh("second", "third");

        both.ShouldAllBe(outcome => outcome.Refusal == null);
        late.Value.ShouldBe(both[0].Value);
        next.Value!.User.UserId.ShouldBe(UserId);
        var events = await silo.Journal.ReadStreamAsync(
            StreamName.For(Caller.System, "session", IdOf("ses_1")), 0, 100, CancellationToken.None);
        events.Select(stored => stored.Type)
            .ShouldBe(["identity.session-started.v1", "identity.session-refreshed.v1", "identity.session-refreshed.v1"]);
    }

    [Fact]
    public async Task A_spent_token_that_comes_back_ends_the_session()
    {
        await using var silo = await Start();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");
        await session.Refresh("first", "second");
        await session.Refresh("second", "third");
        silo.Clock.Advance(TimeSpan.FromSeconds(11));

        (await session.Refresh("first", "second")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);

        (await session.IsLive()).ShouldBeFalse();
        (await session.Refresh("third", "fourth")).Refusal.ShouldNotBeNull();
        var events = await silo.Journal.ReadStreamAsync(
            StreamName.For(Caller.System, "session", IdOf("ses_1")), 0, 100, CancellationToken.None);
        Encoding.UTF8.GetString(events[^1].Record.Span).ShouldContain("\"Reuse\"");
    }

    [Fact]
    public async Task A_token_that_was_never_issued_ends_nothing()
    {
        var silo = await StartShared();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");

        (await session.Refresh("guessed", "successor")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);

        (await session.IsLive()).ShouldBeTrue();
        (await session.Refresh("first", "second")).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_session_is_refreshed_five_thousand_times_at_most()
    {
        var silo = await StartShared();
        await SignIn(silo, "ses_1");
        var session = Session(silo, "ses_1");
        var current = "first";
        for (var count = 1; count <= 5_000; count++)
        {
            var next = $"token-{count}";
            (await session.Refresh(current, next)).Refusal.ShouldBeNull();
            current = next;
        }

        (await session.Refresh(current, "one too many")).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
    }

    [Fact]
    public async Task The_oldest_of_more_than_fifty_sessions_is_ended()
    {
        var silo = await StartShared();
        for (var number = 1; number <= 52; number++) await SignIn(silo, $"ses_{number}");

        await Eventually.Holds(async () => !await Session(silo, "ses_1").IsLive() && !await Session(silo, "ses_2").IsLive());

        (await Session(silo, "ses_3").IsLive()).ShouldBeTrue();
        (await RowsOf(silo)).Count.ShouldBe(50);
    }

    [Fact]
    public async Task A_session_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("actors-sessions-");
        var file = Path.Combine(folder.FullName, "actors.db");
        await using (var first = await Start(databaseFile: file))
        {
            await SignIn(first, "ses_1");
            await SignIn(first, "ses_2");
            await Session(first, "ses_1").Refresh("first", "second");
            await Session(first, "ses_2").End(UserId, SessionEnd.SignedOut);
        }

        await using (var second = await Start(databaseFile: file))
        {
            second.Clock.Advance(TimeSpan.FromSeconds(11));
            (await Session(second, "ses_1").IsLive()).ShouldBeTrue();
            (await Session(second, "ses_2").IsLive()).ShouldBeFalse();
            (await Session(second, "ses_1").Refresh("first", "second")).Refusal.ShouldNotBeNull();
            (await Session(second, "ses_1").IsLive()).ShouldBeFalse();
        }

        folder.Delete(recursive: true);
    }

    private async Task<TestSilo> Start(string? databaseFile = null) => await Open(await TestSilo.Start(databaseFile, QuickHasher.Add));

    private Task<TestSilo> StartShared() => Open(shared.NewTenant());

    private async Task<TestSilo> Open(TestSilo silo)
    {
        silo.Tenant = Caller.System;
        silo.Actor = Caller.Anonymous;
        await Account(silo).Register(new Registration { UserId = UserId, Email = Email, Password = Password, Name = "Olga" });
        return silo;
    }

    private async Task SignIn(TestSilo silo, string id) => (await Account(silo).Login(Password, null, New(id))).Refusal.ShouldBeNull();

    private NewSession New(string id) => new(IdOf(id), "first", TestSilo.Monday.AddHours(12), Remembered: false);

    private IAccountGrain Account(TestSilo silo) => silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(Email));

    private ISessionGrain Session(TestSilo silo, string id) => silo.Grains.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, IdOf(id)));

    // Sessions belong to no tenant.
    private string IdOf(string session) => $"{session}_{_number}";

    private async Task<IReadOnlyList<Document>> RowsOf(TestSilo silo) => (await silo.Documents.QueryAsync(
        new DocumentQuery { Tenant = Caller.System, Kind = SessionDocuments.Session, Owner = UserId, Limit = 100 }, CancellationToken.None))
            .Items;
}
