using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>A writer of one stream: it knows the stream's last version and hash, as a grain does.</summary>
public sealed class TestStream(string tenant, string id)
{
    private static readonly JsonTypeInfo Text = JsonTypeInfo.CreateJsonTypeInfo<string>(JsonSerializerOptions.Default);

    public StreamName Name { get; } = StreamName.For(tenant, "thing", id);

    public long Version { get; private set; }

    public byte[] Hash { get; private set; } = HashChain.Origin.ToArray();

    /// <summary>The next events; the writer then takes them for appended, as a pipelining grain does.</summary>
    public StreamAppend Next(params string[] data)
    {
        var expected = Version;
        var events = data.Select(item => Event(item)).ToArray();
        return new StreamAppend(Name, expected, events);
    }

    /// <summary>Events with personal parts; one without when none are given.</summary>
    public StreamAppend Next(string data, params (string Personal, int Seed)[] parts)
    {
        var expected = Version;
        var events = parts.Select(part => Event(data, PartOf(part.Personal, part.Seed))).ToArray();
        return new StreamAppend(Name, expected, events.Length > 0 ? events : [Event(data)]);
    }

    /// <summary>The same writer as it is now, for a second activation of the same grain.</summary>
    public TestStream Twin() => new(tenant, id) { Version = Version, Hash = Hash };

    private static byte[] PartOf(string personal, int seed)
    {
        var salt = new byte[PersonalPart.SaltLength];
        salt.AsSpan().Fill((byte)seed);
        return [.. salt, .. System.Text.Encoding.UTF8.GetBytes(personal)];
    }

    private NewEvent Event(string data, byte[]? personal = null)
    {
        var record = new EventRecord(++Version, Name.Tenant, Batches.At, "tester", "thing.happened.v1", Name.Target, "operation", null)
        {
            PersonalDigest = personal is null ? null : PersonalPart.DigestOf(personal),
        }.Encode(data, Text);
        Hash = HashChain.Next(Hash, record);
        return new NewEvent("thing.happened.v1", record, Hash, personal ?? default(ReadOnlyMemory<byte>));
    }
}

/// <summary>Short words for batches.</summary>
public static class Batches
{
    public static DateTimeOffset At { get; } = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static JournalBatch Of(params StreamAppend[] appends) => new(appends, [], [], []);

    public static JournalBatch With(this JournalBatch batch, params Document[] documents) => batch with { Documents = documents };

    public static JournalBatch With(this JournalBatch batch, params Effect[] effects) => batch with { Effects = effects };

    public static JournalBatch Without(this JournalBatch batch, params DocumentKey[] keys) => batch with { DeletedDocuments = keys };

    public static DocumentKey Key(string id, string tenant = "t1", string kind = "thing") => new(tenant, kind, id);

    public static Document Document(string id, string? searchText = null) => new()
    {
        Key = Key(id),
        Version = 1,
        CreatedAt = At,
        Body = "{}"u8.ToArray(),
        SearchText = searchText,
    };

    public static Effect Effect(string id, DateTimeOffset? dueAt = null, string target = "t1/x", string tenant = "t1") => new()
    {
        Id = id,
        Tenant = tenant,
        Kind = "test.effect",
        Target = target,
        Payload = "{\"a\":1}"u8.ToArray(),
        DueAt = dueAt ?? At,
    };

    /// <summary>Appends to a stream of its own, for tests that need a batch only to carry something else.</summary>
    public static Task<AppendResult> CarryAsync(this IStorage storage, string carrier, Func<JournalBatch, JournalBatch> load) =>
        storage.AppendAsync(load(Of(new TestStream("t1", carrier).Next("carrier"))));
}
