using Actors.Grains.Journaling;
using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>A file that cannot be relied on is refused at start, with a message that says what to do.</summary>
public sealed class RefusedFiles : IDisposable
{
    private readonly SqliteFixture _fixture = new();

    [Theory]
    [InlineData("hello")]
    [InlineData("SQLite format 2\0 and more text that is long enough to have a header, were it one of ours, which it is not at all")]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(string text)
    {
        await File.WriteAllTextAsync(_fixture.File, text);
        await RefusedAsync("no SQLite database");
        (await File.ReadAllTextAsync(_fixture.File)).ShouldBe(text);
    }

    [Fact]
    public async Task An_empty_file_is_a_new_database()
    {
        await File.WriteAllBytesAsync(_fixture.File, []);
        await using var storage = await _fixture.OpenAsync();
        await storage.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a")));
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_alone()
    {
        using (var connection = _fixture.Connect()) SqliteFixture.Run(connection, "CREATE TABLE theirs (a)");
        await RefusedAsync("another program");
        using (var connection = _fixture.Connect())
        {
            SqliteFixture.Scalar(connection, "SELECT count(*) FROM sqlite_master").ShouldBe(1L);
            SqliteFixture.Run(connection, "PRAGMA application_id = 77");
        }

        await RefusedAsync("application id 77");
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await FillAsync();
        using (var connection = _fixture.Connect()) SqliteFixture.Run(connection, "PRAGMA user_version = 9000");
        await RefusedAsync("schema 9000");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1_000)]
    [InlineData(4_096)]
    [InlineData(40_960)]
    [InlineData(-4_096)]
    [InlineData(-100)]
    public async Task A_file_that_was_cut_is_refused(int length)
    {
        await FillAsync();
        using (var file = new FileStream(_fixture.File, FileMode.Open)) file.SetLength(length > 0 ? length : file.Length + length);
        await RefusedAsync("torn");
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_page_that_was_overwritten_is_found(double place)
    {
        await FillAsync();
        using (var file = new FileStream(_fixture.File, FileMode.Open))
        {
            // Whole pages, because a single byte within a record's text is for the hash chain to find and not for the file's structure.
            file.Position = (long)(file.Length / 4096 * place) * 4096;
            if (file.Position == 0) file.Position = 100;
            file.Write([.. Enumerable.Repeat((byte)0x5A, 3 * 4096)]);
        }

        await RefusedAsync("torn");
    }

    [Fact]
    public async Task A_folder_or_a_path_that_cannot_be_written_is_refused()
    {
        Directory.CreateDirectory(_fixture.File);
        await RefusedAsync("is a folder");
        var inTheWay = Path.Combine(_fixture.Folder, "in-the-way");
        await File.WriteAllTextAsync(inTheWay, "a file where a folder is wanted");
        await RefusedAsync("cannot be opened", new SqliteStorageOptions { ConnectionString = $"Data Source={inTheWay}/below/actors.db" });
        if (OperatingSystem.IsLinux())
            await RefusedAsync("cannot be opened", new SqliteStorageOptions { ConnectionString = "Data Source=/proc/actors.db" });
    }

    [Fact]
    public async Task A_missing_folder_is_made_and_the_file_is_ours()
    {
        var options = new SqliteStorageOptions { ConnectionString = $"Data Source={_fixture.Folder}/a/b/actors.db" };
        await using (await SqliteFixture.OpenAsync(options)) File.Exists(Path.Combine(_fixture.Folder, "a/b/actors.db")).ShouldBeTrue();
        await using (await _fixture.OpenAsync())
        {
            using var connection = _fixture.Connect();
            SqliteFixture.Scalar(connection, "PRAGMA application_id").ShouldBe((long)SqliteSchema.ApplicationId);
            SqliteFixture.Scalar(connection, "PRAGMA user_version").ShouldBe((long)SqliteSchema.Newest);
            SqliteFixture.Scalar(connection, "PRAGMA journal_mode").ShouldBe("wal");
        }
    }

    public void Dispose() => _fixture.Dispose();

    private async Task RefusedAsync(string because, SqliteStorageOptions? options = null)
    {
        var refusal = await Should.ThrowAsync<StorageRefusedException>(
            async () => await SqliteFixture.OpenAsync(options ?? _fixture.Options()));
        refusal.Message.ShouldContain(because);
        refusal.Message.ShouldContain((options ?? _fixture.Options()).Path);
    }

    private async Task FillAsync()
    {
        await using var storage = await _fixture.OpenAsync();
        var stream = new TestStream("t1", "s");
        for (var number = 0; number < 200; number++)
        {
            await storage.AppendAsync(Batches.Of(stream.Next($"{number}"), new TestStream("t1", $"n{number}").Next("a"))
                .With(Batches.Document($"d{number}", $"word{number}")).With(Batches.Effect($"e{number}")));
        }
    }
}
