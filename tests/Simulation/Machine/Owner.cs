namespace Actors.Simulation.Machine;

/// <summary>Whose work it is: a process, the database, the clients. What belongs to a dead owner never runs.</summary>
internal class Owner
{
    /// <summary>Makes an owner.</summary>
    /// <param name="loop">What runs its work.</param>
    /// <param name="name">Its name in the trace.</param>
    public Owner(Loop loop, string name)
    {
        Loop = loop;
        Name = name;
        Context = new OwnerContext(loop, this);
        Clock = new OwnerClock(loop, this);
    }

    /// <summary>What runs its work.</summary>
    public Loop Loop { get; }

    /// <summary>Its name in the trace.</summary>
    public string Name { get; }

    /// <summary>True once it is dead.</summary>
    public bool IsDead { get; protected set; }

    /// <summary>How far its clock is ahead.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>Where its awaits go on.</summary>
    public SynchronizationContext Context { get; }

    /// <summary>Its clock and its timers.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Looks at a piece of work that is about to run; false when it must not.</summary>
    /// <param name="work">The work.</param>
    public virtual bool MayRun(IThreadPoolWorkItem work) => true;

    private sealed class OwnerContext(Loop loop, Owner owner) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => loop.Add(owner, d, state);

        public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nothing waits here.");
    }
}
