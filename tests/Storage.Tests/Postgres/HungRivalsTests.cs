using System.Net;
using System.Net.Sockets;
using Actors.Storage.Postgres.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>What a write pays for the look at those it waits for.</summary>
public sealed class HungRivalsTests
{
    [Fact]
    public async Task A_write_that_came_through_does_not_wait_for_a_look_that_hears_nothing()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username=postgres;Timeout=300");
        var clock = new FakeTimeProvider();
        var write = new TaskCompletionSource<long>();
        var outlived = new HungRivals(source, clock, NullLogger.Instance).Outlive(write.Task, session: 1);
        clock.Advance(HungRivals.Patience);
        using var look = await silent.AcceptSocketAsync();

        write.SetResult(7);
        clock.Advance(HungRivals.Patience);

        (await outlived).ShouldBe(7);
    }
}
