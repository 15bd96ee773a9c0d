using System.Globalization;
using Actors.Bookings.Machine;
using Actors.Bookings.Proof;

namespace Actors.Bookings.Contenders;

/// <summary>A rival on a fresh database of the cluster, with experts and services put there by SQL.</summary>
internal sealed class RivalArena(Contender contender, Cluster cluster, Settings settings)
    : Arena(contender, [.. Enumerable.Range(0, settings.Experts + 1 + settings.FreshExperts).Select(IdOf)])
{
    private const string Tenant = "tnt_bench";
    private readonly string _database = "rival_" + contender.Name.Replace('-', '_');

    public override double? DatabaseSeconds => ProcessorTime.OfFamily(cluster.Process);

    public override async Task<long?> LogPosition() => await cluster.LogPosition();

    public override async Task<ProofResult?> Prove(bool isLast) => await Overlaps.InPostgres(cluster, _database, isRival: true);

    protected override async Task<HostProcess> StartHost()
    {
        var exists = await cluster.Execute("postgres", $"SELECT 1 FROM pg_database WHERE datname = '{_database}'") is not null;
        if (!exists) await cluster.Execute("postgres", $"CREATE DATABASE {_database}");
        var host = await HostProcess.Start(
            "Rivals",
            settings.Folder,
            [
                $"--Rival={Contender.Name}",
                $"--Rivals:ConnectionString={cluster.ConnectionString(_database)}",
                .. settings.RivalArguments.Length > 0 ? settings.RivalArguments : Contender.Arguments,
            ]);
        if (!exists) await Seed();
        return host;
    }

    protected override Task<string> SignIn() => Task.FromResult(BearerToken.Mint(Tenant));

    protected override async Task CleanUp() => await cluster.Execute("postgres", $"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"exp_{number:D6}");

    private async Task Seed()
    {
        await cluster.Execute(_database, $$"""
            INSERT INTO experts (tenant, id, time_zone, weekly)
            SELECT '{{Tenant}}', 'exp_' || lpad(n::text, 6, '0'), 'Europe/Lisbon',
                '[{"days":[1,2,3,4,5,6,7],"start":"00:00","end":"24:00"}]'
            FROM generate_series(0, {{Experts.Length - 1}}) n;
            INSERT INTO calendars (expert) SELECT number FROM experts;
            INSERT INTO services (tenant, id, service_type, duration_minutes, notice_minutes, window_days) VALUES
            ('{{Tenant}}', 'svc_minute', 'minute', 1, 0, 1825), ('{{Tenant}}', 'svc_half_hour', 'half-hour', 30, 0, 1825);
            ANALYZE;
            CHECKPOINT;
            """);
    }
}
