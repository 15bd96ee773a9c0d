using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Postgres;

/// <summary>
/// Writers that append to streams of their own while somebody disturbs the server. What was acknowledged must be there at the place that
/// was told, what was refused must not, and nothing may be there twice.
/// </summary>
public sealed class SteadyLoad : IDisposable
{
    private readonly IStorage _storage;
    private readonly Task<(List<long> Positions, JournalUnavailableException? End)>[] _writers;
    private readonly SemaphoreSlim _acknowledged = new(0);
    private volatile bool _isStopped;

    public SteadyLoad(IStorage storage, int writers)
    {
        _storage = storage;
        _writers = [.. Enumerable.Range(0, writers).Select(number => Task.Run(() => WriteAsync(number)))];
    }

    public async Task AcknowledgedAsync(int count)
    {
        for (var waited = 0; waited < count; waited++)
            (await _acknowledged.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("the writers stand still");
    }

    public async Task StopAndCheckAsync()
    {
        _isStopped = true;
        var outcomes = await Task.WhenAll(_writers);
        for (var number = 0; number < outcomes.Length; number++)
        {
            var (positions, end) = outcomes[number];
            end.ShouldBeNull("the server came back in time, so nobody had to be refused");
            var stored = await _storage.ReadStreamAsync(StreamName.For("t1", "thing", $"w{number}"), 0, 10_000, default);
            stored.Select(item => item.Position).ShouldBe(positions);
            foreach (var turn in (int[])[0, positions.Count - 1])
                (await _storage.GetAsync(Batches.Key($"d{number}-{turn}"), default)).ShouldNotBeNull();
        }

        (await new JournalVerifier(_storage).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    public void Dispose() => _acknowledged.Dispose();

    private async Task<(List<long> Positions, JournalUnavailableException? End)> WriteAsync(int number)
    {
        var stream = new TestStream("t1", $"w{number}");
        var positions = new List<long>();
        while (!_isStopped)
        {
            try
            {
                var document = Batches.Document($"d{number}-{positions.Count}", "ada lovelace");
                positions.Add((await _storage.AppendAsync(Batches.Of(stream.Next($"{positions.Count}")).With(document))).LastPosition);
                _acknowledged.Release();
            }
            catch (JournalUnavailableException error)
            {
                return (positions, error);
            }
        }

        return (positions, null);
    }
}
