using Microsoft.Extensions.Logging;

namespace Actors.Silo.Cluster.Ends;

/// <summary>
/// Ends the process at once when this silo must not go on: it says why, and its exit code tells whoever runs it to start it again. There is
/// no draining: what it has begun cannot be written any more, and its neighbours notice closed connections soonest.
/// </summary>
/// <param name="loggers">What is said last must be written before the end.</param>
/// <param name="logger">Where it is said.</param>
internal sealed partial class SiloEnd(ILoggerFactory loggers, ILogger<SiloEnd> logger) : IFatalErrorHandler
{
    /// <summary>This silo alone does not reach the database.</summary>
    public const string Alone = "This silo does not reach the database, and another silo reaches it.";

    /// <summary>The table of members was emptied.</summary>
    public const string Forgotten = "The table of members no longer lists this silo: it was emptied.";

    /// <summary>The exit code: neither 0, which is a wanted end, nor that of a start that failed.</summary>
    public const int ExitCode = 3;

    private const string LastWords = "This silo ends at once, and must be started again. ";

    /// <inheritdoc/>
    public bool IsUnexpected(Exception exception) => true;

    /// <summary>What Orleans asks for when it cannot go on, as when the others have declared this silo dead.</summary>
    public void OnFatalException(object? sender, string? context, Exception? exception) =>
        Now(context ?? "Orleans cannot go on.", exception);

    /// <summary>Ends the process.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="exception">What was thrown, if anything.</param>
    public void Now(string why, Exception? exception)
    {
        LogEnd(why, exception);
        loggers.Dispose();
        // Logs may be written elsewhere, or later than the process lives; these words stand at the end whatever becomes of those.
        Console.Error.WriteLine(LastWords + why);
        Environment.Exit(ExitCode);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = LastWords + "{Why}")]
    private partial void LogEnd(string why, Exception? exception);
}
