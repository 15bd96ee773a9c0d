using Actors.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain can ask of its activation.</summary>
public static class GrainBaseExtensions
{
    /// <summary>Ends the activation once its running requests are done.</summary>
    /// <param name="grain">The grain.</param>
    public static void DeactivateOnIdle(this IGrainBase grain) => grain.GrainContext.Deactivate(
        new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>Registers a timer whose ticks are turns of the grain.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="grain">The grain.</param>
    /// <param name="callback">The tick; its token is cancelled when the timer is disposed.</param>
    /// <param name="state">Given to each tick.</param>
    /// <param name="options">When and how to tick.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or beyond what a timer can count.</exception>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentNullException.ThrowIfNull(callback);
        var activation = grain.GrainContext as IActivation
            ?? throw new InvalidOperationException("The grain was made by hand, not by the engine.");
        return activation.RegisterTimer(callback, state, options);
    }

    /// <summary>Registers a timer without state.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="callback">The tick; its token is cancelled when the timer is disposed.</param>
    /// <param name="options">When and how to tick.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or beyond what a timer can count.</exception>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return RegisterGrainTimer(grain, static (tick, token) => tick(token), callback, options);
    }

    /// <summary>Registers a timer without state or token.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="callback">The tick.</param>
    /// <param name="options">When and how to tick.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or beyond what a timer can count.</exception>
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return RegisterGrainTimer(grain, static (tick, _) => tick(), callback, options);
    }

    /// <summary>Registers a timer without state.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="callback">The tick; its token is cancelled when the timer is disposed.</param>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From the end of a tick to the next.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or beyond what a timer can count.</exception>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, new GrainTimerCreationOptions(dueTime, period));

    /// <summary>Registers a timer without state or token.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="callback">The tick.</param>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From the end of a tick to the next.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or beyond what a timer can count.</exception>
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, new GrainTimerCreationOptions(dueTime, period));
}
