using Actors.Storage.Sqlite;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>The SQLite that is bundled.</summary>
public sealed class SqliteVersionTests
{
    /// <summary>The first version without CVE-2025-6965 and CVE-2025-7709.</summary>
    private static readonly Version Least = new(3, 50, 3);

    [Fact]
    public void It_is_new_enough_to_have_the_fixes_that_matter()
    {
        using var fixture = new SqliteFixture();
        using var database = SqliteDatabase.OpenWriter(fixture.Options());
        Version.Parse(database.ReadText("SELECT sqlite_version()")).ShouldBeGreaterThanOrEqualTo(Least);
    }
}
