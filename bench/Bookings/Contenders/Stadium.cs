using Actors.Bookings.Machine;

namespace Actors.Bookings.Contenders;

/// <summary>Makes arenas, and the seeds they are copied from, once each.</summary>
internal sealed class Stadium(Settings settings, Cluster? cluster)
{
    private readonly Dictionary<bool, string[]> _experts = [];

    /// <summary>Those who cannot take part, and why. The run goes on without them, and fails in the end.</summary>
    public Dictionary<Contender, string> Absent { get; } = [];

    /// <summary>An arena that is open, or null when the contender cannot take part.</summary>
    public async Task<Arena?> Enter(Contender contender)
    {
        if (Absent.ContainsKey(contender)) return null;
        if (contender.NeedsPostgres && cluster is null) return Refuse(contender, "there is no PostgreSQL on this machine");
        Arena? arena = null;
        try
        {
            arena = contender.Kind switch
            {
                ContenderKind.ActorsOnSqlite => new SqliteArena(contender, await Seeded(contender), settings).Copy(),
                ContenderKind.ActorsOnPostgres => await new PostgresArena(contender, await Seeded(contender), cluster!, settings).Copy(),
                ContenderKind.ActorsOnCluster => await new ClusterArena(contender, await Seeded(contender), cluster!, settings).Copy(),
                ContenderKind.ActorsInMemory =>
                    new MemoryArena(contender, new string[settings.Experts + 1 + settings.FreshExperts], settings),
                _ => new RivalArena(contender, cluster!, settings),
            };
            await arena.Open();
            return arena;
        }
        catch (Exception exception) when (exception is HostFailedException or OperationCanceledException or Npgsql.NpgsqlException)
        {
            if (arena is not null) await arena.DisposeAsync();
            return Refuse(contender, exception.Message);
        }
    }

    private async Task<string[]> Seeded(Contender contender)
    {
        if (_experts.TryGetValue(contender.NeedsPostgres, out var known)) return known;
        if (!contender.NeedsPostgres) Directory.CreateDirectory(Path.Combine(settings.Folder, "seed"));
        return _experts[contender.NeedsPostgres] = contender.NeedsPostgres
            ? await PostgresArena.Seed(cluster!, settings)
            : await SqliteArena.Seed(settings);
    }

    /// <summary>Lets a contender take no further part.</summary>
    public void Exclude(Contender contender, string reason)
    {
        Console.WriteLine($"{contender.Label}: FAILED, {reason}");
        Absent[contender] = reason;
    }

    private Arena? Refuse(Contender contender, string reason)
    {
        Exclude(contender, reason);
        return null;
    }
}
