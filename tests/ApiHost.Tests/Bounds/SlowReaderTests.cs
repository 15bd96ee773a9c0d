using System.Net.Sockets;
using System.Text;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>An answer that is computed as it is read keeps its turn for as long, so nobody may read it as slowly as they like.</summary>
public sealed class SlowReaderTests
{
    [Fact]
    public async Task Who_reads_nothing_of_a_long_answer_loses_the_turn()
    {
        // So long an answer that no buffer on the way takes it in: 89,280 slots, 10 MB.
        await using var server = await ApiServer.StartAsync(
            ("Availability:MaximumSlots", "100000"), ("Reads:AtOnce", "1"), ("Reads:Waiting", "0"), ("Cache:Seconds", "0"),
            ("Requests:AnswerBytesPerSecond", "16777216"));
        var team = await Team.CreateAsync(server, 1, "1,2,3,4,5,6,7", "00:00", "24:00");
        var slug = await team.OfferAsync(1);
        var path = $"/api/v1/experts/{team.Experts[0]}/availability?tenant={team.Tenant.Slug}&serviceType={slug}";
        using var client = new TcpClient { ReceiveBufferSize = 4 * 1024 };
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var request = $"GET {path}&from=2027-03-08T00:00:00Z&to=2027-05-09T00:00:00Z HTTP/1.1\r\nHost: localhost\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        // Whoever asks before it has begun would take the only turn, and this one would be refused.
        var begun = new byte["HTTP/1.1 200".Length];
        await client.GetStream().ReadExactlyAsync(begun);
        Encoding.ASCII.GetString(begun).ShouldBe("HTTP/1.1 200");
        var held = false;
        await Eventually.Holds(async () => (held |= await StatusAsync() == 503) && await StatusAsync() == 200);

        async Task<int> StatusAsync() => (await server.CallAsync("GET", path + "&date=2027-03-08")).Status;
    }
}
