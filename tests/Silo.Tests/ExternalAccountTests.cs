using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>Accounts of other issuers' users: who they are, and how they end (decision 0021).</summary>
public sealed class ExternalAccountTests
{
    private const string Email = "ana@example.com";

    private static readonly ExternalProfile Ana = new("https://issuer.example", "user_1", "Ana Sousa", Email);

    [Fact]
    public async Task Only_the_accounts_own_user_erases_it_and_only_once()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await AccountOf(silo).Link(Ana, "usr_ana", TestSilo.Monday)).Value.ShouldBe("usr_ana");
        (await AccountOf(silo).Erase("usr_other", Email)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await AccountOf(silo).IsOf("usr_ana")).ShouldBeTrue();

        (await AccountOf(silo).Erase("usr_ana", Email)).Value.ShouldBe(new ExternalAccountData("usr_ana", Ana, TestSilo.Monday));

        (await AccountOf(silo).Erase("usr_ana", Email)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await AccountOf(silo).IsOf("usr_ana")).ShouldBeFalse();
        (await AccountOf(silo).GetData()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public async Task An_erased_account_begins_anew_with_a_later_sign_in_only()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await AccountOf(silo).Link(Ana, "usr_ana", TestSilo.Monday)).Refusal.ShouldBeNull();
        silo.Clock.Advance(TimeSpan.FromMinutes(5));
        (await AccountOf(silo).Erase("usr_ana", Email)).Refusal.ShouldBeNull();

        foreach (DateTimeOffset? issuedAt in new DateTimeOffset?[] { null, TestSilo.Monday, silo.Clock.GetUtcNow() })
            (await AccountOf(silo).Link(Ana, "usr_new", issuedAt)).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (await AccountOf(silo).Link(Ana, "usr_new", silo.Clock.GetUtcNow().AddSeconds(1))).Value.ShouldBe("usr_new");
        (await AccountOf(silo).IsOf("usr_ana")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_persons_data_goes_in_every_tenant_and_the_work_is_noted_where_it_began()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await silo.RegisteredAs("owner@clinic.example", "p", "usr_owner", "clinic")).Refusal.ShouldBeNull();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var byAddress = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        var byUser = TestSilo.Request(TestSilo.At(11)) with
        { Client = new Client("My mother", "mother@example.com", null), ClientUserId = "usr_ana" };
        var booked = (await silo.Calendar(expert).Book(silo.Key(), byUser)).Value!;
        (await AccountOf(silo).Link(Ana, "usr_ana", TestSilo.Monday)).Refusal.ShouldBeNull();

        (await AccountOf(silo).Erase("usr_ana", Email)).Refusal.ShouldBeNull();
        var effect = await silo.ErasureEffect();
        // Twice, as after a crash between the work and its completion.
        await silo.RunErasure(effect);
        await silo.RunErasure(effect);

        foreach (var id in new[] { byAddress.Id, booked.Id }) (await silo.Appointment(id).Get()).Value!.ErasedAt.ShouldNotBeNull();
        var stream = StreamName.For(Caller.System, "external-account", GrainKey.IdOf(ExternalAccountKey.For(Ana.Issuer, Ana.Subject)));
        var stored = await silo.Journal.ReadStreamAsync(stream, 0, 100, default);
        stored.Select(item => item.Type)
            .ShouldBe(["identity.external-account-linked.v1", "identity.account-erased.v1", "identity.erasure-advanced.v1"]);
        stored.ShouldAllBe(item => item.Personal.IsEmpty);
        (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task An_account_that_is_another_users_is_neither_erased_nor_joined_to_anything()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await silo.RegisteredAs(Email, "p", "usr_ana", null)).Refusal.ShouldBeNull();

        (await silo.AccountOf(Email).Erase("usr_other", "p", isAddressProven: true)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await silo.AccountOf(Email).Join("usr_other", "clinic")).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);

        (await silo.AccountOf(Email).Find()).Value.ShouldNotBeNull().ShouldSatisfyAllConditions(
            user => user.EmailVerified.ShouldBeFalse(), user => user.Tenants.ShouldBeEmpty());
        (await silo.AccountOf(Email).Join("usr_ana", "clinic")).Value!.EmailVerified.ShouldBeTrue();
        (await silo.AccountOf(Email).Join("usr_ana", "clinic")).Value!.Tenants.ShouldBe(["clinic"]);
        var stored = await silo.Journal.ReadAllAsync(0, Caller.System, 100, default);
        stored.Select(item => item.Type)
            .ShouldBe(["identity.account-registered.v1", "identity.tenant-joined.v1", "identity.email-verified.v1"]);
    }

    [Fact]
    public async Task What_the_issuer_tells_goes_by_its_version_and_keeps_out_whom_it_keeps_out()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var named = Ana with { Name = "Ana Maria Sousa" };
        (await AccountOf(silo).Tell(Ana, "usr_told", 5, isBlocked: false)).Value.ShouldBe("usr_told");
        (await AccountOf(silo).Link(Ana, "usr_token", TestSilo.Monday)).Value.ShouldBe("usr_told", "the user of the token is the same");
        (await AccountOf(silo).Tell(named, "usr_other", 7, isBlocked: true)).Value.ShouldBe("usr_told");
        foreach (var version in new long[] { 7, 6 })
            (await AccountOf(silo).Tell(Ana, "usr_other", version, isBlocked: false)).Replayed.ShouldBeTrue();

        (await AccountOf(silo).GetData()).Value!.Profile.ShouldBe(named);
        (await AccountOf(silo).IsOf("usr_told")).ShouldBeFalse();
        (await AccountOf(silo).Link(Ana, "usr_token", TestSilo.Monday)).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        (await AccountOf(silo).Tell(Ana, "usr_other", 8, isBlocked: false)).Replayed.ShouldBeFalse();
        (await AccountOf(silo).IsOf("usr_told")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_that_its_user_erased_is_not_made_anew_by_what_the_issuer_tells()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await AccountOf(silo).Tell(Ana, "usr_ana", 5, isBlocked: false)).Value.ShouldBe("usr_ana");
        (await AccountOf(silo).Erase("usr_ana", Email)).Refusal.ShouldBeNull();
        (await AccountOf(silo).Tell(Ana, "usr_ana", 6, isBlocked: false)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);

        var later = silo.Clock.GetUtcNow().AddSeconds(1);
        (await AccountOf(silo).Link(Ana, "usr_new", later)).Value.ShouldBe("usr_new");
        (await AccountOf(silo).Tell(Ana, "usr_ana", 6, isBlocked: false)).Value.ShouldBe("usr_new");
    }

    [Fact]
    public async Task A_closed_account_is_erased_once_and_nothing_makes_it_anew()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        (await AccountOf(silo).Tell(Ana, "usr_ana", 5, isBlocked: false)).Value.ShouldBe("usr_ana");
        await AccountOf(silo).Close();
        await AccountOf(silo).Close();

        (await AccountOf(silo).IsOf("usr_ana")).ShouldBeFalse();
        (await AccountOf(silo).Tell(Ana, "usr_ana", 9, isBlocked: false)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        var later = silo.Clock.GetUtcNow().AddDays(1);
        (await AccountOf(silo).Link(Ana, "usr_new", later)).Refusal!.Code.ShouldBe(RefusalCode.AuthenticationFailed);
        var stream = StreamName.For(Caller.System, "external-account", GrainKey.IdOf(ExternalAccountKey.For(Ana.Issuer, Ana.Subject)));
        var stored = await silo.Journal.ReadStreamAsync(stream, 0, 100, default);
        stored.Select(item => item.Type).ShouldBe(
        [
            "identity.external-account-linked.v1", "identity.external-account-told.v1", "identity.account-erased.v1",
            "identity.external-account-closed.v1",
        ]);
        stored.ShouldAllBe(item => item.Personal.IsEmpty);
    }

    private static IExternalAccountGrain AccountOf(TestSilo silo) =>
        silo.As(Caller.System).GetGrain<IExternalAccountGrain>(ExternalAccountKey.For(Ana.Issuer, Ana.Subject));
}
