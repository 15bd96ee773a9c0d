namespace Actors.Silo.Telemetry;

/// <summary>Who is listened to, by name. Storages that are not in use say nothing.</summary>
internal static class Signals
{
    /// <summary>Who makes spans, besides ASP.NET Core.</summary>
    public static string[] Sources { get; } = ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Actors.Storage", "Npgsql"];

    /// <summary>Who measures.</summary>
    public static string[] Meters { get; } =
        [
            "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
            "Microsoft.Orleans", "Actors.Storage", "Actors.ExternalCalendars", "Actors.Meetings", "Npgsql"
        ];
}
