using System.Collections.Immutable;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests;

/// <summary>What is told at once of several appointments of a series, when mails fail, effects run twice and crashes fall.</summary>
public sealed class SeriesNoticeTests
{
    private const string Client = "ana@example.com";

    private static readonly StepRequest ByStaff = new(AppointmentRights.OfManager);

    [Fact]
    public async Task A_mail_that_could_not_go_out_is_tried_again_and_no_other_with_it()
    {
        var mails = new Mails { Fails = mail => mail.To == Client };
        await using var silo = await StartAsync(mails);
        var ids = await BookAsync(silo);

        (await RunAsync(silo)).ShouldBe(1, "the effect is to be tried again");
        mails.To("exp_1@example.com").Count.ShouldBe(1);
        mails.Fails = _ => false;
        (await RunAsync(silo)).ShouldBe(0);
        (await RunAsync(silo, again: true)).ShouldBe(0);

        mails.To(Client).ShouldHaveSingleItem().Subject.ShouldStartWith("Your appointments are booked");
        mails.To("exp_1@example.com").ShouldHaveSingleItem();
        ids.Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_is_sent_again_under_the_same_id()
    {
        var mails = new Mails { LosesAnswer = mail => mail.To == Client };
        await using var silo = await StartAsync(mails);
        await BookAsync(silo);
        (await RunAsync(silo)).ShouldBe(1);
        mails.LosesAnswer = _ => false;
        (await RunAsync(silo)).ShouldBe(0);
        mails.To(Client).Count.ShouldBe(2);
        mails.To(Client).Distinct().Count().ShouldBe(1, "it is the same mail to whoever compares");
    }

    [Fact]
    public async Task A_refused_address_is_noted_at_each_appointment_and_not_tried_again()
    {
        var mails = new Mails { Refuses = mail => mail.To == Client };
        await using var silo = await StartAsync(mails);
        var ids = await BookAsync(silo);
        (await RunAsync(silo)).ShouldBe(0);
        (await RunAsync(silo, again: true)).ShouldBe(0);
        mails.To(Client).ShouldBeEmpty();
        foreach (var id in ids) (await silo.Appointment(id).Get()).Value!.MailProblem.ShouldNotBeNull().Recipient.ShouldBe("client");
    }

    [Fact]
    public async Task What_was_overtaken_before_it_was_told_is_not_told_any_more()
    {
        var mails = new Mails { Fails = _ => true };
        await using var silo = await StartAsync(mails);
        var ids = await BookAsync(silo);
        await RunAsync(silo);
        mails.Fails = mail => mail.Subject.StartsWith("Your appointments are booked", StringComparison.Ordinal);
        (await silo.Appointment(ids[1]).Cancel("ill", ByStaff)).Refusal.ShouldBeNull();
        await RunAsync(silo);
        mails.To(Client).ShouldHaveSingleItem().Subject.ShouldStartWith("Your appointment was cancelled");
        mails.Fails = _ => false;
        await RunAsync(silo);
        var booked = mails.To(Client)[^1];
        booked.Subject.ShouldEndWith("(+2)");
        booked.Calendar!.ShouldNotContain($"UID:{ids[1]}@");

        // And all of it by what happens to all of it.
        mails.Fails = _ => true;
        var series = silo.Grains.GetGrain<ISeriesGrain>(GrainKey.For(silo.Tenant, (await silo.Appointment(ids[0]).Get()).Value!.Series!));
        var start = TestSilo.At(11).AddDays(1);
        (await series.Reschedule(ids[0], SeriesScope.All, start, ByStaff)).Refusal.ShouldBeNull();
        await RunAsync(silo);
        (await series.Cancel(ids[0], SeriesScope.All, "closed", ByStaff)).Refusal.ShouldBeNull();
        mails.Fails = _ => false;
        await RunAsync(silo);
        await RunAsync(silo);
        mails.To(Client).Count.ShouldBe(3);
        mails.To(Client)[^1].Subject.ShouldStartWith("Your appointments were cancelled");
    }

    [Fact]
    public async Task A_move_that_a_crash_has_cut_short_is_carried_out_and_told_by_its_effect()
    {
        var mails = new Mails();
        await using var silo = await StartAsync(mails);
        var ids = await BookAsync(silo);
        await RunAsync(silo);
        var all = await Task.WhenAll(ids.Select(async id => (await silo.Appointment(id).Get()).Value!));
        var moved = await silo.Calendar("exp_1").MoveSeries(new SeriesMove
        {
            SeriesId = all[0].Series!,
            AppointmentId = ids[0],
            Start = all[0].ScheduledAt.AddHours(2),
            Scope = SeriesScope.All,
            ServiceId = all[0].ServiceId,
            Members = [.. ids.Select(id => new SeriesMember(id, null))],
        });
        moved.Refusal.ShouldBeNull();
        (await silo.Appointment(ids[0]).Get()).Value!.ScheduledAt.ShouldBe(all[0].ScheduledAt, "the crash fell here");
        (await RunAsync(silo)).ShouldBe(0);
        foreach (var before in all)
            (await silo.Appointment(before.Id).Get()).Value!.ScheduledAt.ShouldBe(before.ScheduledAt.AddHours(2));
        mails.To(Client).Count.ShouldBe(2);
        mails.To(Client)[^1].Subject.ShouldStartWith("Your appointments were moved");
    }

    [Fact]
    public async Task A_move_that_is_refused_for_one_moves_none_and_is_told_to_nobody()
    {
        var mails = new Mails();
        await using var silo = await StartAsync(mails);
        var ids = await BookAsync(silo);
        await RunAsync(silo);
        var before = await Task.WhenAll(ids.Select(async id => (await silo.Appointment(id).Get()).Value!));
        // What stands in the way of the third; earlier ones are judged before it.
        var taken = TestSilo.Request(TestSilo.At(8, 30).AddDays(3).AddHours(3),
            client: "Bo") with
        { Client = new Client("Bo", null, null) };
        (await silo.Calendar("exp_1").Book(silo.Key(), taken)).Refusal.ShouldBeNull();
        (await silo.Appointment(ids[0]).Reschedule(TestSilo.At(12).AddDays(1), ByStaff)).Refusal.ShouldBeNull();
        foreach (var id in ids[1..])
            (await silo.Appointment(id).Reschedule(await LaterAsync(silo, id), ByStaff)).Refusal.ShouldBeNull();
        await RunAsync(silo);
        var sent = mails.To(Client).Count;
        var series = silo.Grains.GetGrain<ISeriesGrain>(GrainKey.For(silo.Tenant, before[0].Series!));

        var refused = await series.Reschedule(ids[0], SeriesScope.All, TestSilo.At(11, 30).AddDays(1), ByStaff);

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.ScheduleConflict);
        foreach (var one in before)
            (await silo.Calendar("exp_1").ReservedTimeOf(one.Id)).Value!.Start.ShouldBe(one.ScheduledAt.AddHours(3));
        await RunAsync(silo);
        mails.To(Client).Count.ShouldBe(sent);
    }

    private static async Task<DateTimeOffset> LaterAsync(TestSilo silo, string id) =>
        (await silo.Appointment(id).Get()).Value!.ScheduledAt.AddHours(3);

    private static async Task<TestSilo> StartAsync(Mails mails)
    {
        var silo = await TestSilo.Start(null, services =>
        {
            services.Remove(services.Single(service => service.ImplementationType?.Name == "EffectHeartbeat"));
            QuickHasher.Add(services);
            services.Replace(ServiceDescriptor.Singleton<IMailSender>(mails));
        });
        (await silo.RegisteredAs("owner@clinic.example", "correct horse battery", "usr_owner", silo.Tenant)).Refusal.ShouldBeNull();
        await silo.AddExpert();
        await silo.AddService();
        return silo;
    }

    private static async Task<ImmutableArray<string>> BookAsync(TestSilo silo)
    {
        var rule = new Recurrence { Frequency = RecurrenceFrequency.Daily, Count = 4 };
        var request = new SeriesRequest(TestSilo.Request(TestSilo.At(9).AddDays(1)), rule, IsPartial: false);
        var booked = (await silo.Calendar("exp_1").BookSeries(silo.Key(), request)).Value.ShouldNotBeNull();
        return [.. booked.Appointments.Select(each => each.Id)];
    }

    /// <summary>Runs what tells of appointments and is due; answers how many effects have failed. Those that did not are done.</summary>
    private static async Task<int> RunAsync(TestSilo silo, bool again = false)
    {
        silo.Clock.Advance(TimeSpan.FromMinutes(3));
        var outbox = silo.Host.Services.GetRequiredService<IOutbox>();
        var handlers = silo.Host.Services.GetServices<IEffectHandler>().ToDictionary(handler => handler.Kind);
        var failed = 0;
        for (var shard = 0; shard < Effect.Shards; shard++)
        {
            foreach (var claimed in await outbox.ClaimAsync(shard, silo.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 1_000, default))
            {
                RequestContext.Set(Caller.ContextKey, new Caller(claimed.Effect.Tenant, Caller.System, claimed.Effect.Id));
                try
                {
                    await handlers[claimed.Effect.Kind].Run(claimed.Effect, default);
                    if (again) await handlers[claimed.Effect.Kind].Run(claimed.Effect, default);
                    await outbox.CompleteAsync([claimed.Effect.Id], default);
                }
                catch (HttpRequestException)
                {
                    failed++;
                }
            }
        }

        return failed;
    }

    private sealed class Mails : IMailSender
    {
        private readonly List<MailMessage> _taken = [];

        public Func<MailMessage, bool> Fails { get; set; } = _ => false;

        public Func<MailMessage, bool> LosesAnswer { get; set; } = _ => false;

        public Func<MailMessage, bool> Refuses { get; set; } = _ => false;

        public List<MailMessage> To(string email) => [.. _taken.Where(mail => mail.To == email)];

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            if (Fails(message)) throw new HttpRequestException("Try again later.");
            if (Refuses(message)) throw new MailRefusedException("550 no such mailbox");
            _taken.Add(message);
            return LosesAnswer(message) ? throw new HttpRequestException("The connection was lost.") : Task.CompletedTask;
        }
    }
}
