using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Live;

/// <summary>The WebSocket: its messages, what may be said, and how it closes.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SocketTests(SharedServer shared)
{
    private static int _slots;

    [Fact]
    public async Task An_appointment_is_told_by_the_name_that_the_portal_knows()
    {
        using var socket = await OpenAsync();
        (await NextAsync(socket)).Type.ShouldBe("READY");
        await BookAsync();
        var (type, data) = await NextAsync(socket);
        type.ShouldBe("APPOINTMENT_UPDATE");
        data!["type"]!.GetValue<string>().ShouldBe("appointment.booked");

        await SendAsync(socket, """{"type":"PING"}""");
        (await NextAsync(socket)).Type.ShouldBe("PONG");
    }

    [Fact]
    public async Task Who_subscribes_anew_hears_the_new_topics_from_the_position_on()
    {
        using var socket = await OpenAsync($"?topics=expert:{shared.Tenant.ExpertId}");
        var position = (await NextAsync(socket)).Data!["position"]!.GetValue<long>();
        await BookAsync();
        (await NextAsync(socket)).Type.ShouldBe("APPOINTMENT_UPDATE");

        await SendAsync(socket, $$$"""{"type":"SUBSCRIBE","data":{"topics":["tenant"],"position":{{{position}}}}}""");
        (await NextAsync(socket)).Type.ShouldBe("APPOINTMENT_UPDATE", "what was missed comes again for who asks for it");
        (await NextAsync(socket)).Type.ShouldBe("READY");
    }

    [Theory]
    [InlineData("not json", "MALFORMED_REQUEST")]
    [InlineData("""{"type":"SHOUT"}""", "MALFORMED_REQUEST")]
    [InlineData("""{"type":"SUBSCRIBE","data":{"topics":[]}}""", "MALFORMED_REQUEST")]
    [InlineData("""{"type":"SUBSCRIBE","data":{"topics":["everything"]}}""", "VALIDATION_ERROR")]
    [InlineData("""{"type":"SUBSCRIBE","data":{"topics":["tenant"],"position":99999999}}""", "VALIDATION_ERROR")]
    public async Task What_makes_no_sense_is_told_and_the_connection_goes_on(string said, string code)
    {
        using var socket = await OpenAsync();
        (await NextAsync(socket)).Type.ShouldBe("READY");
        await SendAsync(socket, said);
        var (type, data) = await NextAsync(socket);
        type.ShouldBe("ERROR");
        data!["code"]!.GetValue<string>().ShouldBe(code);
        await SendAsync(socket, """{"type":"PING"}""");
        (await NextAsync(socket)).Type.ShouldBe("PONG");
    }

    [Fact]
    public async Task A_message_that_is_too_large_closes_it()
    {
        using var socket = await OpenAsync();
        (await NextAsync(socket)).Type.ShouldBe("READY");
        await SendAsync(socket, new string('x', 9_000));
        (await NextAsync(socket)).Type.ShouldBe("closed");
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Pages_of_other_origins_may_not_connect()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        socket.Options.SetRequestHeader("Authorization", "Bearer " + shared.Tenant.OwnerToken);
        socket.Options.CollectHttpResponseDetails = true;
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(AddressOf(""), TestContext.Current.CancellationToken));
        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_an_upgrade_it_says_what_it_is() =>
        (await shared.Server.CallAsync("GET", "ws", null, Calls.Bearer(shared.Tenant.OwnerToken))).Status.ShouldBe(400);

    [Fact]
    public async Task Signing_out_closes_it_as_one_whose_token_is_over()
    {
        var token = await TestTenant.LoginAsync(shared.Server, shared.Tenant.OwnerEmail, shared.Tenant.OwnerPassword);
        using var socket = await OpenAsync(token: token);
        (await NextAsync(socket)).Type.ShouldBe("READY");
        (await shared.Server.CallAsync("POST", "auth/logout", null, Calls.Bearer(token))).Status.ShouldBe(200);

        (await NextAsync(socket)).Type.ShouldBe("END");
        (await NextAsync(socket)).Type.ShouldBe("closed");
        ((int)socket.CloseStatus!).ShouldBe(4401);
    }

    private async Task<ClientWebSocket> OpenAsync(string query = "", string? token = null)
    {
        var issued = await shared.Server.CallAsync("POST", "live/tickets", null, Calls.Bearer(token ?? shared.Tenant.OwnerToken));
        var socket = new ClientWebSocket();
        var ticket = (query.Length == 0 ? "?" : "&") + "token=" + issued.Data["ticket"]!.GetValue<string>();
        await socket.ConnectAsync(AddressOf(query + ticket), TestContext.Current.CancellationToken);
        return socket;
    }

    private Uri AddressOf(string query) => new($"ws://{shared.Server.Address.Authority}/api/ws{query}");

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<(string Type, JsonNode? Data)> NextAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4_096];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close) return ("closed", null);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        var json = JsonNode.Parse(message.ToArray())!;
        return (json["type"]!.GetValue<string>(), json["data"]);
    }

    private async Task BookAsync()
    {
        var start = new DateTimeOffset(2027, 4, 5, 9, 0, 0, TimeSpan.Zero).AddMinutes(30 * (Interlocked.Increment(ref _slots) - 1));
        var booked = await shared.Tenant.AsAnybody("POST", "appointments", shared.Tenant.Booking(start.ToString("yyyy-MM-ddTHH:mm:ssZ")));
        booked.Status.ShouldBe(201, booked.ToString());
    }
}
