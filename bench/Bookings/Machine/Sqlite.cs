using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Actors.Bookings.Machine;

/// <summary>SQLite as far as the proof needs it.</summary>
internal static class Sqlite
{
    static Sqlite() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The version of the bundled library.</summary>
    public static string Version => Execute("Data Source=:memory:", "SELECT sqlite_version()")!.ToString()!;

    /// <summary>Runs statements and answers the last one's value.</summary>
    public static object? Execute(string connectionString, params string[] statements)
    {
        using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        object? last = null;
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            last = command.ExecuteScalar();
        }

        return last;
    }

    /// <summary>A whole number.</summary>
    public static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
