using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Live events as SignalR's own client, EventSource and ws hear them, directly and through three proxies.</summary>
public sealed class LivePeerTests : IAsyncLifetime
{
    private const string Hub = "WebSockets,ServerSentEvents,LongPolling";
    private const string All = Hub + ",EventSource,ws";

    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private int _slots;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(("Live:HeartbeatSeconds", "1"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    [InlineData("caddy")]
    public async Task Every_transport_tells_what_happens_through_every_proxy(string kind)
    {
        await using var proxy = kind.Length == 0 ? null : await ReverseProxy.StartAsync(kind, _server.Address);
        await using var listener = Listener.Start(proxy?.Address ?? $"http://{_server.Address.Authority}", _tenant.OwnerToken, All);
        foreach (var transport in All.Split(',')) await listener.HearsAsync(transport, "ready", 1);
        await BookAsync();
        await BookAsync();

        foreach (var transport in All.Split(','))
        {
            var heard = await listener.HearsAsync(transport, "event", 2);
            heard.Select(line => line["type"]!.GetValue<string>()).ShouldAllBe(type => type == "appointment.booked");
            heard.Select(line => line["position"]!.GetValue<long>()).ShouldBeInOrder();
        }

        foreach (var transport in Hub.Split(','))
            (await listener.HearsAsync(transport, "refused", 1))[0]["reason"]!.GetValue<string>().ShouldContain("VALIDATION_ERROR: topics");
    }

    [Fact]
    public async Task Who_was_cut_off_resumes_by_itself_and_misses_nothing()
    {
        const string resuming = Hub + ",EventSource";
        await using var proxy = await ReverseProxy.StartAsync("nginx", _server.Address);
        await using var listener = Listener.Start(proxy.Address, _tenant.OwnerToken, resuming);
        foreach (var transport in resuming.Split(',')) await listener.HearsAsync(transport, "ready", 1);
        await BookAsync();
        foreach (var transport in resuming.Split(',')) await listener.HearsAsync(transport, "event", 1);
        await proxy.StopAsync();
        await BookAsync();
        await BookAsync();
        await proxy.StartAsync();
        foreach (var transport in resuming.Split(',')) await listener.HearsAsync(transport, "ready", 2);
        await BookAsync();

        foreach (var transport in resuming.Split(','))
        {
            var positions = (await listener.HearsAsync(transport, "event", 4)).Select(line => line["position"]!.GetValue<long>()).ToList();
            (positions.Count, positions.Distinct().Count()).ShouldBe((4, 4), transport);
            positions.ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task A_proxy_that_passes_no_upgrade_on_breaks_WebSockets_and_leaves_the_rest()
    {
        // The hub's own server-sent events stay away too: the proxy asks by HTTP/1.0 then.
        await using var proxy = await ReverseProxy.StartAsync("nginx without upgrade", _server.Address);
        await using var listener = Listener.Start(proxy.Address, _tenant.OwnerToken, "WebSockets,ws,LongPolling,EventSource");
        foreach (var transport in (string[])["LongPolling", "EventSource"]) await listener.HearsAsync(transport, "ready", 1);
        foreach (var transport in (string[])["WebSockets", "ws"]) await listener.HearsAsync(transport, "failed", 1);
    }

    private async Task BookAsync()
    {
        var start = new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(30 * _slots++);
        var booked = await _tenant.AsAnybody(
            "POST", "appointments", _tenant.Booking(start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        booked.Status.ShouldBe(201, booked.ToString());
    }
}
