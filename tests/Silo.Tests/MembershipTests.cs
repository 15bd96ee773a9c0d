using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>Members, their roles, and the owner that every organisation keeps.</summary>
[Collection(SharedSiloTests.Name)]
public sealed class MembershipTests(SharedSilo shared)
{
    private static int _count;

    private readonly int _number = Interlocked.Increment(ref _count);

    private string TenantId => $"tnt_olga{_number}";

    private string Olga => $"usr_olga{_number}";

    private string Bea => $"usr_bea{_number}";

    [Fact]
    public async Task Registering_makes_the_member_in_the_commit_of_the_account()
    {
        await using var silo = await Start();

        var owner = (await Member(silo, Olga).Get()).ShouldNotBeNull();
        var member = (await Member(silo, Bea).Get()).ShouldNotBeNull();

        (owner.Role, owner.Email).ShouldBe((Role.Owner, Olga + "@example.com"));
        (member.Role, member.Version).ShouldBe((Role.Member, 1));
        var row = (await RowOf(silo, Bea)).ShouldNotBeNull();
        (row.Status, row.Category, row.Subject).ShouldBe(("active", "member", Bea + "@example.com"));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_and_the_document_says_so()
    {
        await using var silo = await Start();

        var expert = (await Tenant(silo).ChangeRole(Bea, Role.Expert, "exp_1", expectedVersion: 1)).Value.ShouldNotBeNull();
        (expert.Role, expert.ExpertId, expert.Version).ShouldBe((Role.Expert, "exp_1", 2));
        (await Tenant(silo).ChangeRole(Bea, Role.Admin, null, expectedVersion: 1)).Refusal!.Code.ShouldBe(RefusalCode.ConcurrentUpdate);
        (await Tenant(silo).ChangeRole(Bea, Role.Admin, "exp_1", expectedVersion: null)).Value!.ExpertId.ShouldBeNull();
        (await RowOf(silo, Bea))!.Category.ShouldBe("admin");

        (await Tenant(silo).RemoveMember(Bea, expectedVersion: null)).Refusal.ShouldBeNull();

        (await Member(silo, Bea).Get()).ShouldBeNull();
        (await RowOf(silo, Bea))!.Status.ShouldBe("removed");
        (await Tenant(silo).ChangeRole(Bea, Role.Member, null, null)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public async Task The_last_owner_can_be_neither_removed_nor_demoted()
    {
        await using var silo = await Start();

        (await Tenant(silo).RemoveMember(Olga, null)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await Tenant(silo).ChangeRole(Olga, Role.Admin, null, null)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await Tenant(silo).ChangeRole(Bea, Role.Owner, null, null)).Refusal.ShouldBeNull();
        (await Tenant(silo).ChangeRole(Olga, Role.Admin, null, null)).Refusal.ShouldBeNull();
        (await Member(silo, Olga).Get())!.Role.ShouldBe(Role.Admin);
    }

    [Fact]
    public async Task What_an_issuer_says_is_followed_unless_the_member_is_another_by_now_or_no_owner_were_left()
    {
        await using var silo = await Start();
        var carla = new Joining($"usr_carla{_number}", "Carla", "");
        var owner = new Joining(Olga, "Olga", "");
        (await Tenant(silo).Follow(carla, role: null, seenVersion: null)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);

        var outcomes = await Task.WhenAll(
            Tenant(silo).Follow(carla, Role.Member, seenVersion: null), Tenant(silo).Follow(carla, Role.Admin, seenVersion: null));
        outcomes.Select(outcome => outcome.Refusal?.Code).ShouldBe([null, RefusalCode.ConcurrentUpdate], ignoreOrder: true);
        var joined = (await Member(silo, carla.UserId).Get()).ShouldNotBeNull();
        joined.ShouldSatisfyAllConditions(
            () => joined.Role.ShouldBe(outcomes.Single(outcome => outcome.Refusal is null).Value!.Role),
            () => joined.Name.ShouldBe("Carla"));

        (await Tenant(silo).Follow(carla, Role.Owner, joined.Version)).Value!.Role.ShouldBe(Role.Owner);
        (await Tenant(silo).Follow(owner, role: null, seenVersion: 1)).Refusal.ShouldBeNull();
        (await Tenant(silo).Follow(carla, Role.Owner, joined.Version + 1)).Replayed.ShouldBeTrue();
        foreach (Role? less in new Role?[] { null, Role.Admin })
            (await Tenant(silo).Follow(carla, less, joined.Version + 1)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await Tenant(silo).IsOnlyOwner(carla.UserId)).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_owners_who_remove_each_other_at_once_leave_one()
    {
        await using var silo = await Start();
        (await Tenant(silo).ChangeRole(Bea, Role.Owner, null, null)).Refusal.ShouldBeNull();

        var outcomes = await Task.WhenAll(As(silo, Olga).RemoveMember(Bea, null), As(silo, Bea).RemoveMember(Olga, null));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        var left = new[] { await Member(silo, Olga).Get(), await Member(silo, Bea).Get() };
        left.OfType<Member>().ShouldHaveSingleItem().Role.ShouldBe(Role.Owner);
    }

    [Fact]
    public async Task Admins_neither_make_nor_touch_owners()
    {
        await using var silo = await Start();
        (await Tenant(silo).ChangeRole(Bea, Role.Admin, null, null)).Refusal.ShouldBeNull();

        (await As(silo, Bea).ChangeRole(Bea, Role.Owner, null, null)).Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
        (await As(silo, Bea).ChangeRole(Olga, Role.Member, null, null)).Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
        (await As(silo, Bea).RemoveMember(Olga, null)).Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
        (await Member(silo, Olga).Get())!.Role.ShouldBe(Role.Owner);
    }

    [Fact]
    public async Task A_decision_whose_member_was_not_reached_is_carried_out_by_its_effect()
    {
        await using var silo = await Start(FaultyJournal.Replace);
        var journal = (FaultyJournal)silo.Journal;
        journal.Wait(Task.CompletedTask);
        journal.FailBeforeCommit();

        await Should.ThrowAsync<JournalUnavailableException>(() => Tenant(silo).RemoveMember(Bea, null));
        (await Member(silo, Bea).Get()).ShouldNotBeNull();
        silo.Clock.Advance(TimeSpan.FromSeconds(30));

        await Eventually.Holds(async () => await Member(silo, Bea).Get() is null);
    }

    [Fact]
    public async Task A_decision_is_made_on_what_the_one_before_has_led_to()
    {
        await using var silo = await Start(FaultyJournal.Replace);
        var journal = (FaultyJournal)silo.Journal;
        journal.Wait(Task.CompletedTask);
        journal.FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(() => Tenant(silo).RemoveMember(Bea, null));

        // The clock stands, so no effect has run: the tenant itself makes up for it.
        var promoted = await Tenant(silo).ChangeRole(Bea, Role.Owner, null, null);

        promoted.Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await Tenant(silo).RemoveMember(Olga, null)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    [Fact]
    public async Task Who_loses_the_fence_to_another_decision_looks_again()
    {
        await using var silo = await Start(FaultyJournal.Replace);
        ((FaultyJournal)silo.Journal).LoseFence();

        (await Tenant(silo).RemoveMember(Bea, null)).Refusal!.Code.ShouldBe(RefusalCode.ConcurrentUpdate);

        (await Member(silo, Bea).Get()).ShouldNotBeNull();
        (await Tenant(silo).RemoveMember(Bea, null)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_old_decision_changes_nothing()
    {
        await using var silo = await Start();
        (await Tenant(silo).ChangeRole(Bea, Role.Admin, null, null)).Refusal.ShouldBeNull();

        var again = await Member(silo, Bea).CarryOut(new MemberDecision(1, Bea, Role: null, ExpertId: null, Joining: null));

        again.Value.ShouldNotBeNull().Role.ShouldBe(Role.Admin);
        (await Member(silo, Bea).Get()).ShouldNotBeNull();
    }

    // In a silo of its own only what makes the journal fail.
    private async Task<TestSilo> Start(Action<IServiceCollection>? configure = null)
    {
        var silo = configure is null ? shared.NewTenant() : await TestSilo.Start(configure: services =>
        {
            QuickHasher.Add(services);
            configure(services);
        });
        silo.Tenant = Caller.System;
        silo.Actor = Caller.Anonymous;
        var organization = new NewTenant(TenantId, "Clinic", $"clinic-{_number}");
        await Register(silo, Olga, registration => registration with { Organization = organization });
        await Register(silo, Bea, registration => registration with { JoinTenant = TenantId, JoinBy = SelfRegistration.Member });
        silo.Tenant = TenantId;
        silo.Actor = Olga;
        return silo;
    }

    private static async Task Register(TestSilo silo, string userId, Func<Registration, Registration> change)
    {
        var email = userId + "@example.com";
        var registration = new Registration { UserId = userId, Email = email, Password = "correct horse", Name = userId };
        var outcome = await silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(email)).Register(change(registration));
        outcome.Refusal.ShouldBeNull();
    }

    private ITenantGrain As(TestSilo silo, string actor)
    {
        silo.Actor = actor;
        return Tenant(silo);
    }

    private ITenantGrain Tenant(TestSilo silo) => silo.Grains.GetGrain<ITenantGrain>(GrainKey.For(TenantId, TenantId));

    private IMemberGrain Member(TestSilo silo, string userId) => silo.Grains.GetGrain<IMemberGrain>(GrainKey.For(TenantId, userId));

    private Task<Document?> RowOf(TestSilo silo, string userId) =>
        silo.Documents.GetAsync(new DocumentKey(TenantId, TenancyDocuments.Member, userId), CancellationToken.None);
}
