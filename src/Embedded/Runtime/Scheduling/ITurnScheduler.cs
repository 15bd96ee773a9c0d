namespace Actors.Embedded;

/// <summary>Decides when and where work that is ready runs. A simulator puts a seeded single thread here.</summary>
internal interface ITurnScheduler
{
    /// <summary>Runs the work soon, once.</summary>
    /// <param name="work">An activation with ready turns, or a stream subscription with items.</param>
    /// <param name="behindOthers">Whether it has just had its share and must let others go first.</param>
    void Schedule(IThreadPoolWorkItem work, bool behindOthers);

    /// <summary>
    /// Whether even the engine's own reaction to an ended request must run as a turn, for replay. Otherwise it runs where the request
    /// ended, which is quicker.
    /// </summary>
    bool OrdersEverything { get; }

    /// <summary>How many turns an activation may run before others have theirs.</summary>
    int TurnsPerShare { get; }
}

/// <summary>The thread pool.</summary>
internal sealed class ThreadPoolTurnScheduler : ITurnScheduler
{
    public bool OrdersEverything => false;

    // Enough to spread the cost of getting a thread, few enough for neighbours not to notice.
    public int TurnsPerShare => 64;

    // The caller's own queue keeps a ping on one core, since the caller is about to await; another thread steals it if not.
    // The global queue is first come, first served: there, a hot grain cannot starve the rest.
    public void Schedule(IThreadPoolWorkItem work, bool behindOthers) => ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: !behindOthers);
}
