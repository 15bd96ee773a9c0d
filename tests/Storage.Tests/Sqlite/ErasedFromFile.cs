using System.Text;
using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>What was erased is in no page of the file, free space and the index of words included.</summary>
public sealed class ErasedFromFile : IDisposable
{
    private const int People = 400;

    private readonly SqliteFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task No_byte_of_it_lingers()
    {
        await using (var storage = await _fixture.OpenAsync())
        {
            // Enough to split pages of every index, and the secrets stand among what stays.
            var streams = Enumerable.Range(0, People).Select(number => new TestStream("t1", $"{number * 7919 % People}")).ToArray();
            foreach (var (stream, number) in streams.Select((stream, number) => (stream, number)))
                await storage.AppendAsync(
                    Batches.Of(stream.Next("booked", (Secret(number), number % 200))).With(Row(number, 1, Secret(number))));
            foreach (var (stream, number) in streams.Select((stream, number) => (stream, number)))
                await storage.AppendAsync(Batches.Of(stream.Next("amended", ($"again {Secret(number)}", number % 200))));

            for (var number = 0; number < People; number += 2)
            {
                var erased = streams[number].Next("erased") with { ErasesPersonal = true };
                await storage.AppendAsync(Batches.Of(erased).With(Row(number, 3, null)));
            }

            await storage.RemoveErasedTracesAsync(default);
            (await new JournalVerifier(storage).VerifyAllAsync(null, default))
                .ShouldBe(new VerificationResult(People * 5 / 2, People, People, null));
            (await FindAsync(storage, 1)).Total.ShouldBe(1);
            (await FindAsync(storage, 0)).Total.ShouldBe(0);
            // A second time there is nothing to do.
            await storage.RemoveErasedTracesAsync(default);
        }

        // Closing copies the log into the file and removes it.
        Directory.GetFiles(_fixture.Folder).ShouldHaveSingleItem();
        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_fixture.File));
        for (var number = 0; number < People; number++)
            bytes.Contains(Secret(number), StringComparison.OrdinalIgnoreCase).ShouldBe(number % 2 == 1, Secret(number));
    }

    // Words that share no beginning, since the index of words keeps only what differs from the word before.
    private static string Secret(int number) =>
        $"{(char)('a' + number % 26)}{number * 2_654_435_761L % 1_000_000_007:d10}secret{number:d4}";

    private static Document Row(int number, int version, string? secret) => Batches.Document($"d{number}", secret) with
    {
        Version = version,
        Subject = secret,
        Body = Encoding.UTF8.GetBytes($"{{\"name\":\"{secret}\",\"filler\":\"{new string('x', number % 300)}\"}}"),
    };

    private static Task<DocumentPage> FindAsync(IStorage storage, int number) =>
        storage.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing", Search = Secret(number) }, default);
}
