using Orleans.Storage;

namespace Actors.Journaling;

/// <summary>
/// Makes sure that an answer which writes nothing rests on the newest state. A write has its fence; without one, an activation that somebody else
/// has overtaken, as may happen for seconds while nodes disagree, would refuse what is free and not find what is there (decision 0020).
/// </summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
internal sealed class Freshness<TState>
    where TState : class, IFoldedState
{
    private Task _running = Task.CompletedTask;
    private Look? _next;

    /// <summary>Waits until the journal was seen to have nothing that this activation does not know.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="memory">What the activation knows of it.</param>
    /// <param name="version">The version that the answer rests on, which is durable.</param>
    /// <exception cref="InconsistentStateException">Somebody else has written.</exception>
    public Task Confirm(IJournal journal, StreamName stream, StreamMemory<TState> memory, long version)
    {
        // A look that has begun may have seen too little; those who come meanwhile share the next, so a stampede costs two looks and not thousands.
        if (_next is { } next && next.Version == version && ReferenceEquals(next.Memory, memory)) return next.Done;
        var look = new Look(memory, version);
        _next = look;
        return look.Done = _running = After(_running, look, journal, stream);
    }

    private async Task After(Task running, Look look, IJournal journal, StreamName stream)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (ReferenceEquals(_next, look)) _next = null;
        look.Memory.Watch();
        try
        {
            var later = await journal.ReadStreamAsync(stream, look.Version, 1, CancellationToken.None);
            if (later is [var first, ..] && !look.Memory.Wrote(first))
                throw new InconsistentStateException($"Somebody else has written to {stream} since version {look.Version}.");
        }
        finally
        {
            look.Memory.Unwatch();
        }
    }

    private sealed record Look(StreamMemory<TState> Memory, long Version)
    {
        public Task Done { get; set; } = Task.CompletedTask;
    }
}
