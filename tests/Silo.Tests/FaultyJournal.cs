using System.Collections.Concurrent;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Actors.Silo.Tests;

/// <summary>The real journal, which a test makes fail, wait or lose its fence at the next append.</summary>
internal sealed class FaultyJournal(IJournal journal) : IJournal
{
    private int _tailReads;

    private readonly ConcurrentQueue<Func<JournalBatch, Task<AppendResult>>> _faults = [];
    private Task _before = Task.CompletedTask;

    /// <summary>Puts the faulty journal in place of the real one.</summary>
    /// <param name="services">The services.</param>
    public static void Replace(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(IJournal));
        services.Remove(real);
        services.AddSingleton<IJournal>(provider => new FaultyJournal((IJournal)real.ImplementationFactory!(provider)));
    }

    /// <summary>How often a grain has read its state back.</summary>
    public int TailReads => Volatile.Read(ref _tailReads);

    /// <summary>
    /// Which appends a fault can meet. What goes on in a silo for tenants of tests before (effects, what was interrupted) would take the
    /// fault that a test meant for its own step.
    /// </summary>
    public Func<StreamName, bool> Meets { get; set; } = static _ => true;

    /// <summary>The next append fails after it was written.</summary>
    public void FailAfterCommit() => _faults.Enqueue(async batch =>
    {
        await journal.AppendAsync(batch);
        throw new JournalUnavailableException("The connection was lost.", outcomeIsUnknown: true);
    });

    /// <summary>The next append fails before it is written.</summary>
    public void FailBeforeCommit() =>
        _faults.Enqueue(_ => throw new JournalUnavailableException("The disk is full.", outcomeIsUnknown: false));

    /// <summary>The next append loses its fence.</summary>
    /// <param name="until">What it waits for before it says so.</param>
    public Fault LoseFence(Task? until = null) => Next(async _ =>
    {
        if (until is not null) await until;
        throw new InconsistentStateException("Somebody else wrote first.");
    });

    /// <summary>
    /// The next append loses its fence to one that is exactly like it: a second activation of the same grain does the same.
    /// </summary>
    public void LoseFenceToATwin() => _faults.Enqueue(async batch =>
    {
        await journal.AppendAsync(batch);
        throw new InconsistentStateException("Somebody else wrote first.");
    });

    /// <summary>The next append waits before it is written.</summary>
    /// <param name="until">What it waits for.</param>
    public Fault Wait(Task until) => Next(async batch =>
    {
        await until;
        return await journal.AppendAsync(batch);
    });

    /// <summary>A journal of another process over the same database: what waits here does not hold it up.</summary>
    public FaultyJournal Beside() => new(journal);

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalBatch batch)
    {
        lock (_faults)
        {
            Func<JournalBatch, Task<AppendResult>>? fault = null;
            var isFaulty = batch.Streams.Any(stream => Meets(stream.Stream)) && _faults.TryDequeue(out fault);
            var append = fault ?? journal.AppendAsync;
            if (!isFaulty && _before.IsCompleted) return append(batch);
            // As the real one, which writes in the order of the calls: what comes after an append that waits, waits with it.
            var appended = _before.IsCompleted ? append(batch) : After(_before, append, batch);
            _before = appended;
            return appended;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
        StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken) =>
        journal.ReadStreamAsync(stream, afterVersion, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
        long afterPosition, string? tenant, int limit, CancellationToken cancellationToken) =>
        journal.ReadAllAsync(afterPosition, tenant, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => journal.ReadHeadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _tailReads);
        return journal.ReadTailAsync(stream, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot) => journal.WriteSnapshotAsync(snapshot);

    private static async Task<AppendResult> After(Task before, Func<JournalBatch, Task<AppendResult>> append, JournalBatch batch)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await append(batch);
    }

    private Fault Next(Func<JournalBatch, Task<AppendResult>> fault)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _faults.Enqueue(batch =>
        {
            reached.SetResult();
            return fault(batch);
        });
        return new Fault(reached.Task);
    }

    /// <summary>A fault that waits for its append.</summary>
    /// <param name="Reached">Completes when the append is there.</param>
    public sealed record Fault(Task Reached);
}
