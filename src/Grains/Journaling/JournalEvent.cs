
namespace Actors.Grains.Journaling;

/// <summary>An event that is to be appended: already encoded and chained, so that a journal stores bytes and nothing else.</summary>
/// <param name="Type">The stable name of the event with its version, for example <c>scheduling.slot-booked.v1</c>.</param>
/// <param name="Record">The audit record: one JSON object in UTF-8, which carries the event's data (see <see cref="EventRecord"/>).</param>
/// <param name="Hash">The record's link of the stream's hash chain, 32 bytes (see <see cref="HashChain"/>).</param>
/// <param name="Personal">The personal part, which stands beside the record (see <see cref="PersonalPart"/>); empty when the event has
/// none.</param>
public readonly record struct NewEvent(
    string Type, ReadOnlyMemory<byte> Record, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> Personal = default);

/// <summary>An event as the journal holds it.</summary>
/// <param name="Position">Its place in the order of all events; positions grow, and may have gaps.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">Its place in the stream, from 1, without gaps.</param>
/// <param name="Type">The stable name of the event with its version.</param>
/// <param name="Record">The audit record, byte for byte as it was appended.</param>
/// <param name="Hash">The record's link of the hash chain, 32 bytes.</param>
/// <param name="Personal">The personal part, byte for byte as it was appended; empty when the event has none, or none any more.</param>
public sealed record JournalEvent(
    long Position,
    StreamName Stream,
    long Version,
    string Type,
    ReadOnlyMemory<byte> Record,
    ReadOnlyMemory<byte> Hash,
    ReadOnlyMemory<byte> Personal = default);
