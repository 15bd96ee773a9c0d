namespace Actors.Silo.Cluster;

/// <summary>Where members of a cluster find each other.</summary>
internal enum ClusterProvider
{
    /// <summary>Nowhere: a cluster of one process, for one machine.</summary>
    Localhost,

    /// <summary>In a table of PostgreSQL.</summary>
    Postgres,

    /// <summary>In Redis. Who subscribes to what is kept in PostgreSQL all the same.</summary>
    Redis,
}
