using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage.Postgres;

/// <summary>Short words for commands with positional parameters, all of them typed, so that nothing is boxed or guessed.</summary>
internal static class PostgresCommand
{
    public static NpgsqlCommand With(this NpgsqlCommand command, string text) => command.WithTyped(text, NpgsqlDbType.Text);

    public static NpgsqlCommand With(this NpgsqlCommand command, long number) => command.WithTyped(number, NpgsqlDbType.Bigint);

    public static NpgsqlCommand With(this NpgsqlCommand command, int number) => command.WithTyped(number, NpgsqlDbType.Integer);

    public static NpgsqlCommand With(this NpgsqlCommand command, ReadOnlyMemory<byte> bytes) =>
        command.WithTyped(bytes, NpgsqlDbType.Bytea);

    public static NpgsqlCommand With(this NpgsqlCommand command, IReadOnlyCollection<string?> texts) =>
        command.WithTyped(texts.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    public static NpgsqlCommand With(this NpgsqlCommand command, int[] numbers) =>
        command.WithTyped(numbers, NpgsqlDbType.Array | NpgsqlDbType.Integer);

    /// <summary>Runs the command and reads all rows.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        await using (command)
        {
            var items = new List<T>();
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop)) items.Add(read(rows));
            return items;
        }
    }

    /// <summary>Runs the command and answers how many rows it changed.</summary>
    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken stop)
    {
        await using (command) return await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlCommand WithTyped<T>(this NpgsqlCommand command, T value, NpgsqlDbType type)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });
        return command;
    }
}
