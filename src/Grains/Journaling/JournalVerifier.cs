using System.Text.Json;

namespace Actors.Grains.Journaling;

/// <summary>Where a stored stream is not what was once written.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version that is wrong or missing.</param>
/// <param name="Reason">What is wrong, for an operator.</param>
public sealed record BrokenPlace(StreamName Stream, long Version, string Reason);

/// <summary>What a walk over the journal found.</summary>
/// <param name="Events">How many events were looked at, the broken one included.</param>
/// <param name="Streams">How many streams they belong to.</param>
/// <param name="Erased">How many of them had a personal part that has been erased.</param>
/// <param name="Broken">The first broken place, or null when all is well.</param>
public sealed record VerificationResult(long Events, int Streams, long Erased, BrokenPlace? Broken);

/// <summary>
/// Proves that stored events are those that were written: versions without gaps, each hash continuing its chain, and each record saying
/// of itself what its row says; and personal parts that are there are those that were written. It cannot see that the newest events of a
/// stream are missing, since nothing follows them; whoever must prove that keeps the last hash elsewhere.
/// </summary>
/// <param name="journal">The journal to walk.</param>
public sealed class JournalVerifier(IJournal journal)
{
    // An event may be as large as the largest body of a request, so these are 100 MB at the worst.
    private const int EventsAtOnce = 100;

    /// <summary>Walks one stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<VerificationResult> VerifyStreamAsync(StreamName stream, CancellationToken cancellationToken)
    {
        var walk = new Walk();
        while (true)
        {
            var events = await journal.ReadStreamAsync(stream, walk.VersionOf(stream), EventsAtOnce, cancellationToken);
            if (!walk.TryTake(events)) return walk.Result;
            if (events.Count < EventsAtOnce) return walk.Result;
        }
    }

    /// <summary>Walks everything of a tenant in the order of positions. It keeps about 200 bytes for each stream.</summary>
    /// <param name="tenant">The tenant; null walks all tenants.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task<VerificationResult> VerifyAllAsync(string? tenant, CancellationToken cancellationToken)
    {
        var walk = new Walk();
        var position = 0L;
        while (true)
        {
            var events = await journal.ReadAllAsync(position, tenant, EventsAtOnce, cancellationToken);
            if (!walk.TryTake(events)) return walk.Result;
            if (events.Count < EventsAtOnce) return walk.Result;
            position = events[^1].Position;
        }
    }

    private sealed class Walk
    {
        private readonly Dictionary<StreamName, (long Version, ReadOnlyMemory<byte> Hash)> _heads = [];
        private long _events;
        private long _erased;
        private BrokenPlace? _broken;

        public VerificationResult Result => new(_events, _heads.Count, _erased, _broken);

        public long VersionOf(StreamName stream) => Head(stream).Version;

        public bool TryTake(IReadOnlyList<JournalEvent> events)
        {
            foreach (var stored in events)
            {
                _events++;
                var head = Head(stored.Stream);
                if (Fault(stored, head.Version + 1, head.Hash.Span, out var isErased) is { } fault)
                {
                    _broken = new BrokenPlace(stored.Stream, head.Version + 1, fault);
                    return false;
                }

                if (isErased) _erased++;
                _heads[stored.Stream] = (stored.Version, stored.Hash);
            }

            return true;
        }

        private (long Version, ReadOnlyMemory<byte> Hash) Head(StreamName stream) =>
            _heads.TryGetValue(stream, out var head) ? head : (0, HashChain.Origin);

        private static string? Fault(JournalEvent stored, long expected, ReadOnlySpan<byte> previous, out bool isErased)
        {
            isErased = false;
            if (stored.Version != expected) return $"version {expected} is missing; the next event has version {stored.Version}";
            if (!HashChain.Next(previous, stored.Record.Span).AsSpan().SequenceEqual(stored.Hash.Span))
                return "the hash is not that of the record and the event before it";
            return RecordFault(stored, out isErased);
        }

        /// <summary>The chain covers the record only, so the columns beside it are held against what the record says.</summary>
        private static string? RecordFault(JournalEvent stored, out bool isErased)
        {
            isErased = false;
            EventRecord record;
            try
            {
                record = EventRecord.Decode(stored.Record);
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                return $"the record is no audit record: {error.Message}";
            }

            if (record.Sequence != stored.Version) return $"the record says version {record.Sequence}, its row {stored.Version}";
            if (!StreamName.IsWellFormed(stored.Stream.Value)) return "the row's stream is no stream name";
            if (record.Tenant != stored.Stream.Tenant) return $"the record says tenant '{record.Tenant}', its row '{stored.Stream.Tenant}'";
            if (record.Target != stored.Stream.Target) return $"the record says target '{record.Target}', its row '{stored.Stream.Target}'";
            if (record.Action != stored.Type) return $"the record says action '{record.Action}', its row '{stored.Type}'";
            isErased = record.PersonalDigest is not null && stored.Personal.IsEmpty;
            return isErased ? null : PersonalFault(stored.Personal.Span, record.PersonalDigest);
        }

        private static string? PersonalFault(ReadOnlySpan<byte> part, string? digest)
        {
            if (digest is null) return part.IsEmpty ? null : "there is a personal part that the record does not tell of";
            return PersonalPart.DigestOf(part) == digest ? null : "the personal part is not the one that the record tells of";
        }
    }
}
