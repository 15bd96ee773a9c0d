using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>The life of an appointment (api.md section 3).</summary>
[Collection(SharedSiloTests.Name)]
public sealed class AppointmentTests(SharedSilo shared)
{
    [Fact]
    public async Task Cancelling_gives_the_time_back_once()
    {
        var silo = shared.NewTenant();
        var (expert, appointment) = await Booked(silo);

        var cancelled = (await silo.Appointment(appointment.Id).Cancel(byClient: false, "ill", appointment.Version))
            .Value.ShouldNotBeNull();

        cancelled.Status.ShouldBe(AppointmentStatus.Cancelled);
        cancelled.Cancellation.ShouldBe(new Cancellation(TestSilo.Monday, "usr_owner", "ill", null));
        (await silo.Appointment(appointment.Id).Cancel(byClient: false, null, null)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_late_cancellation_by_the_client_has_its_fee()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(
            service => service with { Price = new Money(4_999, "EUR"), CancellationPolicy = new CancellationPolicy(24, 50) });

        async Task<Money?> Fee(DateTimeOffset start, bool byClient)
        {
            var booked = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(start))).Value!;
            return (await silo.Appointment(booked.Id).Cancel(byClient, null, null)).Value!.Cancellation!.Fee;
        }

        (await Fee(TestSilo.At(10), byClient: true)).ShouldBe(new Money(2_500, "EUR"));
        (await Fee(TestSilo.At(10), byClient: false)).ShouldBeNull();
        (await Fee(TestSilo.At(10).AddDays(2), byClient: true)).ShouldBeNull();
    }

    [Fact]
    public async Task Rescheduling_moves_the_claim_all_or_nothing()
    {
        var silo = shared.NewTenant();
        var (expert, appointment) = await Booked(silo);
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(11)))).Refusal.ShouldBeNull();

        var taken = await silo.Appointment(appointment.Id).Reschedule(TestSilo.At(11), Steps.ByStaff);
        var moved = (await silo.Appointment(appointment.Id).Reschedule(TestSilo.At(12), Steps.ByStaff)).Value.ShouldNotBeNull();

        taken.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        moved.ScheduledAt.ShouldBe(TestSilo.At(12));
        moved.EndsAt.ShouldBe(TestSilo.At(12, 30));
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(12))))
            .Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public async Task An_appointment_can_move_onto_its_own_time()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { SlotIntervalMinutes = 15, MaxPerDay = 1 });
        var booked = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;

        (await silo.Appointment(booked.Id).Reschedule(TestSilo.At(10, 15), Steps.ByStaff)).Value!.ScheduledAt.ShouldBe(TestSilo.At(10, 15));
    }

    [Fact]
    public async Task Outcomes_come_only_after_the_start()
    {
        await using var silo = await TestSilo.Start();
        var (_, appointment) = await Booked(silo);

        (await silo.Appointment(appointment.Id).Complete(Steps.ByStaff)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        silo.Clock.Advance(TimeSpan.FromHours(2));
        (await silo.Appointment(appointment.Id).MarkNoShow(Steps.ByStaff)).Value!.Status.ShouldBe(AppointmentStatus.NoShow);
        (await silo.Appointment(appointment.Id).Complete(Steps.ByStaff)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    [Fact]
    public async Task A_stale_version_changes_nothing()
    {
        var silo = shared.NewTenant();
        var (_, appointment) = await Booked(silo);
        var details = new AppointmentDetails(appointment.Client, "new notes", appointment.Answers);
        var amended = (await silo.Appointment(appointment.Id).Amend(details, 1)).Value.ShouldNotBeNull();

        amended.Version.ShouldBe(2);
        (await silo.Appointment(appointment.Id).Cancel(byClient: false, null, 1)).Refusal!.Code.ShouldBe(RefusalCode.ConcurrentUpdate);
        (await silo.Appointment(appointment.Id).Get()).Value!.Notes.ShouldBe("new notes");
    }

    [Fact]
    public async Task The_document_shows_what_the_grain_says()
    {
        var silo = shared.NewTenant();
        var (_, appointment) = await Booked(silo);
        await silo.Appointment(appointment.Id).Cancel(byClient: false, "ill", null);

        var key = new DocumentKey(silo.Tenant, SchedulingDocuments.Appointment, appointment.Id);
        var document = (await silo.Documents.GetAsync(key, CancellationToken.None)).ShouldNotBeNull();
        var shown = System.Text.Json.JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Appointment)!;
        var told = (await silo.Appointment(appointment.Id).Get()).Value!;

        document.Status.ShouldBe("cancelled");
        document.Version.ShouldBe(2);
        shown.Cancellation.ShouldBe(told.Cancellation);
        shown.Version.ShouldBe(told.Version);
    }

    private static async Task<(string Expert, Appointment Appointment)> Booked(TestSilo silo)
    {
        var expert = await silo.AddExpert();
        await silo.AddService();
        return (expert, (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull());
    }
}
