using Actors.ApiHost.Scheduling.Appointments;
using Actors.Rivals.Calendars;
using Npgsql;
using NpgsqlTypes;

namespace Actors.Rivals.Booking;

/// <summary>Books and keeps refusals: each one statement, one round trip and one transaction.</summary>
internal sealed class BookingStore(Database database)
{
    private const string BookText =
        "SELECT outcome, fingerprint, status, answer, busy_starts, busy_ends FROM book($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)";

    private const string KeepText = "SELECT outcome, fingerprint, status, answer FROM keep_refusal($1,$2,$3,$4)";
    private const string BusyText = "SELECT array_agg(starts_at), array_agg(ends_at) FROM busy_between($1,$2,$3,$4)";
    private const int MostAttempts = 100;
    private const int LongestPause = 32;
    private const int Plenty = 1_000_000;

    /// <summary>Books; an attempt that lost against another is made again after a jittered pause that grows.</summary>
    /// <param name="view">The appointment.</param>
    /// <param name="fingerprint">The request's fingerprint, or empty when it has no key.</param>
    /// <param name="expert">The expert.</param>
    /// <param name="service">The service.</param>
    /// <param name="answer">The answer to keep.</param>
    public async ValueTask<Attempt> Book(AppointmentView view, string fingerprint, RivalExpert expert, RivalService service, byte[] answer)
    {
        for (var tried = 1; ; tried++)
        {
            var attempt = await TryBook(view, fingerprint, expert, service, answer);
            if (attempt.Outcome != AttemptOutcome.Lost || tried == MostAttempts) return attempt;
            // The first retry is at once: mostly the other is done by now.
            if (tried > 1) await Task.Delay(Random.Shared.Next(1, Math.Min(LongestPause, 1 << Math.Min(tried, 5)) + 1));
        }
    }

    /// <summary>Keeps a refusal, or finds the answer that the key has already.</summary>
    /// <param name="id">The key's digest.</param>
    /// <param name="fingerprint">The request's fingerprint.</param>
    /// <param name="status">The refusal's status.</param>
    /// <param name="answer">The refusal.</param>
    public async ValueTask<Attempt> Keep(string id, string fingerprint, int status, byte[] answer)
    {
        await using var command = database.Reads.CreateCommand(KeepText);
        Add(command, id);
        Add(command, fingerprint);
        Add(command, (short)status);
        Add(command, answer);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var outcome = (AttemptOutcome)reader.GetInt16(0);
        return new Attempt(outcome, outcome == AttemptOutcome.Repeated ? KeptIn(reader) : default);
    }

    /// <summary>The busy times of a range.</summary>
    /// <param name="expert">The expert.</param>
    /// <param name="from">The start of the range.</param>
    /// <param name="to">Its end.</param>
    public async ValueTask<(DateTime[] Starts, DateTime[] Ends)> BusyBetween(RivalExpert expert, DateTime from, DateTime to)
    {
        await using var command = database.Reads.CreateCommand(BusyText);
        Add(command, expert.Number);
        Add(command, from);
        Add(command, to);
        Add(command, Plenty);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (Instants(reader, 0), Instants(reader, 1));
    }

    private async ValueTask<Attempt> TryBook(
        AppointmentView view, string fingerprint, RivalExpert expert, RivalService service, byte[] answer)
    {
        try
        {
            await using var command = database.Bookings.CreateCommand(BookText);
            AddBooking(command, view, fingerprint, expert, service, answer);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return (AttemptOutcome)reader.GetInt16(0) switch
            {
                AttemptOutcome.Taken => new Attempt(AttemptOutcome.Taken, default, Instants(reader, 4), Instants(reader, 5)),
                AttemptOutcome.Repeated => new Attempt(AttemptOutcome.Repeated, KeptIn(reader)),
                var other => new Attempt(other),
            };
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation)
        {
            return new Attempt(AttemptOutcome.Lost);
        }
    }

    private static void AddBooking(
        NpgsqlCommand command, AppointmentView view, string fingerprint, RivalExpert expert, RivalService service, byte[] answer)
    {
        Add(command, view.Id);
        Add(command, fingerprint);
        Add(command, expert.Number);
        Add(command, service.Number);
        Add(command, view.ScheduledAt);
        Add(command, view.EndsAt);
        Add(command, view.Status);
        Add(command, view.TimeZone);
        Add(command, view.ClientName);
        AddText(command, view.ClientEmail);
        AddText(command, view.ClientPhone);
        AddText(command, view.Notes);
        AddText(command, view.Answers is null ? null : string.Join('\n', view.Answers.Select(pair => pair.Key + '=' + pair.Value)));
        Add(command, view.CreatedAt);
        Add(command, answer);
    }

    private static void Add<T>(NpgsqlCommand command, T value) => command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });

    private static void AddText(NpgsqlCommand command, string? value) =>
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });

    private static KeptAnswer KeptIn(NpgsqlDataReader reader) =>
        new(reader.GetString(1), reader.GetInt16(2), reader.GetFieldValue<byte[]>(3));

    private static DateTime[] Instants(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : reader.GetFieldValue<DateTime[]>(column);
}
