using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Hands groups to lanes, so that one group is made and sent while another is being flushed. The appends of a stream stay in order: a
/// group waits for the lanes that are writing one of its streams.
/// </summary>
internal sealed class GroupCommitter : IAsyncDisposable
{
    private readonly WriteLane[] _lanes;

    public GroupCommitter(NpgsqlDataSource source, PostgresStorageOptions options, TimeProvider clock, ILogger logger)
    {
        var memory = new WriterMemory();
        _lanes = [.. Enumerable.Range(0, options.Writers).Select(_ => new WriteLane(source, options, memory, clock, logger))];
    }

    /// <summary>Connects, so that the first write does not have to.</summary>
    public Task OpenAsync() => Task.WhenAll(_lanes.Select(lane => lane.OpenAsync()));

    /// <summary>Takes a group. Completes when the next one may come, and not when the group is written.</summary>
    /// <param name="group">The group; it is copied, because the writer uses its list again.</param>
    public async Task CommitAsync(List<AppendRequest> group)
    {
        var requests = group.ToArray();
        foreach (var lane in _lanes)
            if (lane.Touches(requests)) await lane.Running;
        (await FreeLaneAsync()).Start(requests);
    }

    /// <summary>Completes when everything that was taken is written.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes) await lane.DisposeAsync();
    }

    private async Task<WriteLane> FreeLaneAsync()
    {
        while (true)
        {
            foreach (var lane in _lanes)
                if (lane.Running.IsCompleted) return lane;
            await Task.WhenAny(_lanes.Select(lane => lane.Running));
        }
    }
}
