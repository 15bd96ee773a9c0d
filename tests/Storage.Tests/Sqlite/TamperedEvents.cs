using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;
using Microsoft.Data.Sqlite;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>Whoever changes what is stored, by a single byte or bit, is found by the verifier.</summary>
public sealed class TamperedEvents : IAsyncLifetime, IDisposable
{
    private const int Events = 3;

    private readonly SqliteFixture _fixture = new();
    private IStorage _storage = null!;
    private SqliteConnection _connection = null!;

    public async ValueTask InitializeAsync()
    {
        _storage = await _fixture.OpenAsync();
        var stream = new TestStream("t1", "s");
        await _storage.AppendAsync(Batches.Of(stream.Next("some", ("one", 1), ("two", 2), ("three", 3))));
        _connection = _fixture.Connect();
    }

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    public void Dispose()
    {
        _connection.Dispose();
        _fixture.Dispose();
    }

    [Theory]
    [InlineData("record", "BLOB")]
    [InlineData("hash", "BLOB")]
    [InlineData("type", "TEXT")]
    [InlineData("stream", "TEXT")]
    [InlineData("personal", "BLOB")]
    public async Task Any_changed_byte_is_found(string column, string type)
    {
        for (var position = 1; position <= Events; position++)
        {
            var stored = (byte[])SqliteFixture.Scalar(
                _connection, $"SELECT CAST({column} AS BLOB) FROM events WHERE position = {position}")!;
            for (var place = 0; place < stored.Length; place++)
            {
                // One bit, and the bit between upper and lower case.
                await FoundAsync(column, type, position, stored, place, 0x01);
                await FoundAsync(column, type, position, stored, place, 0x20);
            }
        }

        (await VerifyAsync()).ShouldBe(new VerificationResult(Events, 1, 0, null));
    }

    [Fact]
    public async Task Any_changed_bit_of_a_version_is_found()
    {
        for (var position = 1L; position <= Events; position++)
        {
            for (var bit = 0; bit < 64; bit++)
            {
                var changed = position ^ (1L << bit);
                if (changed is >= 1 and <= Events) continue; // The unique index does not let two events have one version.
                Set("version", "INTEGER", position, changed);
                (await VerifyAsync()).Broken.ShouldNotBeNull($"version {position} became {changed}");
                Set("version", "INTEGER", position, position);
            }
        }
    }

    [Fact]
    public async Task A_part_that_was_never_written_is_found_and_one_that_is_gone_counts_as_erased()
    {
        await _storage.AppendAsync(Batches.Of(new TestStream("t2", "s").Next("no part")));
        SqliteFixture.Run(_connection, "UPDATE events SET personal = NULL WHERE version = 2");
        (await VerifyAsync()).ShouldBe(new VerificationResult(Events + 1, 2, 1, null));
        SqliteFixture.Run(_connection, "UPDATE events SET personal = x'00' WHERE tenant = 't2'");
        (await VerifyAsync()).Broken.ShouldNotBeNull().Stream.Value.ShouldBe("t2/thing/s");
    }

    [Fact]
    public async Task A_removed_event_is_found_by_the_one_behind_it()
    {
        SqliteFixture.Run(_connection, "DELETE FROM events WHERE version = 2");
        var broken = (await VerifyAsync()).Broken;
        broken.ShouldNotBeNull();
        (broken.Stream.Value, broken.Version).ShouldBe(("t1/thing/s", 2));
        broken.Reason.ShouldContain("missing");
        (await new JournalVerifier(_storage).VerifyStreamAsync(broken.Stream, default)).Broken.ShouldBe(broken);
    }

    [Fact]
    public async Task Swapped_events_are_found()
    {
        SqliteFixture.Run(_connection, "UPDATE events SET version = 99 WHERE version = 1");
        SqliteFixture.Run(_connection, "UPDATE events SET version = 1 WHERE version = 2");
        SqliteFixture.Run(_connection, "UPDATE events SET version = 2 WHERE version = 99");
        (await VerifyAsync()).Broken.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_stream_beside_a_broken_one_is_well()
    {
        var other = new TestStream("t2", "s");
        await _storage.AppendAsync(Batches.Of(other.Next("a")));
        SqliteFixture.Run(_connection, "UPDATE events SET type = 'another' WHERE version = 3");
        (await VerifyAsync()).Broken!.Version.ShouldBe(3);
        (await new JournalVerifier(_storage).VerifyAllAsync("t2", default)).ShouldBe(new VerificationResult(1, 1, 0, null));
        (await new JournalVerifier(_storage).VerifyStreamAsync(other.Name, default)).Broken.ShouldBeNull();
    }

    private async Task FoundAsync(string column, string type, long position, byte[] stored, int place, byte mask)
    {
        var changed = stored.ToArray();
        changed[place] ^= mask;
        Set(column, type, position, changed);
        (await VerifyAsync()).Broken.ShouldNotBeNull($"{column} of {position}, byte {place} ^ {mask}");
        Set(column, type, position, stored);
    }

    private void Set(string column, string type, long position, object value) =>
        SqliteFixture.Run(
            _connection, $"UPDATE events SET {column} = CAST($value AS {type}) WHERE position = {position}", ("$value", value));

    private Task<VerificationResult> VerifyAsync() => new JournalVerifier(_storage).VerifyAllAsync(null, default);
}
