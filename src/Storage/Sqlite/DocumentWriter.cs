using Actors.Grains.Journaling;
using Actors.Grains.Journaling.Searching;

namespace Actors.Storage.Sqlite;

/// <summary>Writes documents and the words they are found by.</summary>
internal sealed class DocumentWriter(SqliteDatabase database)
{
    /// <summary>Pages that one merge writes: some milliseconds, for which others wait.</summary>
    private const int MergedPages = 64;

    // Most documents are new, so an insert is tried first and the row is only looked for when it is there already.
    private readonly SqliteStatement _insert = database.Prepare(
        "INSERT INTO documents (version, created_at, status, owner, subject, category, "
        + "starts_at, ends_at, amount, currency, search_text, body,\n"
        + "    tenant, kind, id)\n"
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _update = database.Prepare(
        "UPDATE documents SET version = ?1, created_at = ?2, status = ?3, owner = ?4, subject = ?5, category = ?6, "
        + "starts_at = ?7, ends_at = ?8,\n"
        + "    amount = ?9, currency = ?10, search_text = ?11, body = ?12\n"
        + "WHERE number = ?13");

    private readonly SqliteStatement _find = database.Prepare(
        "SELECT number, search_text FROM documents WHERE tenant = ?1 AND kind = ?2 AND id = ?3");

    private readonly SqliteStatement _delete = database.Prepare("DELETE FROM documents WHERE number = ?1");

    private readonly SqliteStatement _addWords = database.Prepare("INSERT INTO document_words (rowid, words) VALUES (?1, ?2)");

    private readonly SqliteStatement _removeWords = database.Prepare(
        "INSERT INTO document_words (document_words, rowid, words) VALUES ('delete', ?1, ?2)");

    private readonly SqliteStatement _mergeWords = database.Prepare(
        "INSERT INTO document_words (document_words, rank) VALUES ('merge', ?1)");

    /// <summary>The words of a search text as the index takes them, or null when there are none.</summary>
    public static string? WordsOf(string? searchText) => SearchWords.Joined(searchText);

    /// <summary>
    /// Merges a piece of the index of words into one, which drops the words that are gone. True when there is more to do.
    /// </summary>
    /// <param name="isFirst">True to begin with the whole index, false to go on.</param>
    public bool MergeWords(bool isFirst)
    {
        var before = database.TotalChanges;
        _mergeWords.Bind(1, isFirst ? -MergedPages : MergedPages);
        _mergeWords.Step();
        // The statement itself counts as one (https://www.sqlite.org/fts5.html#the_merge_command).
        return database.TotalChanges - before >= 2;
    }

    /// <summary>Inserts or replaces a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">What <see cref="WordsOf"/> says of its search text.</param>
    public void Put(Document document, string? words)
    {
        BindValues(_insert, document);
        BindKey(_insert, 13, document.Key);
        if (_insert.Run() == 1)
        {
            if (words is not null) AddWords(database.LastInserted, words);
            return;
        }

        var (number, searchText) = Find(document.Key)!.Value;
        BindValues(_update, document);
        _update.Bind(13, number);
        _update.Step();
        if (string.Equals(searchText, document.SearchText, StringComparison.Ordinal)) return;
        RemoveWords(number, searchText);
        if (words is not null) AddWords(number, words);
    }

    /// <summary>Removes a document if it is there.</summary>
    public void Delete(DocumentKey key)
    {
        if (Find(key) is not var (number, searchText)) return;
        _delete.Bind(1, number);
        _delete.Step();
        RemoveWords(number, searchText);
    }

    /// <summary>Adds the words of a document that has none in the index.</summary>
    public void AddWords(long number, string words)
    {
        _addWords.Bind(1, number);
        _addWords.Bind(2, words);
        _addWords.Step();
    }

    private static void BindValues(SqliteStatement statement, Document document)
    {
        statement.Bind(1, document.Version);
        statement.Bind(2, document.CreatedAt.ToUnixTimeMilliseconds());
        statement.Bind(3, document.Status);
        statement.Bind(4, document.Owner);
        statement.Bind(5, document.Subject);
        statement.Bind(6, document.Category);
        statement.Bind(7, document.StartsAt?.ToUnixTimeMilliseconds());
        statement.Bind(8, document.EndsAt?.ToUnixTimeMilliseconds());
        statement.Bind(9, document.Amount);
        statement.Bind(10, document.Currency);
        statement.Bind(11, document.SearchText);
        statement.Bind(12, document.Body.Span);
    }

    private static void BindKey(SqliteStatement statement, int first, DocumentKey key)
    {
        statement.Bind(first, key.Tenant);
        statement.Bind(first + 1, key.Kind);
        statement.Bind(first + 2, key.Id);
    }

    private (long Number, string? SearchText)? Find(DocumentKey key)
    {
        BindKey(_find, 1, key);
        if (!_find.Step()) return null;
        var found = (_find.Integer(0), _find.NullableText(1));
        _find.Reset();
        return found;
    }

    /// <summary>The index keeps no text, so it must be told the very words it was once given.</summary>
    private void RemoveWords(long number, string? searchText)
    {
        if (WordsOf(searchText) is not { } words) return;
        _removeWords.Bind(1, number);
        _removeWords.Bind(2, words);
        _removeWords.Step();
    }
}
