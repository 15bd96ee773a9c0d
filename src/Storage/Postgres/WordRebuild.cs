using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>
/// Makes the words of all documents anew when a script of the schema has asked for it (0003.sql): a bounded number of documents in each
/// transaction, which also says how far it is. So it goes on where it was cut off, and hosts that start together share the work.
/// Documents whose words stay the same are not written.
/// </summary>
internal static class WordRebuild
{
    /// <summary>How many documents one transaction takes. While it runs, readers of events on other hosts see nothing new.</summary>
    public const int DocumentsAtOnce = 500;

    /// <summary>Does what is left to do.</summary>
    /// <param name="source">Connects to the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        while (await StepAsync(connection, cancellationToken))
        {
        }
    }

    /// <summary>Does a piece of it; false when there is nothing to do.</summary>
    /// <param name="connection">A connection that has no transaction.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<bool> StepAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        // The lock makes hosts take turns, so that no two of them take the same documents.
        var places = await new NpgsqlCommand("SELECT place, id FROM word_rebuild FOR UPDATE", connection)
            .ReadAsync(row => (Place: row.GetInt32(0), Id: row.GetString(1)), stop);
        if (places.Count > 0) await FillAsync(connection, places[0].Place, places[0].Id, stop);
        await transaction.CommitAsync(stop);
        return places.Count > 0;
    }

    private static async Task FillAsync(NpgsqlConnection connection, int afterPlace, string afterId, CancellationToken stop)
    {
        const string next = """
            SELECT d.place, d.id, p.tenant, p.kind, d.search_text FROM documents d JOIN places p ON p.number = d.place
            WHERE (d.place, d.id) > ($1, $2) AND d.search_text IS NOT NULL ORDER BY d.place, d.id LIMIT $3 FOR UPDATE OF d
            """;
        var documents = await new NpgsqlCommand(next, connection).With(afterPlace).With(afterId).With(DocumentsAtOnce).ReadAsync(
            row => (Place: row.GetInt32(0), Id: row.GetString(1),
                Words: SearchLexemes.Vector(row.GetString(2), row.GetString(3), row.GetString(4))),
            stop);
        if (documents.Count == 0)
        {
            await new NpgsqlCommand("DELETE FROM word_rebuild", connection).RunAsync(stop);
            return;
        }

        const string update = """
            UPDATE documents d SET words = made.words::tsvector FROM unnest($1, $2, $3) AS made (place, id, words)
            WHERE d.place = made.place AND d.id = made.id AND d.words IS DISTINCT FROM made.words::tsvector
            """;
        await new NpgsqlCommand(update, connection)
            .With([.. documents.Select(document => document.Place)])
            .With([.. documents.Select(document => document.Id)])
            .With([.. documents.Select(document => document.Words)])
            .RunAsync(stop);
        await new NpgsqlCommand("UPDATE word_rebuild SET place = $1, id = $2", connection)
            .With(documents[^1].Place).With(documents[^1].Id).RunAsync(stop);
    }
}
