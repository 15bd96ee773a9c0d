using Orleans.Storage;

namespace Actors.Grains.Journaling;

/// <summary>
/// Makes sure that an answer which writes nothing rests on the newest state. A write has its fence; without one, an activation that
/// somebody else has overtaken, as may happen for seconds while nodes disagree, would refuse what is free and not find what is there
/// (decision 0020).
/// </summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
internal sealed class Freshness<TState>
    where TState : class, IFoldedState
{
    private Task _running = Task.CompletedTask;
    private Look? _next;

    /// <summary>Waits until all that the activation knows now is durable, and was seen to be all that there is.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="memory">What the activation knows of it.</param>
    /// <exception cref="InconsistentStateException">Somebody else has written.</exception>
    public Task Confirm(IJournal journal, StreamName stream, StreamMemory<TState> memory)
    {
        // A look that has begun may have seen too little; those who come meanwhile share the next, so a stampede costs two looks and not
        // thousands.
        if (_next is { } next && ReferenceEquals(next.Memory, memory)) return next.Done;
        var look = new Look(memory);
        _next = look;
        return look.Done = _running = After(_running, look, journal, stream);
    }

    private async Task After(Task running, Look look, IJournal journal, StreamName stream)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (ReferenceEquals(_next, look)) _next = null;
        var memory = look.Memory;
        // What was decided on an older version is confirmed with the newest: the events between are this activation's own, or their append
        // fails.
        var version = memory.Version;
        memory.Watch();
        try
        {
            await memory.Pending;
            var later = await journal.ReadStreamAsync(stream, version, 1, CancellationToken.None);
            if (later is [var first, ..] && !memory.Wrote(first))
                throw new InconsistentStateException($"Somebody else has written to {stream} since version {version}.");
        }
        finally
        {
            memory.Unwatch();
        }
    }

    private sealed record Look(StreamMemory<TState> Memory)
    {
        public Task Done { get; set; } = Task.CompletedTask;
    }
}
