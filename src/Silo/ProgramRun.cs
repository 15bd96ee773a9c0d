using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Silo;

/// <summary>Runs a program from its settings to its end, whatever goes wrong, and says in the exit code how it ended.</summary>
public static class ProgramRun
{
    private const int Ended = 0;
    private const int Failed = 1;

    // Whoever could not start has nothing left to lose; what does not let go by then is cut off.
    private static readonly TimeSpan LongestLetGo = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs it. The code is 0 when it was told to end, also before it had started, and 1 when it could not start or go on; the last line on
    /// the error output says why.
    /// </summary>
    /// <param name="build">Puts the program together.</param>
    public static async Task<int> ToItsEnd(Func<WebApplication> build)
    {
        WebApplication? app = null;
        try
        {
            app = build();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return Ended;
        }
        catch (Exception exception)
        {
            var wasStarting = app?.Lifetime.ApplicationStarted.IsCancellationRequested != true;
            if (wasStarting && app?.Lifetime.ApplicationStopping.IsCancellationRequested == true)
            {
                await Console.Error.WriteLineAsync("Told to end before it had started.");
                return Ended;
            }

            await Console.Error.WriteLineAsync($"{(wasStarting ? "It could not start" : "It could not go on")}: {Reason(exception)}");
            return Failed;
        }
        finally
        {
            if (app is not null) await LetGo(app);
        }
    }

    private static async Task LetGo(WebApplication app)
    {
        try
        {
            await Task.Run(() => app.DisposeAsync().AsTask()).WaitAsync(LongestLetGo);
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"Not everything was let go: {Reason(exception)}");
        }
    }

    // The innermost says what, those around it where.
    private static string Reason(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join(" ", options.Failures),
        AggregateException { InnerExceptions.Count: > 1 } several => string.Join(" ", several.InnerExceptions.Select(Reason)),
        { InnerException: { } inner } when !inner.Message.Equals(exception.Message, StringComparison.Ordinal) =>
            $"{exception.Message} {Reason(inner)}",
        _ => exception.Message,
    };
}
