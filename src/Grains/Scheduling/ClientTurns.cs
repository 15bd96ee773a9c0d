namespace Actors.Grains.Scheduling;

/// <summary>
/// Lets what one client asks of a calendar at the same time come one after the other. Two that ran into each other's fence would cost the
/// calendar a reload, and everybody who books beside them a second try.
/// </summary>
internal sealed class ClientTurns
{
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Does something when what the client asked for before is done.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="ask">Does it.</param>
    public async Task<T> Next<T>(string client, Func<Task<T>> ask)
    {
        var mine = After(_last.GetValueOrDefault(client, Task.CompletedTask), ask);
        _last[client] = mine;
        try
        {
            return await mine;
        }
        finally
        {
            if (ReferenceEquals(_last.GetValueOrDefault(client), mine)) _last.Remove(client);
        }
    }

    private static async Task<T> After<T>(Task before, Func<Task<T>> ask)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        return await ask();
    }
}
