using System.Globalization;
using System.Text;
using Actors.Bookings.Contenders;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>
/// An arena's experts and their free slots, and the bytes of requests about them. Every slot is asked for once, unless a load says
/// otherwise.
/// </summary>
internal sealed class Stage(Arena arena, int spread)
{
    private const int HalfHour = 30;
    private const int HalfHoursOfDay = 48;
    private const int FullDays = 30;
    private const int TeamDays = 8;
    private const int Stride = 77;
    private const int DaysBeforeShared = 900;
    private static readonly DateTime FirstSlot = DateTime.SpecifyKind(DateTime.UtcNow.Date.AddDays(2), DateTimeKind.Utc);
    private static int _keys;

    private readonly int[] _nextSlots = new int[spread];
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private string? _full;
    private int _nextMinute;
    private int _nextShared = -1;
    private int _nextFresh = spread + 1;

    /// <summary>How many experts bookings are spread over.</summary>
    public int Spread => spread;

    /// <summary>The next free minute of the hot expert.</summary>
    public Order BookHot() =>
        Book(arena.Experts[spread], "minute", FirstSlot.AddMinutes(Interlocked.Increment(ref _nextMinute)));

    /// <summary>The next free half hour of an expert.</summary>
    public Order Book(int expert) =>
        Book(arena.Experts[expert], "half-hour", FirstSlot.AddMinutes(HalfHour * Interlocked.Increment(ref _nextSlots[expert])));

    /// <summary>A half hour without an expert: the service assigns one in turn. It is long after what other loads book.</summary>
    public Order BookShared()
    {
        var number = Interlocked.Increment(ref _nextShared) / Math.Min(ActorsSeed.SharedBy, arena.Experts.Length);
        return Post("/api/v1/appointments", expert: null, "shared", FirstSlot.AddDays(DaysBeforeShared).AddMinutes(HalfHour * number));
    }

    /// <summary>An expert whom nobody has booked yet.</summary>
    public string Fresh() => arena.Experts[_nextFresh++];

    /// <summary>One of a fresh expert's half hours.</summary>
    public Order BookSlot(string expert, int slot) => Book(expert, "half-hour", FirstSlot.AddMinutes(HalfHour * slot));

    /// <summary>Bookings that scatter over the next thirty days of a fresh expert, who is the one of <see cref="ReadFull"/>.</summary>
    public IReadOnlyList<Order> Full(int bookings)
    {
        _full = Fresh();
        // A stride without common divisor visits every half hour once, and never in order.
        return [.. Enumerable.Range(0, bookings).Select(index => BookSlot(_full, index * Stride % (FullDays * HalfHoursOfDay)))];
    }

    /// <summary>That expert's free half hours of thirty days.</summary>
    public Order ReadFull() => Read(
        _full ?? throw new InvalidOperationException("Nobody's calendar is full."),
        $"from={FirstSlot:yyyy-MM-dd}T00:00:00Z&to={FirstSlot.AddDays(FullDays):yyyy-MM-dd}T00:00:00Z");

    /// <summary>An expert's free half hours of a day.</summary>
    public Order Read(int expert, int day) => Read(arena.Experts[expert], $"date={FirstSlot.AddDays(day):yyyy-MM-dd}");

    /// <summary>A booking that is only echoed.</summary>
    public Order Echo() => Post("/api/v1/echo", arena.Experts[spread], "minute", FirstSlot);

    /// <summary>The same without any of the host's conventions.</summary>
    public Order Bare() => Post("/bare", arena.Experts[spread], "minute", FirstSlot);

    /// <summary>The services, as the owner asks or as anybody does.</summary>
    public Order Services(bool isOwner) => Get("/api/v1/services", isOwner);

    /// <summary>The free half hours of thirty days of one expert, as the owner asks or as anybody does.</summary>
    public Order Month(bool isOwner) => Get(
        $"/api/v1/experts/{arena.Experts[0]}/availability?serviceType=half-hour"
        + $"&from={FirstSlot:yyyy-MM-dd}T00:00:00Z&to={FirstSlot.AddDays(FullDays):yyyy-MM-dd}T00:00:00Z",
        isOwner);

    /// <summary>
    /// How many half hours of each of eight days are free with the experts of a service, who work around the clock, as anybody asks: 19,200
    /// slots, as many as a month of office hours, and about as many as one answer may be made of.
    /// </summary>
    public Order TeamMonth() => Get(
        "/api/v1/appointments/availability?serviceType=shared&perDay=true"
        + $"&from={FirstSlot:yyyy-MM-dd}T00:00:00Z&to={FirstSlot.AddDays(TeamDays):yyyy-MM-dd}T00:00:00Z",
        isOwner: false);

    /// <summary>A hundred calls of an expert's calendar.</summary>
    public Order Call(int expert) => Get($"/api/v1/grain-calls/{arena.Experts[expert]}");

    private Order Read(string expert, string when) => Get($"/api/v1/experts/{expert}/availability?serviceType=half-hour&{when}");

    private Order Get(string path, bool isOwner = true)
    {
        var who = isOwner ? $"Authorization: Bearer {arena.Token}" : $"X-Tenant: {ActorsSeed.Slug}";
        return new Order(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{who}\r\n\r\n"), Asked.Reading);
    }

    private Order Book(string expert, string service, DateTime start) => Post("/api/v1/appointments", expert, service, start);

    private Order Post(string path, string? expert, string service, DateTime start)
    {
        var named = expert is null ? "" : $"\"expertId\":\"{expert}\",";
        var body = string.Create(CultureInfo.InvariantCulture, $$"""
            {"serviceType":"{{service}}",{{named}}"scheduledAt":"{{start:yyyy-MM-dd'T'HH:mm:ss'Z'}}",
            """ + $$"""
            "clientName":"Ana Sousa","clientEmail":"ana@example.com","clientPhone":"+351910000000","notes":"First visit"}
            """);
        var request = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {arena.Token}\r\n"
            + $"Idempotency-Key: {_run}-{Interlocked.Increment(ref _keys)}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        return new Order(Encoding.ASCII.GetBytes(request), Asked.Booking);
    }
}
