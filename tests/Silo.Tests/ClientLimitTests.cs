using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests;

/// <summary>How many appointments to come a client has of a service that limits it: exact, whoever asks at the same time (0040).</summary>
public sealed class ClientLimitTests
{
    private const int Most = 2;

    private static int _ids;

    /// <summary>What is done: 0 to 5 book, 6 cancels, 7 moves, 8 lets time pass, 9 books against the limit.</summary>
    public sealed record Step(int What, int Client, int Which);

    [Fact]
    public void Of_what_is_to_come_a_client_has_as_many_as_there_may_be_and_not_one_less()
    {
        var step = from what in Gen.Choose(0, 9)
                   from client in Gen.Choose(0, 2)
                   from which in Gen.Choose(0, 1_000)
                   select new Step(what, client, which);
        var steps = step.ListOf().Select(list => list.ToArray()).ToArbitrary();
        Properties.Hold(Prop.ForAll(steps, sequence => Run(sequence).GetAwaiter().GetResult()), tests: 8, endSize: 40);
    }

    [Fact]
    public async Task Of_two_bookings_that_cross_on_two_nodes_with_two_experts_one_is_decided_anew()
    {
        await using var one = await Open();
        await using var other = await Beside(one);
        await Book(one, "exp_1", TestSilo.At(9), "ana@example.com");
        var slow = new TaskCompletionSource();
        var written = ((FaultyJournal)one.Journal).Wait(slow.Task);
        var first = one.Calendar("exp_1").Book(Fresh(), Request(TestSilo.At(10), "ana@example.com"));
        await written.Reached;

        var second = await other.Calendar("exp_2").Book(Fresh(), Request(TestSilo.At(10), "ANA@example.com"));
        slow.SetResult();

        second.Refusal.ShouldBeNull();
        (await first).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.LimitReached);
        var bea = Request(TestSilo.At(10), "bea@example.com");
        (await one.Calendar("exp_1").Book(Fresh(), bea)).Refusal.ShouldBeNull("its time stayed free");
    }

    [Fact]
    public async Task A_request_that_lapsed_and_a_client_without_an_address_do_not_count()
    {
        await using var silo = await Open(service => service with { RequiresConfirmation = true, ConfirmWithinHours = 2 });
        foreach (var hour in new[] { 9, 10 }) await Book(silo, "exp_1", TestSilo.At(hour).AddDays(3), "ana@example.com");
        (await silo.Calendar("exp_1").Book(Fresh(), Request(TestSilo.At(11).AddDays(3), "ana@example.com")))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.LimitReached);
        silo.Clock.Advance(TimeSpan.FromHours(3));
        await Book(silo, "exp_1", TestSilo.At(11).AddDays(3), "ana@example.com");
        foreach (var hour in new[] { 12, 13, 14 }) await Book(silo, "exp_1", TestSilo.At(hour).AddDays(3), null);
    }

    [Fact]
    public async Task The_fence_of_a_client_who_books_often_is_read_from_near_its_end()
    {
        await using var silo = await Open();
        var stream = StreamName.For(silo.Tenant, "fence", "one");
        var record = """{"at":"2027-03-01T08:00:00.0000000Z"}"""u8.ToArray();
        for (var count = 0; count < 205; count++)
        {
            var fence = await StreamFence.ReadAsync(silo.Journal, stream);
            fence.Version.ShouldBe(count);
            var hash = HashChain.Next(fence.Hash.Span, record);
            await silo.Journal.AppendAsync(
                new JournalBatch([new StreamAppend(stream, fence.Version, [new NewEvent("test", record, hash)])], [], [], []));
        }

        (await StreamFence.ReadAsync(silo.Journal, stream)).Version.ShouldBe(205);
        (await silo.Journal.ReadTailAsync(stream, 1_000, CancellationToken.None)).Events.Count.ShouldBeLessThan(10);
    }

    private static async Task Run(Step[] steps)
    {
        await using var silo = await Open();
        var booked = new List<(Appointment Appointment, int Client)>();
        for (var number = 0; number < steps.Length; number++)
        {
            var step = steps[number];
            // Every step has a time of its own with one of two experts, so no refusal is for want of time.
            var start = TestSilo.At(9 + (number % 8)).AddDays(1 + (number / 8));
            switch (step.What)
            {
                case 6 when booked.Count > 0:
                    (await silo.Appointment(Pick(booked, step).Appointment.Id).Cancel(byClient: false, "ill", null)).Refusal.ShouldBeNull();
                    break;
                case 7 when booked.Count > 0 && start > silo.Clock.GetUtcNow():
                    await silo.Appointment(Pick(booked, step).Appointment.Id).Reschedule(start, Steps.ByStaff);
                    break;
                case 8:
                    silo.Clock.Advance(TimeSpan.FromHours(step.Which % 30));
                    break;
                case <= 5 or 9 when start > silo.Clock.GetUtcNow():
                    await BookAsModel(silo, booked, step, start);
                    break;
            }
        }

        (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull("a fence is chained like every stream");
    }

    private static async Task BookAsModel(
        TestSilo silo, List<(Appointment Appointment, int Client)> booked, Step step, DateTimeOffset start)
    {
        var active = 0;
        foreach (var (appointment, _) in booked.Where(one => one.Client == step.Client))
        {
            var current = (await silo.Appointment(appointment.Id).Get()).Value!;
            if (current.Status == AppointmentStatus.Confirmed && current.ScheduledAt > silo.Clock.GetUtcNow()) active++;
        }

        var email = $"Client{step.Client}@example.com";
        var request = Request(start, step.Which % 2 == 0 ? email : email.ToUpperInvariant());
        if (step.What == 9) request = request with { Overrides = [BookingRule.Limit] };
        var outcome = await silo.Calendar("exp_" + (1 + (step.Which % 2))).Book(silo.Key(), request);
        (outcome.Refusal?.Code).ShouldBe(step.What != 9 && active >= Most ? RefusalCode.LimitReached : null);
        if (outcome.Value is { } made) booked.Add((made, step.Client));
    }

    private static (Appointment Appointment, int Client) Pick(List<(Appointment Appointment, int Client)> booked, Step step)
    {
        var index = step.Which % booked.Count;
        var picked = booked[index];
        // What was cancelled stays so; it is not picked again.
        if (step.What == 6) booked.RemoveAt(index);
        return picked;
    }

    private static async Task Book(TestSilo silo, string expert, DateTimeOffset start, string? email) =>
        (await silo.Calendar(expert).Book(Fresh(), Request(start, email))).Refusal.ShouldBeNull();

    private static BookingRequest Request(DateTimeOffset start, string? email) =>
        TestSilo.Request(start) with { Client = new Client("Ana", email, null) };

    private static CreationKey Fresh() => new($"client_{Interlocked.Increment(ref _ids)}", null);

    private static async Task<TestSilo> Open(Func<ServiceDefinition, ServiceDefinition>? change = null)
    {
        var silo = await TestSilo.Start(configure: FaultyJournal.Replace);
        await silo.AddExpert();
        await silo.AddExpert("exp_2");
        await silo.AddService(service => (change?.Invoke(service) ?? service) with { MaxActivePerClient = Most });
        return silo;
    }

    private static Task<TestSilo> Beside(TestSilo silo) => TestSilo.Start(configure: services =>
    {
        services.RemoveAll<IJournal>().AddSingleton<IJournal>(((FaultyJournal)silo.Journal).Beside());
        services.RemoveAll<IDocuments>().AddSingleton(silo.Documents);
        services.RemoveAll<IOutbox>().AddSingleton(silo.Host.Services.GetRequiredService<IOutbox>());
    });
}
