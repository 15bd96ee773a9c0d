using System.Collections.Concurrent;
using System.Globalization;
using Actors.ApiHost.Http.Logs;
using Microsoft.Extensions.Logging;

namespace Actors.ApiHost.Tests.Logs;

/// <summary>Keeps every line that is logged, with its values, its scopes and its exception.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    /// <summary>The lines.</summary>
    public ConcurrentQueue<LogLine> All { get; } = [];

    /// <summary>The line of a request, once it is there: it is written after the answer has gone out.</summary>
    public async Task<LogLine> OfRequestAsync(string requestId)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (true)
        {
            if (All.SingleOrDefault(line => line.Category == RequestLogMiddleware.Category
                && line.Text.Contains("RequestId=" + requestId)) is { } found)
                return found;
            (await timer.WaitForNextTickAsync(limit.Token)).ShouldBeTrue();
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = new List<string> { formatter(state, exception) };
            Tell(state, text);
            lines._scopes?.ForEachScope(Tell, text);
            if (exception is not null) text.Add(exception.ToString());
            lines.All.Enqueue(new LogLine(category, logLevel, string.Join('\n', text)));
        }

        private static void Tell(object? state, List<string> text)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                text.AddRange(values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}")));
            else text.Add(state?.ToString() ?? "");
        }
    }
}

/// <summary>A line with everything that belongs to it.</summary>
internal sealed record LogLine(string Category, LogLevel Level, string Text);
