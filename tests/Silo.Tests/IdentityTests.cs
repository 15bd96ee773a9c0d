using System.Text;
using Actors.Grains.Identity.Passwords;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>Accounts and tenants, as much of them as a booking needs.</summary>
public sealed class IdentityTests
{
    [Fact]
    public async Task A_registered_owner_signs_in_to_the_new_tenant()
    {
        await using var silo = await Start();

        var registered = await Account(silo, "olga@example.com").Register(Registration("olga@example.com", "Clinic", "clinic"));
        var user = (await Account(silo, "OLGA@example.com ").Login("correct horse", null, Session())).Value.ShouldNotBeNull();

        registered.Refusal.ShouldBeNull();
        user.UserId.ShouldBe(registered.Value.ShouldNotBeNull().UserId);
        user.Tenants.ShouldBe(["tnt_olga@example.com"]);
        (await TenantOf(silo, "clinic")).ShouldBe("tnt_olga@example.com");
    }

    [Fact]
    public async Task Wrong_passwords_unknown_addresses_and_foreign_tenants_are_answered_alike()
    {
        await using var silo = await Start();
        await Account(silo, "olga@example.com").Register(Registration("olga@example.com", "Clinic", "clinic"));

        var wrong = (await Account(silo, "olga@example.com").Login("wrong horse", null, Session())).Refusal.ShouldNotBeNull();
        var unknown = (await Account(silo, "nobody@example.com").Login("correct horse", null, Session())).Refusal.ShouldNotBeNull();
        var foreign = (await Account(silo, "olga@example.com").Login("correct horse", "tnt_other", Session())).Refusal.ShouldNotBeNull();

        wrong.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (unknown.Code, unknown.Message).ShouldBe((wrong.Code, wrong.Message));
        (foreign.Code, foreign.Message).ShouldBe((wrong.Code, wrong.Message));
    }

    [Fact]
    public async Task An_address_registers_once_and_a_repeat_is_answered_alike()
    {
        await using var silo = await Start();
        var registration = Registration("olga@example.com", "Clinic", "clinic");
        var first = (await Account(silo, "olga@example.com").Register(registration)).Value;

        var repeat = await Account(silo, "olga@example.com").Register(registration);
        var other = await Account(silo, "olga@example.com").Register(registration with { Fingerprint = "f2" });
        var another = await Account(silo, "olga@example.com").Register(registration with { UserId = "usr_another", Fingerprint = "f3" });

        repeat.Replayed.ShouldBeTrue();
        repeat.Value.ShouldNotBeNull().UserId.ShouldBe(first.ShouldNotBeNull().UserId);
        // The same key leads to the same id: another request under it. Another key leads to another id, and only the address is taken.
        other.Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused);
        another.Refusal!.Code.ShouldBe(RefusalCode.DuplicateResource);
    }

    [Fact]
    public async Task Twenty_tenants_that_want_one_slug_get_twenty_slugs()
    {
        await using var silo = await TestSilo.Start(configure: services =>
        {
            QuickHasher.Add(services);
            services.Configure<PasswordHashingOptions>(options => options.Waiting = 20);
        });
        silo.Tenant = Caller.System;

        var outcomes = await Task.WhenAll(Enumerable.Range(100_000, 20).Select(index =>
            Account(silo, $"owner-{index}").Register(Registration($"owner-{index}", "Clinic", "clinic"))));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == null);
        var tenants = new List<string?> { await TenantOf(silo, "clinic") };
        for (var index = 100_000; index < 100_020; index++) tenants.Add(await TenantOf(silo, $"clinic-{index}"));
        tenants.OfType<string>().ShouldBe(Enumerable.Range(100_000, 20).Select(index => $"tnt_owner-{index}"), ignoreOrder: true);
    }

    [Fact]
    public async Task The_password_is_stored_nowhere()
    {
        await using var silo = await Start();
        await Account(silo, "olga@example.com").Register(Registration("olga@example.com", "Clinic", "clinic"));

        var events = await silo.Journal.ReadAllAsync(0, null, 100, CancellationToken.None);

        events.Count.ShouldBe(4);
        foreach (var stored in events) Encoding.UTF8.GetString(stored.Record.Span).ShouldNotContain("correct horse");
    }

    private static async Task<TestSilo> Start()
    {
        var silo = await TestSilo.Start();
        silo.Tenant = Caller.System;
        silo.Actor = Caller.Anonymous;
        return silo;
    }

    private static NewSession Session() => new("ses_1", "first", TestSilo.Monday.AddHours(12), Remembered: false);

    private static IAccountGrain Account(TestSilo silo, string email) => silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(email));

    private static Registration Registration(string email, string organization, string slug) => new()
    {
        UserId = $"usr_{email}",
        Email = email,
        Password = "correct horse",
        Name = "Olga Owner",
        Organization = new NewTenant($"tnt_{email}", organization, slug),
        Fingerprint = "f1",
    };

    private static async Task<string?> TenantOf(TestSilo silo, string slug) =>
        (await silo.Documents.GetAsync(new DocumentKey(Caller.System, TenancyDocuments.Slug, slug), CancellationToken.None))?.Owner;
}
