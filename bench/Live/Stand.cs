using System.Globalization;
using System.Text;
using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;
using Actors.Bookings.Traffic;

namespace Actors.Live.Bench;

/// <summary>A host on SQLite with experts who can be booked, and clients of it.</summary>
internal sealed class Stand : IAsyncDisposable
{
    private static readonly DateTime First = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2);

    private readonly DirectoryInfo _folder;
    private readonly int[] _booked;
    private readonly HostProcess _host;

    private Stand(DirectoryInfo folder, HostProcess host, string[] experts, string token)
    {
        (_folder, _host, Experts, Token) = (folder, host, experts, token);
        _booked = new int[experts.Length];
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{host.Port}/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The experts.</summary>
    public string[] Experts { get; }

    /// <summary>The owner's token.</summary>
    public string Token { get; }

    /// <summary>Calls the host.</summary>
    public HttpClient Http { get; }

    /// <summary>Bytes of memory that the host has now.</summary>
    public long Memory => _host.WorkingSet;

    /// <summary>Starts one.</summary>
    public static async Task<Stand> StartAsync(int experts)
    {
        var folder = Directory.CreateTempSubdirectory("actors-live-");
        var database = Path.Combine(folder.FullName, "actors.db");
        var host = await HostProcess.Start(
            "EchoHost", folder.FullName, "--Storage:Provider=Sqlite", "--Storage:ConnectionString=Data Source=" + database,
            "--Live:ConnectionsPerCaller=100000");
        using var seed = new ActorsSeed(host.Port);
        var made = await seed.Make(experts);
        return new Stand(folder, host, made, await seed.SignIn());
    }

    /// <summary>Books at a rate per second for a time, each time somebody; answers how many bookings were made.</summary>
    public async Task<int> BookAsync(double rate, TimeSpan time)
    {
        var orders = new EndlessOrders(random => BookingOf(random.Next(Experts.Length)));
        var (tally, _, unanswered) = await OpenLoop.Run(_host.Port, rate, time, orders);
        if (tally.FirstFailure is { } failure) throw new InvalidOperationException(failure);
        return unanswered == 0 ? tally.Count(Answered.Won) : throw new InvalidOperationException($"{unanswered} were not answered.");
    }

    // The expert's next half hour that nobody has booked.
    private Order BookingOf(int expert)
    {
        var start = First.AddMinutes(30 * (Interlocked.Increment(ref _booked[expert]) - 1));
        var at = start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = $$"""{"serviceType":"half-hour","expertId":"{{Experts[expert]}}","scheduledAt":"{{at}}","clientName":"Ana Sousa"}""";
        var request = $"POST /api/v1/appointments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
        return new Order(Encoding.ASCII.GetBytes(request), Asked.Booking);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
