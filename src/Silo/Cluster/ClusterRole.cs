namespace Actors.Silo.Cluster;

/// <summary>What a process is to the grains.</summary>
internal enum ClusterRole
{
    /// <summary>It serves grains itself.</summary>
    CoHosted,

    /// <summary>It only calls grains, which other processes serve.</summary>
    Client,
}
