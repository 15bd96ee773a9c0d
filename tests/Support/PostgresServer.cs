namespace Actors.Support;

/// <summary>
/// The PostgreSQL of a test assembly: that which <c>ACTORS_TEST_POSTGRES</c> names, or one that is started with the first test that asks
/// for it and ends with the process.
/// </summary>
public static class PostgresServer
{
    /// <summary>The environment variable; its value is an Npgsql connection string.</summary>
    public const string Variable = "ACTORS_TEST_POSTGRES";

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable);

    // Kept, since a cluster that nobody holds is collected and ends. Started on another thread: the runner's own are few, and all of them
    // may be waiting for this.
    private static readonly Lazy<PrivateCluster> Started = new(() => Task.Run(PrivateCluster.StartAsync).GetAwaiter().GetResult());

    /// <summary>Why there is none here, or null.</summary>
    public static string? Hindrance => string.IsNullOrEmpty(Named) ? PrivateCluster.Hindrance : null;

    /// <summary>How to reach it.</summary>
    public static string ConnectionString => string.IsNullOrEmpty(Named) ? Started.Value.ConnectionString : Named;
}
