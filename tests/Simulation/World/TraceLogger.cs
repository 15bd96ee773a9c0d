using Actors.Simulation.Running;
using Microsoft.Extensions.Logging;

namespace Actors.Simulation.World;

/// <summary>What the product logs at Warning and above, as lines of the trace.</summary>
internal sealed class TraceLogger(Trace trace, string process) : ILoggerProvider, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            trace.Add($"  {process} logs: {formatter(state, exception)} {exception?.GetType().Name} {exception?.Message}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
