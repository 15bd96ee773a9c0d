namespace Actors.Support;

/// <summary>
/// Lets real time pass where that is what is meant: a fault that lasts a while, or the pace of a load. Whoever waits for something
/// takes <see cref="Eventually"/>.
/// </summary>
public static class Pause
{
    /// <summary>Ends after so long.</summary>
    /// <param name="span">How long.</param>
    /// <param name="why">What the time is, for whoever reads the test.</param>
    /// <param name="cancellationToken">Ends it earlier.</param>
    public static Task For(TimeSpan span, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return Task.Delay(span, cancellationToken);
    }
}
