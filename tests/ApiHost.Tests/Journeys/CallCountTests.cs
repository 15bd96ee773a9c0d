using System.Collections.Concurrent;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>What a request costs beyond the gate: calls to the grains of scheduling, and commits.</summary>
public sealed class CallCountTests : IAsyncLifetime
{
    private readonly Calls _calls = new();
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IIncomingGrainCallFilter>(_calls);
                var real = builder.Services.Single(service => service.ServiceType == typeof(IJournal));
                builder.Services.Remove(real);
                builder.Services.AddSingleton<IJournal>(
                    provider => new CountingJournal((IJournal)real.ImplementationFactory!(provider), _calls));
            },
            _ => { },
            // What is told by mail follows later and is no part of a request.
            ("Mail:Host", "none"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_booking_is_one_call_and_one_commit_and_its_steps_two_of_each()
    {
        // The first one finds the service for all that follow.
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T16:00:00Z"))).Status.ShouldBe(201);
        var path = "";

        (await CountAsync(async () =>
        {
            var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
            path = "appointments/" + booked.Data["id"]!.GetValue<string>();
            return booked;
        })).ShouldBe("Book, Get, commit", "the expert's name is asked for");
        (await CountAsync(() => _tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T10:00:00Z"}""")))
            .ShouldBe("Reschedule, Move, Get, commit, commit");
        (await CountAsync(() => _tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T10:00:00Z"}""")))
            .ShouldBe("Reschedule, Move, Get", "a repeat");
        (await CountAsync(() => _tenant.AsOwner("POST", path + "/cancel"))).ShouldBe("Cancel, Release, Get, commit, commit");
        (await CountAsync(() => _tenant.AsOwner("POST", path + "/cancel"))).ShouldBe("Cancel, Get", "a repeat");
    }

    [Fact]
    public async Task What_counts_holds_is_asked_by_holds_only()
    {
        var hold = "";
        (await CountAsync(async () =>
        {
            var held = await _tenant.AsAnybody(
                "POST", "appointments/holds",
                $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"2027-03-03T09:00:00Z"}""");
            hold = held.Data["holdId"]!.GetValue<string>();
            return held;
        })).ShouldBe("Admit, Hold, Find, commit", "the first one looks for the service");
        var booking = _tenant.Booking("2027-03-03T09:00:00Z").Replace("{", $$"""{"holdId":"{{hold}}",""", StringComparison.Ordinal);
        (await CountAsync(() => _tenant.AsAnybody("POST", "appointments", booking))).ShouldBe("Book, Forget, Get, commit");
        (await CountAsync(() => _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-03T10:00:00Z"))))
            .ShouldBe("Book, Get, commit");
    }

    [Theory]
    [InlineData("any")]
    [InlineData("round_robin")]
    public async Task A_booking_without_an_expert_costs_at_most_two_calls_of_calendars_more(string assignment)
    {
        var experts = new List<string> { _tenant.ExpertId };
        for (var number = 0; number < 7; number++) experts.Add(await _tenant.ExpertAsync($"e{number}"));
        var made = await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":30,"assignment":"{{assignment}}","expertIds":["{{string.Join("\",\"", experts)}}"]}""");
        made.Status.ShouldBe(201, made.ToString());
        // The first one finds the service, reads the counts, and asks everybody how much room there is.
        (await BookSharedAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        (await CountAsync(() => BookSharedAsync("2027-03-02T10:00:00Z"))).ShouldBe("Find, Book, Book, Get, commit");
        (await CountAsync(() => BookSharedAsync("2027-03-11T10:00:00Z"))).ShouldBe("Find, Book, Book, Get, commit", "another day");
        // The one whose turn it would be is taken.
        var next = await BookSharedAsync("2027-03-03T09:00:00Z");
        (await CountAsync(() => BookSharedAsync("2027-03-03T09:00:00Z"))).ShouldBe("Find, Book, Book, Get, commit");
        next.Status.ShouldBe(201);
    }

    private Task<ApiAnswer> BookSharedAsync(string start) => _tenant.AsAnybody(
        "POST", "appointments", $$"""{"serviceType":"shared","scheduledAt":"{{start}}","clientName":"Ana"}""");

    private async Task<string> CountAsync(Func<Task<ApiAnswer>> call)
    {
        _calls.All.Clear();
        var answer = await call();
        answer.Status.ShouldBeInRange(200, 201, answer.ToString());
        // Calls come in their order, and commits after them: which of two is written first is not what is counted.
        return string.Join(", ", _calls.All.OrderBy(name => name == Calls.Commit));
    }

    private sealed class Calls : IIncomingGrainCallFilter
    {
        public const string Commit = "commit";

        private static readonly Type[] Scheduling =
            [typeof(IExpertCalendarGrain), typeof(IAppointmentGrain), typeof(IServiceCatalogGrain), typeof(IHoldNetworkGrain),
                typeof(IServiceAssignmentGrain), typeof(IExpertGrain)];

        public ConcurrentQueue<string> All { get; } = [];

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (Scheduling.Contains(context.InterfaceMethod.DeclaringType)) All.Enqueue(context.InterfaceMethod.Name);
            return context.Invoke();
        }
    }

    private sealed class CountingJournal(IJournal journal, Calls calls) : IJournal
    {
        public Task<AppendResult> AppendAsync(JournalBatch batch)
        {
            calls.All.Enqueue(Calls.Commit);
            return journal.AppendAsync(batch);
        }

        public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
            StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken) =>
            journal.ReadStreamAsync(stream, afterVersion, limit, cancellationToken);

        public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
            long afterPosition, string? tenant, int limit, CancellationToken cancellationToken) =>
            journal.ReadAllAsync(afterPosition, tenant, limit, cancellationToken);

        public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => journal.ReadHeadAsync(cancellationToken);

        public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken) =>
            journal.ReadTailAsync(stream, limit, cancellationToken);

        public Task WriteSnapshotAsync(Snapshot snapshot) => journal.WriteSnapshotAsync(snapshot);
    }
}
