using System.Collections.Immutable;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>What organisations tell of a person goes with the person, and nobody else's invitation does.</summary>
public sealed class ForgottenMemberTests : IDisposable
{
    private const string TenantId = "tnt_olga";
    private const string Olga = "usr_olga";
    private const string Bea = "usr_bea";
    private const string BeasEmail = "bea@example.com";
    private const string Guest = "guest@example.com";

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-forgotten-").FullName;

    private string DatabaseFile => Path.Combine(_folder, "actors.db");

    [Fact]
    public async Task Who_is_forgotten_is_in_nothing_that_is_stored_and_others_invitations_stay()
    {
        ImmutableArray<Invitation> before;
        await using (var silo = await Start())
        {
            await Join(silo);
            (await Tenant(silo).Invite(silo.Key("f1"), Guest, Role.Admin)).Refusal.ShouldBeNull();

            await Forget(silo, Bea, BeasEmail);
            await Forget(silo, Bea, BeasEmail);

            before = await Tenant(silo).GetInvitations();
            before.ShouldHaveSingleItem().Email.ShouldBe(Guest);
            (await Member(silo, Bea).Get()).ShouldBeNull();
            (await silo.Documents.GetAsync(new DocumentKey(TenantId, TenancyDocuments.Member, Bea), default)).ShouldBeNull();
            (await silo.Documents.GetAsync(new DocumentKey(TenantId, TenancyDocuments.Directory, Bea), default)).ShouldBeNull();
            var stored = await silo.Journal.ReadAllAsync(0, TenantId, 100, default);
            stored.ShouldAllBe(each => !Texts(each).Contains("Bea Ramos", StringComparison.Ordinal));
            stored.ShouldAllBe(each => !Texts(each).Contains(BeasEmail, StringComparison.OrdinalIgnoreCase));
            stored.Count(each => each.Type == "tenancy.invitations-kept.v1").ShouldBe(1, "forgetting again changes nothing");
            (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
        }

        await using var again = await Start(isNew: false);
        (await Tenant(again).GetInvitations()).ShouldBe(before);
        (await Tenant(again).Invite(again.Key("f2"), Guest, Role.Member)).Refusal!.Code.ShouldBe(RefusalCode.DuplicateResource);
        // Erased once more, the invitation that was kept is gone as well.
        await Forget(again, "usr_none", Guest);
        (await Tenant(again).GetInvitations()).ShouldBeEmpty();
        (await again.Journal.ReadAllAsync(0, TenantId, 100, default))
            .ShouldAllBe(each => !Texts(each).Contains(Guest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_only_owner_stays_one_and_says_nothing_of_the_person()
    {
        await using var silo = await Start();
        (await Tenant(silo).IsOnlyOwner(Olga)).ShouldBeTrue();

        await Forget(silo, Olga, "olga@example.com");

        (await Tenant(silo).IsOnlyOwner(Olga)).ShouldBeTrue();
        (await Member(silo, Olga).Get()).ShouldBeNull();
        (await silo.Journal.ReadAllAsync(0, TenantId, 100, default))
            .ShouldAllBe(each => !Texts(each).Contains("Olga Owner", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Texts(JournalEvent stored) =>
        Encoding.UTF8.GetString(stored.Record.Span) + Encoding.UTF8.GetString(stored.Personal.Span);

    private static async Task Forget(TestSilo silo, string userId, string email)
    {
        RequestContext.Set(Caller.ContextKey, new Caller(TenantId, Caller.System, "erase"));
        foreach (var eraser in silo.Host.Services.GetServices<IPersonEraser>())
            await eraser.Erase(TenantId, new PersonErasure(userId, email, silo.Clock.GetUtcNow(), Step: 1), CancellationToken.None);
    }

    private static async Task Join(TestSilo silo)
    {
        silo.Tenant = Caller.System;
        var registration =
            new Registration { UserId = Bea, Email = BeasEmail, Password = "correct horse", Name = "Bea Ramos", JoinTenant = TenantId };
        (await silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(BeasEmail)).Register(registration)).Refusal.ShouldBeNull();
        silo.Tenant = TenantId;
        (await Tenant(silo).Invite(silo.Key("f0"), BeasEmail, Role.Admin)).Refusal.ShouldBeNull();
    }

    private async Task<TestSilo> Start(bool isNew = true)
    {
        var silo = await TestSilo.Start(DatabaseFile, QuickHasher.Add);
        silo.Tenant = Caller.System;
        silo.Actor = Olga;
        if (isNew)
        {
            var registration = new Registration
            {
                UserId = Olga,
                Email = "olga@example.com",
                Password = "correct horse",
                Name = "Olga Owner",
                Organization = new NewTenant(TenantId, "Clinic", "clinic"),
            };
            (await silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(registration.Email)).Register(registration)).Refusal.ShouldBeNull();
        }

        silo.Tenant = TenantId;
        return silo;
    }

    private static ITenantGrain Tenant(TestSilo silo) => silo.Grains.GetGrain<ITenantGrain>(GrainKey.For(TenantId, TenantId));

    private static IMemberGrain Member(TestSilo silo, string userId) => silo.Grains.GetGrain<IMemberGrain>(GrainKey.For(TenantId, userId));
}
