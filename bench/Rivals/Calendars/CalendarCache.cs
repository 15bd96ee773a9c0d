using System.Collections.Concurrent;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Npgsql;

namespace Actors.Rivals.Calendars;

/// <summary>
/// Experts, hours and services, read once and kept: no booking pays for reading them again. It is generous to the rivals, which with more
/// than one process would have to tell each other of changes.
/// </summary>
internal sealed class CalendarCache(Database database)
{
    private readonly ConcurrentDictionary<(string Tenant, string Id), RivalExpert> _experts = new();
    private readonly ConcurrentDictionary<(string Tenant, string Id), RivalService> _services = new();

    /// <summary>Finds an expert.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Her public id.</param>
    public ValueTask<RivalExpert?> FindExpert(string tenant, string id) =>
        _experts.TryGetValue((tenant, id), out var known) ? new ValueTask<RivalExpert?>(known) : ReadExpert(tenant, id);

    /// <summary>Finds a service.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="idOrServiceType">Its id or its slug.</param>
    public ValueTask<RivalService?> FindService(string tenant, string idOrServiceType) =>
        _services.TryGetValue((tenant, idOrServiceType), out var known)
            ? new ValueTask<RivalService?>(known)
            : ReadService(tenant, idOrServiceType);

    private async ValueTask<RivalExpert?> ReadExpert(string tenant, string id)
    {
        await using var command = database.Reads.CreateCommand(
            "SELECT number, time_zone, weekly FROM experts WHERE id = $1 AND tenant = $2");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return null;
        var zone = reader.GetString(1);
        var weekly = JsonSerializer.Deserialize(reader.GetString(2), RivalJson.Default.KeptHoursArray)!;
        var schedule = new Schedule(zone, [.. weekly.Select(HoursOf)], []);
        var hours = WorkingHours.Compile(schedule) ?? throw new InvalidOperationException($"The hours of {id} cannot be read.");
        return _experts.GetOrAdd((tenant, id), new RivalExpert(reader.GetInt32(0), id, zone, hours));
    }

    private async ValueTask<RivalService?> ReadService(string tenant, string idOrServiceType)
    {
        await using var command = database.Reads.CreateCommand(
            "SELECT number, id, service_type, duration_minutes, notice_minutes, window_days FROM services "
            + "WHERE tenant = $1 AND (service_type = $2 OR id = $2)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = idOrServiceType });
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return null;
        var length = Duration.FromMinutes(reader.GetInt32(3));
        var rules = new SlotRules
        {
            ServiceId = reader.GetString(1),
            Length = length,
            Interval = length,
            Notice = Duration.FromMinutes(reader.GetInt32(4)),
            Window = Duration.FromDays(reader.GetInt32(5)),
        };
        return _services.GetOrAdd(
            (tenant, idOrServiceType), new RivalService(reader.GetInt32(0), rules.ServiceId, reader.GetString(2), rules));
    }

    private static WeeklyHours HoursOf(KeptHours kept) => new(
        [.. kept.Days], new TimeRange(TimeOnly.ParseExact(kept.Start, "HH:mm"), EndOf(kept.End)));

    // As in Actors, midnight as an end is the end of the day.
    private static TimeOnly EndOf(string end) => end == "24:00" ? TimeOnly.MinValue : TimeOnly.ParseExact(end, "HH:mm");
}

/// <summary>Weekly hours as they are kept.</summary>
/// <param name="Days">ISO days.</param>
/// <param name="Start">The first minute.</param>
/// <param name="End">The end.</param>
internal sealed record KeptHours(int[] Days, string Start, string End);
