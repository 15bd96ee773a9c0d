using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>A person's data is erased, here and in every tenant, and nothing else is (decision 0015).</summary>
public sealed class ErasureTests
{
    private const string Email = "ana@example.com";
    private const string Password = "correct horse battery";

    [Fact]
    public async Task An_appointment_still_to_come_is_called_off_and_its_client_forgotten()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var expert = await silo.AddExpert();
        await silo.AddService(
            service => service with { Price = new Money(4_999, "EUR"), CancellationPolicy = new CancellationPolicy(24, 100) });
        var request = TestSilo.Request(TestSilo.At(10)) with { Notes = "Left knee", ClientUserId = "usr_ana" };
        var booked = (await silo.Calendar(expert).Book(silo.Key("f1"), request)).Value.ShouldNotBeNull();

        var erased = (await silo.Appointment(booked.Id).Erase()).Value.ShouldNotBeNull();

        (erased.Status, erased.Client, erased.Notes, erased.ClientUserId)
            .ShouldBe((AppointmentStatus.Cancelled, new Client("", null, null), null, null));
        (erased.ErasedAt, erased.ScheduledAt, erased.Cancellation!.Fee).ShouldBe((TestSilo.Monday, booked.ScheduledAt, null));
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull("its time is free again");
        (await silo.Appointment(booked.Id).Erase()).Value.ShouldBe(erased, "erasing again changes nothing");
        var row = (await silo.Documents.GetAsync(new DocumentKey(silo.Tenant, SchedulingDocuments.Appointment, booked.Id), default))
            .ShouldNotBeNull();
        (row.Subject, row.SearchText, row.Version).ShouldBe((null, null, erased.Version));
    }

    [Fact]
    public async Task One_that_has_passed_keeps_its_outcome_and_takes_nothing_personal_again()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var booked = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        silo.Clock.Advance(TimeSpan.FromHours(5));

        (await silo.Appointment(booked.Id).Erase()).Value!.Status.ShouldBe(AppointmentStatus.Confirmed);

        var details = new AppointmentDetails(new Client("Ana", Email, null), "knee", booked.Answers);
        (await silo.Appointment(booked.Id).Amend(details, Steps.ByStaff)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await silo.Appointment(booked.Id).Cancel(byClient: false, "Ana is ill", null))
            .Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await silo.Appointment(booked.Id).Complete(Steps.ByStaff)).Value!.Status.ShouldBe(AppointmentStatus.Completed);
    }

    [Fact]
    public async Task A_removed_expert_is_forgotten_in_profile_and_calendar()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var expert = await silo.AddExpert();
        (await silo.Calendar(expert).AddTimeOff(silo.Key("f1"), TestSilo.At(12), TestSilo.At(13), "dentist")).Refusal.ShouldBeNull();

        (await silo.Grains.GetGrain<IExpertGrain>(GrainKey.For(silo.Tenant, expert)).Remove(null)).Refusal.ShouldBeNull();

        var left = await silo.Journal.ReadAllAsync(0, silo.Tenant, 100, default);
        left.ShouldAllBe(stored => stored.Personal.IsEmpty);
        (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).ShouldSatisfyAllConditions(
            result => result.Broken.ShouldBeNull(), result => result.Erased.ShouldBe(2));
    }

    [Fact]
    public async Task Erasing_an_account_finds_the_person_in_every_tenant_and_lets_the_address_begin_anew()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await silo.RegisteredAs(Email, Password, "usr_ana", "anas")).Refusal.ShouldBeNull();
        var mine = new List<(string Tenant, string Id)>();
        string other = "";
        foreach (var tenant in new[] { "clinic", "practice" })
        {
            silo.Tenant = tenant;
            (await silo.RegisteredAs($"owner@{tenant}.example", Password, $"usr_{tenant}", tenant)).Refusal.ShouldBeNull();
            var expert = await silo.AddExpert();
            await silo.AddService();
            mine.Add((tenant, (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!.Id));
            var byUser = TestSilo.Request(TestSilo.At(11)) with
            { Client = new Client("My mother", "mother@example.com", null), ClientUserId = "usr_ana" };
            mine.Add((tenant, (await silo.Calendar(expert).Book(silo.Key(), byUser)).Value!.Id));
            var others = TestSilo.Request(TestSilo.At(12)) with { Client = new Client("usr_ana", "other@example.com", null) };
            other = (await silo.Calendar(expert).Book(silo.Key(), others)).Value!.Id;
        }

        (await silo.AccountOf(Email).Erase("usr_ana", "wrong", isAddressProven: true))
            .Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (await silo.AccountOf(Email).Erase("usr_ana", Password, isAddressProven: true)).Refusal.ShouldBeNull();
        (await silo.AccountOf(Email).Login(Password, null, Fresh())).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        await silo.RunErasure();

        foreach (var (tenant, id) in mine)
        {
            silo.Tenant = tenant;
            (await silo.Appointment(id).Get()).Value!.ErasedAt.ShouldNotBeNull();
        }

        (await silo.Appointment(other).Get()).Value!.Client.Name.ShouldBe("usr_ana", "somebody whose name looks like her id is left alone");
        (await silo.RegisteredAs(Email, Password, "usr_ana", null))
            .Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused, "the old id stays dead");
        (await silo.RegisteredAs(Email, Password, "usr_new", null)).Refusal.ShouldBeNull();
        (await silo.AccountOf(Email).Login(Password, null, Fresh())).Value!.UserId.ShouldBe("usr_new");
    }

    [Fact]
    public async Task An_address_that_is_not_proven_gives_no_power_over_what_names_it()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await silo.RegisteredAs("owner@clinic.example", Password, "usr_owner", "clinic")).Refusal.ShouldBeNull();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var booked = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;

        (await silo.RegisteredAs(Email, Password, "usr_thief", null)).Refusal.ShouldBeNull();
        (await silo.AccountOf(Email).Erase("usr_thief", Password, isAddressProven: false)).Refusal.ShouldBeNull();
        await silo.RunErasure();

        (await silo.Appointment(booked.Id).Get()).Value!.Client.Email.ShouldBe(Email);
    }

    [Fact]
    public async Task What_a_new_account_books_is_not_touched_by_the_old_ones_erasure()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await silo.RegisteredAs(Email, Password, "usr_ana", "clinic")).Refusal.ShouldBeNull();
        var expert = await silo.AddExpert();
        await silo.AddService();
        (await silo.AccountOf(Email).Erase("usr_ana", Password, isAddressProven: true)).Refusal.ShouldBeNull();
        var effect = await silo.ErasureEffect();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;

        // Twice, as after a crash between the work and its completion.
        await silo.RunErasure(effect);
        await silo.RunErasure(effect);

        (await silo.Appointment(later.Id).Get()).Value!.ErasedAt.ShouldBeNull();
        var account = await silo.Journal.ReadAllAsync(0, Caller.System, 100, default);
        account.Count(stored => stored.Type == "identity.erasure-advanced.v1").ShouldBe(1);
    }

    [Fact]
    public async Task More_tenants_than_one_step_takes_are_all_looked_at()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        const int tenants = 51;
        for (var number = 0; number < tenants; number++)
            (await silo.RegisteredAs($"owner@t{number}.example", "p", $"usr_{number}", $"t{number:d2}")).Refusal.ShouldBeNull();
        (await silo.RegisteredAs(Email, Password, "usr_ana", null)).Refusal.ShouldBeNull();
        silo.Tenant = $"t{tenants - 1:d2}";
        var expert = await silo.AddExpert();
        await silo.AddService();
        var last = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;

        (await silo.AccountOf(Email).Erase("usr_ana", Password, isAddressProven: true)).Refusal.ShouldBeNull();
        await silo.RunErasure();
        (await silo.Appointment(last.Id).Get()).Value!.ErasedAt.ShouldBeNull("the first step has not come so far");
        await silo.RunErasure();

        (await silo.Appointment(last.Id).Get()).Value!.ErasedAt.ShouldNotBeNull();
        var steps = (await silo.Journal.ReadAllAsync(0, Caller.System, 1_000, default))
            .Where(stored => stored.Type == "identity.erasure-advanced.v1");
        steps.Select(stored => Encoding.UTF8.GetString(stored.Record.Span).Contains("\"isLast\":true", StringComparison.Ordinal))
            .ShouldBe([false, true]);
    }

    private static NewSession Fresh() => new("ses_1", "first", TestSilo.Monday.AddHours(12), Remembered: false);
}

/// <summary>What the tests of erasure ask of a silo.</summary>
internal static class ErasureSteps
{
    /// <summary>Starts a silo whose effects wait until a test runs them: nothing keeps the dispatchers awake.</summary>
    /// <param name="databaseFile">The SQLite file; null keeps everything in memory.</param>
    public static Task<TestSilo> StartQuiet(string? databaseFile = null) => TestSilo.Start(databaseFile, services =>
    {
        services.Remove(services.Single(service => service.ImplementationType?.Name == "EffectHeartbeat"));
        QuickHasher.Add(services);
    });

    /// <summary>Registers, with an organisation of its own when a tenant is given.</summary>
    public static Task<Outcome<User>> RegisteredAs(this TestSilo silo, string email, string password, string userId, string? tenant)
    {
        var registration = new Registration
        {
            UserId = userId,
            Email = email,
            Password = password,
            Name = "Ana Sousa",
            Organization = tenant is null ? null : new NewTenant(tenant, tenant, tenant),
        };
        return silo.AccountOf(email).Register(registration);
    }

    /// <summary>The account of an address.</summary>
    public static IAccountGrain AccountOf(this TestSilo silo, string email) =>
        silo.As(Caller.System).GetGrain<IAccountGrain>(AccountKey.For(email));

    /// <summary>The erasure that is due, claimed as a dispatcher does.</summary>
    public static async Task<Effect> ErasureEffect(this TestSilo silo)
    {
        var outbox = silo.Host.Services.GetRequiredService<IOutbox>();
        for (var shard = 0; shard < Effect.Shards; shard++)
        {
            var claimed = await outbox.ClaimAsync(shard, silo.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 100, default);
            if (claimed.SingleOrDefault(item => item.Effect.Kind == "identity.erase-person") is not { } found) continue;
            JsonDocument.Parse(found.Effect.Payload).RootElement.GetProperty("userId").GetString().ShouldNotBeNull();
            return found.Effect;
        }

        throw new InvalidOperationException("No erasure is due.");
    }

    /// <summary>Runs an erasure, or the one that is due, and completes it.</summary>
    public static async Task RunErasure(this TestSilo silo, Effect? effect = null)
    {
        var due = effect ?? await silo.ErasureEffect();
        var handler = silo.Host.Services.GetServices<IEffectHandler>().Single(handler => handler.Kind == due.Kind);
        await handler.Run(due, default);
        await silo.Host.Services.GetRequiredService<IOutbox>().CompleteAsync([due.Id], default);
    }
}
