namespace Actors.ApiHost.Demo;

/// <content>What is logged.</content>
internal sealed partial class DemoGreeting
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo organisation could not be made.")]
    private partial void LogNoDemo(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The demo is ready after {Took}, with {Made} of {Planned} appointments.")]
    private partial void LogReady(TimeSpan took, int made, int planned);
}
