namespace Actors.ApiHost.Http.Caching;

/// <summary>
/// A question that the cache has no answer to. Who asks it first computes the answer; who asks the same in the meantime waits for it.
/// </summary>
internal sealed class CacheMiss(PublicResponseCache cache, string key, long changes, long readAt)
{
    private readonly TaskCompletionSource<Computed> _computed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The question, and what its tenant had changed when it was asked: what was asked later may need another answer.</summary>
    public (string Key, long Changes) Question => (key, changes);

    /// <summary>How long an answer is kept, and is made whole before it is sent.</summary>
    public int LargestBytes => cache.LargestBytes;

    /// <summary>What has become of it; tells those who wait.</summary>
    public Task<Computed> Answer => _computed.Task;

    /// <summary>Keeps the answer, and gives it to those who wait.</summary>
    public CachedResponse Keep(ReadOnlySpan<byte> whole)
    {
        var response = new CachedResponse(whole, changes, readAt);
        cache.Keep(key, response);
        Close(new Computed(response, IsAbandoned: false));
        return response;
    }

    /// <summary>Ends it when its request has ended: who waits still was given no answer.</summary>
    /// <param name="isAbandoned">True when who asked first has gone, so that somebody else has to compute it.</param>
    public void Close(bool isAbandoned) => Close(new Computed(null, isAbandoned));

    private void Close(Computed computed)
    {
        if (_computed.TrySetResult(computed)) cache.Forget(this);
    }
}

/// <summary>What has become of a question that several have asked at once.</summary>
/// <param name="Response">The answer; null when it is none that can be given again: a failure, or one that is too long.</param>
/// <param name="IsAbandoned">True when who computed it has gone before it was there.</param>
internal readonly record struct Computed(CachedResponse? Response, bool IsAbandoned);
