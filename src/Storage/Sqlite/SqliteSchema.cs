using System.Globalization;
using System.Reflection;
using Actors.Grains.Journaling;

namespace Actors.Storage.Sqlite;

/// <summary>
/// The schema as numbered scripts that are embedded in the assembly. <c>PRAGMA user_version</c> says which of them a file has, and
/// <c>PRAGMA application_id</c> that the file is ours.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>"Acts" in ASCII; <c>file(1)</c> and other programs see it in the header.</summary>
    public const int ApplicationId = 0x41637473;

    private const string Prefix = "Sqlite/";

    /// <summary>The version this program writes: the number of the last script.</summary>
    public static int Newest { get; } = Scripts().Count;

    /// <summary>Refuses a file that is not ours or is newer, and runs the scripts it has not had yet, each in a transaction.</summary>
    /// <param name="database">The file, opened for writing.</param>
    /// <param name="path">How messages call the file.</param>
    /// <exception cref="StorageRefusedException">The file is another program's, or newer than this program.</exception>
    public static void Migrate(SqliteDatabase database, string path)
    {
        var scripts = Scripts();
        for (var version = Check(database, path); version < scripts.Count; version++)
        {
            database.Execute("BEGIN IMMEDIATE");
            // Another process may have run it while this one waited for the lock.
            if (database.ReadInteger("PRAGMA user_version") == version)
            {
                database.Execute(scripts[version]);
                database.Execute($"PRAGMA application_id = {ApplicationId}");
                database.Execute($"PRAGMA user_version = {version + 1}");
            }

            database.Execute("COMMIT");
        }
    }

    private static int Check(SqliteDatabase database, string path)
    {
        var application = database.ReadInteger("PRAGMA application_id");
        var version = (int)database.ReadInteger("PRAGMA user_version");
        var isEmpty = application == 0 && version == 0 && database.ReadInteger("SELECT count(*) FROM sqlite_master") == 0;
        if (isEmpty) return 0;
        if (application != ApplicationId)
        {
            throw new StorageRefusedException(
                $"'{path}' is the SQLite database of another program (application id {application}). "
                + "Name another file in the connection string; this one is left as it is.");
        }

        if (version > Newest)
        {
            throw new StorageRefusedException(
                $"'{path}' has schema {version}, written by a newer version of this program, which knows schemas up to {Newest}. "
                + "Start the newer version, or restore a backup from before it.");
        }

        return version;
    }

    private static List<string> Scripts()
    {
        var assembly = typeof(SqliteSchema).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var scripts = new List<string>();
        foreach (var name in names)
        {
            scripts.Add(Read(assembly, name));
            var expected = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{scripts.Count:D4}.sql");
            if (name != expected)
                throw new InvalidOperationException($"The schema script {expected} is missing; {name} is there in its place.");
        }

        return scripts;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
