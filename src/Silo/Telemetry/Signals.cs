namespace Actors.Silo.Telemetry;

/// <summary>Who is listened to, by name. Engines and storages that are not in use say nothing.</summary>
internal static class Signals
{
    /// <summary>Who makes spans.</summary>
    public static string[] Sources { get; } =
        ["Microsoft.AspNetCore", "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Actors.Embedded", "Actors.Storage", "Npgsql"];

    /// <summary>Who measures.</summary>
    public static string[] Meters { get; } =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Microsoft.Orleans", "Actors.Embedded",
        "Actors.Storage", "Npgsql",
    ];
}
