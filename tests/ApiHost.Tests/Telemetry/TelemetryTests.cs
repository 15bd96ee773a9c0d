using System.Diagnostics;
using System.Diagnostics.Metrics;
using Actors.ApiHost.Tests.Support;
using Actors.Support.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.ApiHost.Tests.Telemetry;

/// <summary>What the host sends to a collector, which is real too (decision 0013).</summary>
[Collection(ListeningTests.Name)]
public sealed class TelemetryTests
{
    private const string Later = "600000";

    public static TheoryData<string> Sources => ["Microsoft.AspNetCore", "Actors.Storage", "Npgsql"];

    [Fact]
    public async Task A_booking_is_one_trace_from_the_request_to_the_commit()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await StartAsync(collector);
        var tenant = await TestTenant.CreateAsync(server);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-08T10:00:00Z"))).Status.ShouldBe(201);
        await StopAsync(server);

        var request = collector.Spans.Single(span => span.Name == "POST /api/v1/appointments");
        request.ParentId.ShouldBeEmpty();
        var trace = collector.Spans.Where(span => span.TraceId == request.TraceId).ToDictionary(span => span.Id);
        var commit = trace.Values.Single(span => span.Name == "journal commit");
        var way = WayUp(commit, trace).ToArray();
        way.ShouldContain("IExpertCalendarGrain/Book");
        way[^1].ShouldBe(request.Name);
        commit.Tags.Keys.ShouldContain("actors.tenant");
        var told = collector.Spans.SelectMany(span => span.Tags.Values.Append(span.Name)).ToArray();
        told.ShouldNotContain(text => text.Contains('@') || text.Contains("Ana") || text.Contains(tenant.ExpertId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Metrics_arrive_by_either_protocol(bool isGrpc)
    {
        await using var collector = await Collector.StartAsync(isGrpc);
        var protocol = ("Telemetry:Protocol", isGrpc ? "Grpc" : "HttpProtobuf");
        await using var server = await StartAsync(collector, protocol, ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        var tenant = await TestTenant.CreateAsync(server);
        var calendar = await tenant.AsOwner("POST", $"experts/{tenant.ExpertId}/external-calendars", """
            {"url":"https://calendar.example/a/","username":"rita","password":"abcd","receiveAppointments":true}
            """);
        calendar.Status.ShouldBe(201, calendar.ToString());
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T10:00:00Z"))).Status.ShouldBe(201);
        var meeting = await tenant.AsOwner(
            "POST", "create-zoom-meeting",
            $$"""{"hostEmail":"{{tenant.ExpertEmail}}","topic":"A","startTime":"2027-03-29T08:00:00Z","durationMinutes":30}""");
        meeting.Status.ShouldBe(201);
        (string Meter, string Name)[] sent =
        [
            ("Actors.Storage", "actors.journal.group_size"), ("Microsoft.AspNetCore.Hosting", "http.server.request.duration"),
            ("Microsoft.AspNetCore.Server.Kestrel", "kestrel.active_connections"), ("System.Runtime", "dotnet.gc.collections"),
            ("Actors.ExternalCalendars", "actors.external_calendars.readings"),
            ("Actors.ExternalCalendars", "actors.external_calendars.copies"),
            ("Actors.Meetings", "actors.meetings.calls"),
        ];
        await Eventually.Holds(() => sent.All(one => collector.Metrics.Any(metric => (metric.Meter, metric.Name) == one)));

        collector.Metrics.ShouldAllBe(metric => metric.Resource["service.name"] == "actors-api"
            && metric.Resource.ContainsKey("service.instance.id")
            && metric.Resource["service.version"].StartsWith("0."));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Nobody_listens_unless_a_collector_is_named(string source)
    {
        await using (await ApiServer.StartAsync())
        {
            IsHeard(source).ShouldBe((false, false));
        }

        await using var collector = await Collector.StartAsync();
        await using (await StartAsync(collector))
        {
            IsHeard(source).Spans.ShouldBeTrue();
            IsHeard("Actors.Storage").Measures.ShouldBeTrue();
        }

        IsHeard(source).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_does_not_hold_up_the_end()
    {
        await using var collector = await Collector.StartAsync(isSilent: true);
        // Both the exporters and the host have ten minutes' patience here, so an end that waits for one of them is found out, and a busy
        // machine has a minute for what takes two seconds.
        var patient = TimeSpan.FromMinutes(10);
        await using var server = await ApiServer.StartAsync(
            builder => builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = patient),
            _ => { },
            [.. SettingsFor(collector), ("OTEL_EXPORTER_OTLP_TIMEOUT", "600000")]);
        (await server.CallAsync("GET", "services")).Status.ShouldBeLessThan(500);
        await StopAsync(server).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Health_is_not_traced_and_neither_is_what_it_calls()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await StartAsync(collector);
        foreach (var path in new[] { "/keep-alive", "/health/live", "/health/ready", "/api/v1/health/ready" })
            (await server.CallAsync("GET", path)).Status.ShouldBe(200);
        (await server.CallAsync("GET", "/nowhere")).Status.ShouldBe(404);
        await StopAsync(server);

        collector.Spans.ShouldHaveSingleItem().Scope.ShouldBe("Microsoft.AspNetCore");
    }

    [Fact]
    public async Task Who_comes_with_a_recorded_trace_is_recorded_whatever_the_share()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        await using var collector = await Collector.StartAsync();
        await using var server = await StartAsync(collector, ("Telemetry:Sample", "0"));
        await TestTenant.CreateAsync(server);
        (await server.CallAsync("GET", "services", null, ("traceparent", $"00-{trace}-b7ad6b7169203331-01"))).Status.ShouldBeLessThan(500);
        await StopAsync(server);

        collector.Spans.ShouldNotBeEmpty();
        collector.Spans.ShouldAllBe(span => span.TraceId == trace);
        collector.Metrics.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_standard_variables_do_as_well()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await ApiServer.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", "clinic"),
            ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=trial"));
        (await server.CallAsync("GET", "/nowhere")).Status.ShouldBe(404);
        await StopAsync(server);

        var resource = collector.Spans.ShouldHaveSingleItem().Resource;
        resource["service.name"].ShouldBe("clinic");
        resource["deployment.environment.name"].ShouldBe("trial");
    }

    // Nothing is sent before the host stops, so whatever arrives was sent by its end.
    private static (string Key, string Value)[] SettingsFor(Collector collector) =>
    [
        ("Telemetry:Endpoint", collector.Address), ("Telemetry:Protocol", "HttpProtobuf"), ("OTEL_BSP_SCHEDULE_DELAY", Later),
        ("OTEL_METRIC_EXPORT_INTERVAL", Later),
    ];

    private static Task<ApiServer> StartAsync(Collector collector, params (string Key, string Value)[] settings) =>
        ApiServer.StartAsync([.. SettingsFor(collector), .. settings]);

    private static Task StopAsync(ApiServer server) => server.Services.GetRequiredService<IHost>().StopAsync();

    private static IEnumerable<string> WayUp(ExportedSpan from, Dictionary<string, ExportedSpan> trace)
    {
        for (var span = from; span is not null; span = trace.GetValueOrDefault(span.ParentId)) yield return span.Name;
    }

    private static (bool Spans, bool Measures) IsHeard(string name)
    {
        using var source = new ActivitySource(name);
        using var meter = new Meter(name);
        return (source.HasListeners(), meter.CreateCounter<int>("anything").Enabled);
    }
}

/// <summary>Listeners hear every host of the process, so these tests are alone in it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "listening";
}
