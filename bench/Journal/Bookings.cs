using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Journaling;

namespace Actors.Journal;

/// <summary>
/// Makes batches of the shape that a booking has: a calendar's event, a new appointment's event, its document, and sometimes an effect.
/// </summary>
internal sealed class Bookings(int writer, int calendars)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonTypeInfo Text = JsonTypeInfo.CreateJsonTypeInfo<string>(JsonSerializerOptions.Default);
    private static readonly string[] FirstNames =
        ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Frances", "Ken", "Margaret", "Tony"];
    private static readonly string[] LastNames =
        ["Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Allen", "Thompson", "Hamilton", "Hoare"];
    private static readonly byte[] Filling = Encoding.UTF8.GetBytes($"{{\"notes\":\"{new string('n', 680)}\"}}");
    private static readonly string Data = new('d', 120);

    private readonly (long Version, byte[] Hash)[] _heads = Enumerable.Repeat((0L, HashChain.Origin.ToArray()), calendars).ToArray();
    private long _count;

    public JournalBatch Next()
    {
        var number = _count++;
        var place = (int)(number % calendars);
        var tenant = $"tenant-{writer % 10:D3}";
        var expert = $"expert-{writer:D4}-{place:D4}";
        // Appointment ids come from a hash of the caller's key, so they are spread over the whole index.
        var id = $"apt_{(ulong)(number * 10_000 + writer) * 0x9E3779B97F4A7C15:x16}{number:x8}";
        var at = Start.AddSeconds(number * 7 + writer);
        var calendar = StreamName.For(tenant, "calendar", expert);
        var appointment = StreamName.For(tenant, "appointment", id);
        var (version, hash) = _heads[place];
        var taken = Event(calendar, version, hash, "scheduling.slot-booked.v1", id, at);
        var booked = Event(appointment, 0, HashChain.Origin.Span, "scheduling.appointment-booked.v1", id, at);
        _heads[place] = (version + 1, taken.Hash.ToArray());
        Effect[] effects = number % 2 == 0 ? [Reminder(tenant, id, at)] : [];
        return new JournalBatch(
            [new StreamAppend(calendar, version, [taken]), new StreamAppend(appointment, 0, [booked])],
            [Row(tenant, id, expert, at, number)],
            [],
            effects);
    }

    private static NewEvent Event(StreamName stream, long version, ReadOnlySpan<byte> previous, string type, string id, DateTimeOffset at)
    {
        var record = new EventRecord(version + 1, stream.Tenant, at, "user_0123456789", type, stream.Target, $"op_{id}", null)
            .Encode(Data, Text);
        return new NewEvent(type, record, HashChain.Next(previous, record));
    }

    private static Effect Reminder(string tenant, string id, DateTimeOffset at) => new()
    {
        Id = $"remind:{id}",
        Tenant = tenant,
        Kind = "scheduling.remind",
        Target = $"{tenant}/{id}",
        Payload = Encoding.UTF8.GetBytes($"{{\"appointment\":\"{id}\"}}"),
        DueAt = at.AddDays(1),
    };

    private Document Row(string tenant, string id, string expert, DateTimeOffset at, long number)
    {
        var first = FirstNames[number % 10];
        var last = LastNames[number / 10 % 10];
        return new Document
        {
            Key = new DocumentKey(tenant, "appointment", id),
            Version = 1,
            CreatedAt = at,
            Body = Filling,
            Status = "confirmed",
            Owner = expert,
            Subject = $"{first}.{last}{number % 5000}@example.org",
            Category = "consultation",
            StartsAt = at.AddDays(2),
            EndsAt = at.AddDays(2).AddMinutes(30),
            Amount = 5000,
            Currency = "EUR",
            SearchText = $"{first} {last}{writer} {first}.{last}{number % 5000}@example.org first consultation",
        };
    }
}
