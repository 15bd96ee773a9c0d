using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Durability.Tests;

/// <summary>
/// What people were told survives kill -9: mails come, what was ended stays ended, what was changed stays changed, and an erasure goes on
/// to its end.
/// </summary>
public sealed class PersonKillTests(ITestOutputHelper output) : IDisposable
{
    private const string NewPassword = "battery staple horse";

    // A dispatcher that dies keeps what it had begun for two minutes, so each start is later than that.
    private static readonly TimeSpan PastLeases = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-people-").FullName;
    private TimeSpan _later = -PastLeases;
    private int _count;

    [Fact]
    public async Task Every_mail_that_was_asked_for_comes_though_the_host_was_killed()
    {
        const int kills = 3;
        var asked = new ConcurrentDictionary<(string To, string Subject), bool>();
        Clinic? clinic = null;
        var late = new HashSet<(string To, string Subject)>();
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var host = await StartAsync();
            if (clinic is null) clinic = await Clinic.Open(host.Http);
            else await Clinic.SignIn(host.Http);
            // Another moment each time.
            var enough = asked.Count + 7 * kill;
            var load = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(host, clinic, asked)));
            await Eventually.Holds(() => asked.Count >= enough);
            await host.Kill();
            await load;
            late.UnionWith(Missing(asked));
        }

        await using var last = await StartAsync();
        await Eventually.Holds(() => Missing(asked).Count == 0);
        output.WriteLine($"{kills} kills, {asked.Count} mails asked for, all there; {late.Count} came after a kill.");

        var reset = asked.Keys.First(mail => mail.Subject == "Set a new password").To;
        (await Answer(last, "auth/reset-password", new { token = TokenIn(reset, "Set a new password"), password = NewPassword }))
            .ShouldBe(HttpStatusCode.OK);
        var verified = asked.Keys.First(mail => mail.Subject == "Confirm your e-mail address" && mail.To != reset).To;
        (await Answer(last, "auth/verify-email", new { token = TokenIn(verified, "Confirm your e-mail address") }))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_ended_or_changed_stays_so_when_the_host_is_killed_right_after()
    {
        const int people = 5;
        var (left, changed) = (new ConcurrentDictionary<Person, bool>(), new ConcurrentDictionary<Person, bool>());
        var sessions = new Dictionary<Person, ((string Token, string Refresh) Own, (string Token, string Refresh) Other)>();
        await using (var host = await StartAsync())
        {
            await Clinic.Open(host.Http);
            foreach (var person in await RegisterAsync(host, 2 * people))
                sessions[person] = (await person.SignIn(host.Anonymous), await person.SignIn(host.Anonymous));
            var change = new { currentPassword = Person.Password, newPassword = NewPassword };
            var leaving = sessions.Keys.Take(people).Select(person => Acknowledged(left, person, () =>
                Person.Send(host.Anonymous, HttpMethod.Post, "auth/logout", null, sessions[person].Own.Token)));
            var changing = sessions.Keys.Skip(people).Select(person => Acknowledged(changed, person, () =>
                Person.Send(host.Anonymous, HttpMethod.Post, "auth/change-password", change, sessions[person].Own.Token)));
            var all = Task.WhenAll(leaving.Concat(changing).ToArray());
            await Eventually.Holds(() => left.Count >= 2 && changed.Count >= 2);
            await host.Kill();
            await all;
        }

        await using var again = await StartAsync();
        foreach (var person in left.Keys)
        {
            (await SessionOf(again, sessions[person].Own.Token)).ShouldBe(HttpStatusCode.Unauthorized);
            (await Answer(again, "auth/refresh", new { refreshToken = sessions[person].Own.Refresh }))
                .ShouldBe(HttpStatusCode.Unauthorized);
            (await SessionOf(again, sessions[person].Other.Token)).ShouldBe(HttpStatusCode.OK, "nobody ended this one");
        }

        foreach (var person in changed.Keys)
        {
            (await StatusOf(person.TryPassword(again.Anonymous, Person.Password))).ShouldBe(HttpStatusCode.Unauthorized);
            (await StatusOf(person.TryPassword(again.Anonymous, NewPassword))).ShouldBe(HttpStatusCode.OK);
            (await SessionOf(again, sessions[person].Own.Token)).ShouldBe(HttpStatusCode.OK);
            (await SessionOf(again, sessions[person].Other.Token)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        var unanswered = sessions.Keys.Skip(people).Where(person => !changed.ContainsKey(person)).ToList();
        foreach (var person in unanswered)
        {
            var (old, @new) = (await StatusOf(person.TryPassword(again.Anonymous, Person.Password)), await StatusOf(
                person.TryPassword(again.Anonymous, NewPassword)));
            ((old == HttpStatusCode.OK) ^ (@new == HttpStatusCode.OK)).ShouldBeTrue("one of the two passwords is good");
        }

        output.WriteLine(
            $"{left.Count} sessions ended, {changed.Count} passwords changed, all as acknowledged; {unanswered.Count} unanswered, either "
            + $"the old or the new one.");
    }

    [Fact]
    public async Task An_erasure_that_was_acknowledged_goes_on_to_its_end_after_a_kill()
    {
        const int people = 4;
        var erased = new ConcurrentDictionary<Person, bool>();
        var booked = new Dictionary<Person, string>();
        await using (var host = await StartAsync())
        {
            var clinic = await Clinic.Open(host.Http);
            var tokens = new Dictionary<Person, string>();
            foreach (var person in await RegisterAsync(host, people))
            {
                tokens[person] = (await person.SignIn(host.Anonymous)).Token;
                booked[person] = await person.Book(host.Anonymous, tokens[person], clinic.Expert, booked.Count);
            }

            var erasing = Task.WhenAll(booked.Keys.Select(person => Acknowledged(erased, person, () =>
                Person.Send(host.Anonymous, HttpMethod.Delete, "users/me", new { password = Person.Password }, tokens[person]))).ToArray());
            await Eventually.Holds(() => !erased.IsEmpty);
            await host.Kill();
            await erasing;
        }

        await using var again = await StartAsync();
        await Clinic.SignIn(again.Http);
        foreach (var person in erased.Keys)
        {
            (await StatusOf(person.TryPassword(again.Anonymous, Person.Password))).ShouldBe(HttpStatusCode.Unauthorized);
            await Eventually.Holds(async () => (await DataAt(again, "appointments/" + booked[person])).TryGetProperty("erasedAt", out _));
            await Eventually.Holds(async () => (await DataAt(again, "users?search=" + person.Email)).GetArrayLength() == 0);
            (await DataAt(again, "appointments?clientEmail=" + person.Email)).GetArrayLength().ShouldBe(0);
            (await StatusOf(person.Register(again.Anonymous))).ShouldBe(HttpStatusCode.Created);
            var export = await Clinic.Data(
                await Person.Send(again.Anonymous, HttpMethod.Get, "users/me/export", null, (await person.SignIn(again.Anonymous)).Token));
            var held = export.GetProperty("organizations").EnumerateArray().ShouldHaveSingleItem();
            held.GetProperty("appointments").GetArrayLength().ShouldBe(0);
            export.GetRawText().ShouldNotContain(booked[person]);
        }

        output.WriteLine($"{erased.Count} of {people} erasures were acknowledged before the kill; each came to its end.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Mails => Path.Combine(_folder, "mails");

    private Task<HostProcess> StartAsync()
    {
        _later += PastLeases;
        var now = TimeProvider.System.GetUtcNow() + _later;
        return HostProcess.StartAlone(
            _folder, "--Mail:Folder=" + Mails, "--Clock:StartAt=" + now.ToString("O", CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<Person>> RegisterAsync(HostProcess host, int count)
    {
        var people = Enumerable.Range(0, count).Select(_ => new Person($"p{Interlocked.Increment(ref _count)}x")).ToList();
        foreach (var person in people) (await StatusOf(person.Register(host.Anonymous))).ShouldBe(HttpStatusCode.Created);
        return people;
    }

    // Registers, forgets the password and invites a guest, each of which asks for a mail, until the host is gone.
    private async Task AskAsync(HostProcess host, Clinic clinic, ConcurrentDictionary<(string To, string Subject), bool> asked)
    {
        while (true)
        {
            var number = Interlocked.Increment(ref _count);
            var (person, guest) = (new Person($"p{number}x"), $"guest{number}@person.example");
            if (!await Acknowledged(asked, (person.Email, "Confirm your e-mail address"), () => person.Register(host.Anonymous))) return;
            if (!await Acknowledged(asked, (person.Email, "Set a new password"), () => person.Forget(host.Anonymous))) return;
            if (!await Acknowledged(asked, (guest, "Join Clinic"), () =>
                host.Http.PostAsJsonAsync($"organizations/{clinic.TenantId}/invitations", new { email = guest }))) return;
        }
    }

    private static async Task<bool> Acknowledged<T>(ConcurrentDictionary<T, bool> acknowledged, T what, Func<Task<HttpResponseMessage>> ask)
        where T : notnull
    {
        try
        {
            using var response = await ask();
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable) return false;
            response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
            return acknowledged[what] = true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The host is gone before it said anything.
            return false;
        }
    }

    private IReadOnlyList<(string To, string Subject)> Missing(ConcurrentDictionary<(string To, string Subject), bool> asked)
    {
        var there = MailsThere().Select(mail => (mail.To, mail.Subject)).ToHashSet();
        return [.. asked.Keys.Where(mail => !there.Contains(mail))];
    }

    private IEnumerable<(string To, string Subject, string Text)> MailsThere() =>
        from file in Directory.Exists(Mails) ? Directory.GetFiles(Mails, "*.eml") : []
        let lines = File.ReadAllText(file).Split('\n', 3)
        select (lines[0]["To: ".Length..], lines[1]["Subject: ".Length..], lines[2]);

    private string TokenIn(string to, string subject)
    {
        const string mark = "#token=";
        var text = MailsThere().Last(mail => mail.To == to && mail.Subject == subject).Text;
        var start = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return text[start..text.IndexOf('\n', start)].Trim();
    }

    private static Task<HttpStatusCode> Answer(HostProcess host, string path, object body) =>
        StatusOf(Person.Send(host.Anonymous, HttpMethod.Post, path, body, token: null));

    private static Task<HttpStatusCode> SessionOf(HostProcess host, string token) =>
        StatusOf(Person.Send(host.Anonymous, HttpMethod.Get, "auth/session", null, token));

    private static async Task<JsonElement> DataAt(HostProcess host, string path) =>
        await Clinic.Data(await host.Http.GetAsync(new Uri(path, UriKind.Relative)));

    private static async Task<HttpStatusCode> StatusOf(Task<HttpResponseMessage> asking)
    {
        using var response = await asking;
        return response.StatusCode;
    }
}
