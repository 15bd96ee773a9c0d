using Actors.Grains.Journaling;
using Actors.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests.Writing;

/// <summary>The writer that every provider with transactions uses.</summary>
public sealed class GroupWriterTests
{
    [Fact]
    public async Task What_queues_while_a_group_commits_is_the_next_group_in_order()
    {
        using var gate = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var groups = new List<int[]>();
        var writer = Create(100, 5, async group =>
        {
            entered.Release();
            await gate.WaitAsync();
            groups.Add([.. group.Select(request => request.Number)]);
            foreach (var request in group) request.SetResult();
        });
        var requests = Enumerable.Range(0, 9).Select(number => new Request(number)).ToArray();
        writer.Enqueue(requests[0]);
        await entered.WaitAsync();
        foreach (var request in requests[1..]) writer.Enqueue(request);
        gate.Release(10);

        await Task.WhenAll(requests.Select(request => request.Task));
        await writer.DisposeAsync();
        groups.ShouldBe([[0], [1, 2, 3, 4, 5], [6, 7, 8]]);
    }

    [Fact]
    public async Task A_defect_fails_its_group_and_the_writer_goes_on()
    {
        var writer = Create(100, 100, group =>
        {
            if (group[0].Number == 0) throw new InvalidOperationException("a defect");
            foreach (var request in group) request.SetResult();
            return Task.CompletedTask;
        });
        var (bad, good) = (new Request(0), new Request(1));
        writer.Enqueue(bad);
        (await Should.ThrowAsync<JournalUnavailableException>(bad.Task)).OutcomeIsUnknown.ShouldBeTrue();
        writer.Enqueue(good);
        await good.Task;
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task A_full_or_closed_queue_refuses()
    {
        using var gate = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var writer = Create(2, 100, async group =>
        {
            entered.Release();
            await gate.WaitAsync();
            foreach (var request in group) request.SetResult();
        });
        var requests = Enumerable.Range(0, 5).Select(number => new Request(number)).ToArray();
        writer.Enqueue(requests[0]);
        await entered.WaitAsync();
        foreach (var request in requests[1..4]) writer.Enqueue(request);
        await Should.ThrowAsync<JournalOverloadedException>(requests[3].Task);

        var closing = writer.DisposeAsync();
        writer.Enqueue(requests[4]);
        (await Should.ThrowAsync<JournalUnavailableException>(requests[4].Task)).OutcomeIsUnknown.ShouldBeFalse();
        gate.Release(10);
        await closing;
        await Task.WhenAll(requests[..3].Select(request => request.Task));
    }

    private static GroupWriter<Request> Create(int queueLimit, int groupLimit, Func<IReadOnlyList<Request>, Task> commit) =>
        new(queueLimit, groupLimit, group => commit(group).GetAwaiter().GetResult(), NullLogger.Instance);

    private sealed class Request(int number) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), IWriteRequest
    {
        public int Number => number;

        public void Fail(Exception error) => TrySetException(error);
    }
}
