namespace Actors.Storage.Sqlite;

/// <summary>
/// Builds the index of words anew when a script of the schema has asked for it (0003.sql): a bounded number of documents in each
/// transaction, which also says how far it is. So it goes on where it was cut off, and processes that start together share the work.
/// </summary>
internal static class WordRebuild
{
    /// <summary>How many documents one transaction takes, for which other processes wait.</summary>
    public const int DocumentsAtOnce = 500;

    /// <summary>Does what is left to do.</summary>
    /// <param name="database">The file, opened for writing.</param>
    /// <param name="cancellationToken">Stops it between two transactions.</param>
    public static void Run(SqliteDatabase database, CancellationToken cancellationToken)
    {
        while (Step(database))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Nobody else copies the log yet, and it must not grow as large as the index.
            database.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /// <summary>Does a piece of it; false when there is nothing to do.</summary>
    /// <param name="database">The file, opened for writing.</param>
    public static bool Step(SqliteDatabase database)
    {
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            var isMore = database.ReadInteger("SELECT count(*) FROM word_rebuild") > 0;
            if (isMore) Fill(database);
            database.Execute("COMMIT");
            return isMore;
        }
        catch
        {
            if (!database.IsIdle) database.Execute("ROLLBACK");
            throw;
        }
    }

    private static void Fill(SqliteDatabase database)
    {
        var rows = database.Prepare(
            "SELECT number, search_text FROM documents\n"
            + "WHERE number > (SELECT number FROM word_rebuild) AND search_text IS NOT NULL ORDER BY number LIMIT ?1");
        rows.Bind(1, (long)DocumentsAtOnce);
        var documents = SqliteReads.All(rows, row => (Number: row.Integer(0), Text: row.Text(1)), CancellationToken.None);
        if (documents.Count == 0)
        {
            database.Execute("DELETE FROM word_rebuild");
            return;
        }

        var writer = new DocumentWriter(database);
        foreach (var (number, text) in documents)
            if (DocumentWriter.WordsOf(text) is { } words) writer.AddWords(number, words);
        database.Execute($"UPDATE word_rebuild SET number = {documents[^1].Number}");
    }
}
