using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests;

/// <summary>The end of organisations, and invitations that time and crashes come between.</summary>
public sealed class OrganizationTests
{
    private const string TenantId = "tnt_olga";
    private const string Guest = "guest@example.com";

    [Fact]
    public async Task A_deletion_is_final_when_its_grace_ends_and_not_before()
    {
        await using var silo = await Start();
        var deleting = (await Tenant(silo).RequestDeletion(null)).Value.ShouldNotBeNull();
        (deleting.Status, deleting.DeletesAt).ShouldBe((TenantStatus.Deleting, TestSilo.Monday.AddDays(30)));

        silo.Clock.Advance(TimeSpan.FromDays(29));
        await Tenant(silo).FinishDeletion();
        (await Tenant(silo).GetStatus()).ShouldBe(TenantStatus.Deleting);

        silo.Clock.Advance(TimeSpan.FromDays(1));
        // The promise ends here, whether or not the effect has run.
        (await Tenant(silo).Restore()).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        await Eventually.Holds(async () =>
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return await Tenant(silo).GetStatus() == TenantStatus.Deleted;
        });
        (await silo.Journal.ReadStreamAsync(StreamName.For(TenantId, "tenant", TenantId), 0, 10, CancellationToken.None)).Count.ShouldBe(3);
        var slug = new DocumentKey(Caller.System, TenancyDocuments.Slug, "clinic");
        (await silo.Documents.GetAsync(slug, CancellationToken.None))!.Owner.ShouldBe(TenantId);
    }

    [Fact]
    public async Task A_restored_organisation_outlives_the_effect_of_its_deletion()
    {
        await using var silo = await Start();
        (await Tenant(silo).RequestDeletion(null)).Refusal.ShouldBeNull();
        (await Tenant(silo).Restore()).Refusal.ShouldBeNull();

        silo.Clock.Advance(TimeSpan.FromDays(31));
        await Tenant(silo).FinishDeletion();

        (await Tenant(silo).GetStatus()).ShouldBe(TenantStatus.Active);
    }

    [Fact]
    public async Task Only_owners_delete_and_restore()
    {
        await using var silo = await Start();
        silo.Actor = "usr_somebody";
        (await Tenant(silo).RequestDeletion(null)).Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
        (await Tenant(silo).Restore()).Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
    }

    [Fact]
    public async Task A_mail_that_could_not_go_out_goes_out_later_and_its_token_was_stored_nowhere()
    {
        var mail = new FailingMail();
        await using var silo = await Start(services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(mail)));
        (await Tenant(silo).Invite(new CreationKey("inv_1", null), Guest, Role.Admin)).Refusal.ShouldBeNull();

        await Eventually.Holds(() =>
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(mail.Taken is not null);
        });

        mail.Attempts.ShouldBe(3);
        var token = TokenIn(mail.Taken!);
        var accepted = await Tenant(silo).AcceptInvitation("inv_1", token, new Joining("usr_guest", "Guest", Guest));
        accepted.Value.ShouldNotBeNull().Role.ShouldBe(Role.Admin);
        var secret = token[(token.LastIndexOf('.') + 1)..];
        foreach (var stored in await silo.Journal.ReadAllAsync(0, null, 100, CancellationToken.None))
            Encoding.UTF8.GetString(stored.Record.Span).ShouldNotContain(secret);
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days()
    {
        var mail = new FailingMail { FailFirst = 0 };
        await using var silo = await Start(services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(mail)));
        (await Tenant(silo).Invite(new CreationKey("inv_1", null), Guest, Role.Member)).Refusal.ShouldBeNull();
        await Eventually.Holds(() =>
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(mail.Taken is not null);
        });
        var token = TokenIn(mail.Taken!);
        (await Tenant(silo).CheckInvitation("inv_1", token, Guest)).Refusal.ShouldBeNull();

        silo.Clock.Advance(TimeSpan.FromDays(7));

        (await Tenant(silo).CheckInvitation("inv_1", token, Guest)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await Tenant(silo).GetInvitations()).ShouldBeEmpty();
        (await Tenant(silo).Invite(new CreationKey("inv_2", null), Guest, Role.Member)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Ten_who_hold_one_token_are_one_member()
    {
        var mail = new FailingMail { FailFirst = 0 };
        await using var silo = await Start(services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(mail)));
        (await Tenant(silo).Invite(new CreationKey("inv_1", null), Guest, Role.Member)).Refusal.ShouldBeNull();
        await Eventually.Holds(() =>
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(mail.Taken is not null);
        });
        var token = TokenIn(mail.Taken!);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(index =>
            Tenant(silo).AcceptInvitation("inv_1", token, new Joining($"usr_{index}", "Guest", Guest))));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
    }

    [Fact]
    public async Task The_invitation_of_an_owner_ends_with_the_ownership()
    {
        var mail = new FailingMail { FailFirst = 0 };
        await using var silo = await Start(services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(mail)));
        (await Tenant(silo).Invite(new CreationKey("inv_1", null), Guest, Role.Owner)).Refusal.ShouldBeNull();
        (await Tenant(silo).Invite(new CreationKey("inv_2", null), "heir@example.com", Role.Owner)).Refusal.ShouldBeNull();
        await Eventually.Holds(() =>
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(mail.All.Count == 2);
        });
        var heirs = TokenIn(mail.All.Single(sent => sent.To == "heir@example.com"));
        (await Tenant(silo).AcceptInvitation("inv_2", heirs, new Joining("usr_heir", "Heir", "heir@example.com"))).Refusal.ShouldBeNull();
        (await Tenant(silo).ChangeRole("usr_olga", Role.Admin, null, null)).Refusal.ShouldBeNull();

        var token = TokenIn(mail.All.Single(sent => sent.To == Guest));
        var refused = await Tenant(silo).AcceptInvitation("inv_1", token, new Joining("usr_guest", "Guest", Guest));

        refused.Refusal!.Code.ShouldBe(RefusalCode.InsufficientPermissions);
    }

    private static string TokenIn(MailMessage mail) =>
        mail.Text.Split(['\n', '\r']).Single(part => part.StartsWith("tnt_", StringComparison.Ordinal));

    private static async Task<TestSilo> Start(Action<IServiceCollection>? configure = null)
    {
        var silo = await TestSilo.Start(configure: services =>
        {
            QuickHasher.Add(services);
            configure?.Invoke(services);
        });
        silo.Tenant = Caller.System;
        silo.Actor = Caller.Anonymous;
        var registration = new Registration
        {
            UserId = "usr_olga",
            Email = "olga@example.com",
            Password = "correct horse",
            Name = "Olga Owner",
            Organization = new NewTenant(TenantId, "Clinic", "clinic"),
        };
        (await silo.Grains.GetGrain<IAccountGrain>(AccountKey.For(registration.Email)).Register(registration)).Refusal.ShouldBeNull();
        silo.Tenant = TenantId;
        silo.Actor = registration.UserId;
        return silo;
    }

    private static ITenantGrain Tenant(TestSilo silo) => silo.Grains.GetGrain<ITenantGrain>(GrainKey.For(TenantId, TenantId));

    /// <summary>A carrier that is out of order at first.</summary>
    private sealed class FailingMail : IMailSender
    {
        private int _attempts;

        public int FailFirst { get; init; } = 2;

        public int Attempts => _attempts;

        public System.Collections.Concurrent.ConcurrentQueue<MailMessage> All { get; } = [];

        public MailMessage? Taken => All.FirstOrDefault();

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _attempts) <= FailFirst) throw new IOException("The carrier is out of order.");
            All.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
