using System.Text.Json;
using Actors.ApiHost.Privacy;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>A person's own data over HTTP: all of it out, all of it gone, and nobody else's.</summary>
[Collection(SharedServerTests.Name)]
public sealed class PersonalDataJourneyTests(SharedServer shared)
{
    private const string Erasure = """{"password":"a-good-password"}""";

    [Fact]
    public async Task An_export_has_the_account_and_every_appointment_of_the_caller()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync("export@example.com");
        var mine = await Book(tenant, "2027-03-02T09:00:00Z", "export@example.com", Calls.Bearer(token));
        var asGuest = await Book(tenant, "2027-03-02T10:00:00Z", "Export@Example.com", tenant.Named);
        var forMother = await Book(tenant, "2027-03-02T11:00:00Z", "mother@example.com", Calls.Bearer(token));
        await Book(tenant, "2027-03-02T12:00:00Z", "stranger@example.com", tenant.Named);

        var answer = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));

        answer.Status.ShouldBe(200, answer.ToString());
        (answer.Header("Cache-Control"), answer.Header("Content-Disposition"))
            .ShouldBe(("no-store", "attachment; filename=\"personal-data.json\""));
        var export = answer.Data.Deserialize(PersonalDataAnswers.Default.PersonalDataView).ShouldNotBeNull();
        (export.Account.Email, export.Account.Name).ShouldBe(("export@example.com", "Member"));
        var held = export.Organizations.ShouldHaveSingleItem();
        (held.Id, held.Name, held.Expert)
            .ShouldBe((tenant.Id, (await tenant.AsOwner("GET", "organizations/" + tenant.Id)).Data["name"]!.GetValue<string>(), null));
        held.Profile.ShouldNotBeNull().Email.ShouldBe("export@example.com");
        held.Appointments.Select(appointment => appointment.Id).ShouldBe([mine, asGuest, forMother], ignoreOrder: true);
        answer.Json["meta"]!["requestId"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_expert_finds_the_profile_in_the_export()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync(tenant.ExpertEmail);
        var answer = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        answer.Data["organizations"]![0]!["expert"]!["id"]!.GetValue<string>().ShouldBe(tenant.ExpertId);
    }

    [Fact]
    public async Task A_long_life_is_exported_whole()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync("long@example.com");
        const int days = 9;
        for (var number = 0; number < days * 16; number++)
        {
            var start = new DateTimeOffset(2027, 3, 3, 9, 0, 0, TimeSpan.Zero).AddDays(number / 16 * 7).AddMinutes(30 * (number % 16));
            await Book(tenant, start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"), "long@example.com", Calls.Bearer(token), new string('n', 1_900));
        }

        var answer = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        AppointmentsIn(answer).Distinct().Count().ShouldBe(days * 16);
    }

    [Fact]
    public async Task An_export_has_every_organisation_also_one_that_the_user_was_removed_from()
    {
        var (first, second) = (await TestTenant.CreateAsync(shared.Server), await TestTenant.CreateAsync(shared.Server));
        var token = await first.MemberAsync("both@example.com");
        (await second.AsOwner("POST", $"organizations/{second.Id}/invitations", """{"email":"both@example.com"}""")).Status.ShouldBe(201);
        var invitation = $$"""{"token":"{{await shared.Server.InvitationTokenAsync("both@example.com")}}"}""";
        (await shared.Server.CallAsync("POST", "invitations/accept", invitation, Calls.Bearer(token))).Status.ShouldBe(200);
        var there = await TestTenant.LoginAsync(shared.Server, "both@example.com", "a-good-password", second.Named);
        var mine = new[]
        {
            await Book(first, "2027-03-02T09:00:00Z", "both@example.com", Calls.Bearer(token)),
            await Book(second, "2027-03-02T09:00:00Z", "both@example.com", Calls.Bearer(there))
        };
        await Book(second, "2027-03-02T10:00:00Z", "stranger@example.com", second.Named);
        var id = (await first.AsOwner("GET", "users?search=both")).Data[0]!["id"]!.GetValue<string>();
        (await first.AsOwner("DELETE", $"organizations/{first.Id}/members/{id}")).Status.ShouldBe(200);

        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(there));

        var organizations = export.Data["organizations"]!.AsArray();
        organizations.Select(held => held!["id"]!.GetValue<string>()).ShouldBe([first.Id, second.Id]);
        organizations.Select(held => held!["profile"]!["status"]!.GetValue<string>()).ShouldBe(["removed", "active"]);
        AppointmentsIn(export).ShouldBe(mine);
        export.Body.ShouldNotContain("stranger@example.com");
        // The first one lets her in no more; what it holds of her she can still see.
        var homeless = await TestTenant.LoginAsync(shared.Server, "both@example.com", "a-good-password");
        AppointmentsIn(await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(homeless))).ShouldBe(mine);
    }

    [Fact]
    public async Task Who_belongs_to_no_organisation_exports_the_account()
    {
        (await shared.Server.CallAsync(
            "POST", "auth/register", """{"email":"by-herself@example.com","password":"a-good-password","name":"Al One"}"""))
            .Status.ShouldBe(201);
        var token = await TestTenant.LoginAsync(shared.Server, "by-herself@example.com", "a-good-password");
        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        (export.Status, export.Data["account"]!["name"]!.GetValue<string>()).ShouldBe((200, "Al One"));
        export.Data["organizations"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Erasing_oneself_needs_the_password_and_leaves_nothing()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var other = await TestTenant.CreateAsync(shared.Server);
        var token = await tenant.MemberAsync("gone@example.com");
        var id = await Book(tenant, "2027-03-02T09:00:00Z", "gone@example.com", Calls.Bearer(token));
        var elsewhere = await Book(other, "2027-03-02T09:00:00Z", "gone@example.com", other.Named);

        (await shared.Server.CallAsync("DELETE", "users/me", Erasure)).Status.ShouldBe(401);
        (await shared.Server.CallAsync("DELETE", "users/me", "{}", Calls.Bearer(token))).Fields.ShouldBe(["password"]);
        (await shared.Server.CallAsync("DELETE", "users/me", """{"password":"wrong password"}""", Calls.Bearer(token)))
            .Code.ShouldBe("AUTHENTICATION_FAILED");
        var answer = await shared.Server.CallAsync("DELETE", "users/me", Erasure, Calls.Bearer(token));
        answer.Status.ShouldBe(202, answer.ToString());

        (await shared.Server.CallAsync("POST", "auth/login", """{"email":"gone@example.com","password":"a-good-password"}"""))
            .Status.ShouldBe(401);
        (await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token)))
            .Status.ShouldBe(401, "the session ended with the account");
        await Eventually.Hears(() => tenant.AsOwner("GET", "users?search=gone@example.com"), seen => seen.Data.AsArray().Count == 0);
        foreach (var (owner, appointment) in new[] { (tenant, id), (other, elsewhere) })
        {
            var erased = await Eventually.Hears(
                () => owner.AsOwner("GET", "appointments/" + appointment), seen => seen.Data["erasedAt"] is not null);
            (erased.Data["clientName"]!.GetValue<string>(), erased.Data["clientEmail"], erased.Data["status"]!.GetValue<string>())
                .ShouldBe(("", null, "cancelled"));
            (await owner.AsOwner("GET", "appointments?search=gone@example.com")).Data.AsArray().ShouldBeEmpty();
            (await owner.AsOwner("GET", "audit/verify")).Data["valid"]!.GetValue<bool>().ShouldBeTrue();
        }

        var again = await tenant.MemberAsync("gone@example.com");
        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(again));
        AppointmentsIn(export).ShouldBeEmpty();
        (await shared.Server.CallAsync("GET", "appointments/" + id, null, Calls.Bearer(again))).Status.ShouldBe(404);
        var events = await shared.Server.Services.GetRequiredService<IJournal>().ReadAllAsync(0, null, 10_000, default);
        events.ShouldNotContain(stored => stored.Stream.Value.EndsWith(id) && !stored.Personal.IsEmpty);
    }

    [Fact]
    public async Task The_only_owner_has_to_find_another_one_first()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var erasure = $$"""{"password":"{{tenant.OwnerPassword}}"}""";
        (await tenant.AsOwner("DELETE", "users/me", erasure)).Code.ShouldBe("INVALID_TRANSITION");
        (await tenant.AsOwner("GET", "auth/session")).Status.ShouldBe(200);

        await tenant.MemberAsync($"heir@{tenant.Slug}.example");
        var heir = (await tenant.AsOwner("GET", "users?search=heir")).Data.AsArray().Single()!["id"]!.GetValue<string>();
        (await tenant.AsOwner("PATCH", $"organizations/{tenant.Id}/members/{heir}", """{"role":"owner"}""")).Status.ShouldBe(200);

        (await tenant.AsOwner("DELETE", "users/me", erasure)).Status.ShouldBe(202);
        (await tenant.AsOwner("GET", "auth/session")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task An_address_that_must_be_verified_and_is_not_opens_nothing()
    {
        await using var server = await ApiServer.StartAsync(("Auth:RequireVerifiedEmail", "true"));
        var tenant = await TestTenant.CreateAsync(server);
        var id = await Book(tenant, "2027-03-02T09:00:00Z", "victim@example.com", tenant.Named);
        var thief = await tenant.MemberAsync("victim@example.com");
        var own = await Book(tenant, "2027-03-02T10:00:00Z", "victim@example.com", Calls.Bearer(thief));

        var export = await server.CallAsync("GET", "users/me/export", null, Calls.Bearer(thief));
        AppointmentsIn(export).ShouldBe([own]);
        (await server.CallAsync("DELETE", "users/me", Erasure, Calls.Bearer(thief))).Status.ShouldBe(202);
        await Eventually.Hears(() => tenant.AsOwner("GET", "appointments/" + own), seen => seen.Data["erasedAt"] is not null);
        (await tenant.AsOwner("GET", "appointments/" + id)).Data["clientEmail"]!.GetValue<string>().ShouldBe("victim@example.com");
    }

    [Fact]
    public async Task A_password_cannot_be_guessed_here_either()
    {
        await using var server = await ApiServer.StartAsync(
            ("RateLimit:Enabled", "true"), ("RateLimit:LoginAttempts", "3"), ("RateLimit:AnonymousRequests", "1000"));
        var tenant = await TestTenant.CreateAsync(server);
        var token = await tenant.MemberAsync("guess@example.com");
        for (var guess = 0; guess < 3; guess++)
            (await server.CallAsync("DELETE", "users/me", $$"""{"password":"guess {{guess}}"}""", Calls.Bearer(token)))
                .Status.ShouldBe(401);
        (await server.CallAsync("DELETE", "users/me", Erasure, Calls.Bearer(token))).Code.ShouldBe("RATE_LIMITED");
    }

    private static string[] AppointmentsIn(ApiAnswer export) =>
    [
        .. export.Data["organizations"]!.AsArray()
            .SelectMany(held => held!["appointments"]!.AsArray())
            .Select(appointment => appointment!["id"]!.GetValue<string>()),
    ];

    private static async Task<string> Book(
        TestTenant tenant, string start, string email, (string Name, string Value) caller, string? notes = null)
    {
        var body = $$"""
            {"serviceType":"consultation","expertId":"{{tenant.ExpertId}}","scheduledAt":"{{start}}","clientName":"Ana Gone",
            """ + $$"""
            "clientEmail":"{{email}}","notes":"{{notes}}"}
            """;
        var booked = await tenant.Server.CallAsync("POST", "appointments", body, caller);
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }
}
