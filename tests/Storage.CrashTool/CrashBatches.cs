using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Journaling;

namespace Actors.Storage.CrashTool;

/// <summary>
/// Makes batches whose parts all carry the batch's id: a calendar's event, a new appointment's event, a document with its words, and an
/// effect.
/// </summary>
public sealed class CrashBatches(string run, int writer)
{
    /// <summary>The tenant of every batch.</summary>
    public const string Tenant = "crash";

    /// <summary>The kind of the batches' documents and of the streams that each batch creates.</summary>
    public const string Kind = "appointment";

    private static readonly JsonTypeInfo Text = JsonTypeInfo.CreateJsonTypeInfo<string>(JsonSerializerOptions.Default);
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private byte[] _hash = HashChain.Origin.ToArray();
    private long _count;

    public (string Id, JournalBatch Batch) Next()
    {
        var id = $"{run}-{writer}-{_count}";
        var calendar = StreamName.For(Tenant, "calendar", $"{run}-{writer}");
        var taken = Event(calendar, _count, _hash, id);
        var booked = Event(StreamName.For(Tenant, Kind, id), 0, HashChain.Origin.Span, id);
        var batch = new JournalBatch(
            [
                new StreamAppend(calendar, _count, [taken]),
                new StreamAppend(StreamName.For(Tenant, Kind, id), 0, [booked]),
            ],
            [Row(id)],
            [],
            [new Effect { Id = id, Tenant = Tenant, Kind = "remind", Target = $"{Tenant}/{id}", Payload = "{}"u8.ToArray(), DueAt = At }]);
        _hash = taken.Hash.ToArray();
        _count++;
        return (id, batch);
    }

    private static Document Row(string id) => new()
    {
        Key = new DocumentKey(Tenant, Kind, id),
        Version = 1,
        CreatedAt = At,
        Body = Encoding.UTF8.GetBytes($"{{\"filling\":\"{new string('x', 500)}\"}}"),
        SearchText = $"everyone {id}",
    };

    private static NewEvent Event(StreamName stream, long version, ReadOnlySpan<byte> previous, string id)
    {
        var record = new EventRecord(version + 1, Tenant, At, "tool", "crash.appended.v1", stream.Target, id, null).Encode(id, Text);
        return new NewEvent("crash.appended.v1", record, HashChain.Next(previous, record));
    }
}
