using System.Reflection;
using Actors.Cluster.Processes;
using Actors.Storage.Tests.Postgres;

// One cluster at a time: how long nobody could book is measured.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Actors.Cluster;

/// <summary>A test that needs several processes, and says so where they cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = Engine == "Orleans"
        ? PrivateCluster.Hindrance ?? PrivateRedis.Hindrance
        : "the Embedded engine is one process; run dotnet test -p:Engine=Orleans";

    private static string? Engine { get; } =
        typeof(ClusterFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Engine").Value;
}
