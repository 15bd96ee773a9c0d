using Actors.Grains.Journaling;
using Actors.Storage.Memory;
using Actors.Storage.Postgres;
using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;
using Actors.Storage.Tests.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Storage.Tests;

/// <summary>How a host gets its storage.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly SqliteFixture _fixture = new();

    [Fact]
    public async Task The_three_ports_are_one_instance()
    {
        await using var provider = new ServiceCollection().AddMemoryStorage()
            .AddSqliteStorage(new SqliteStorageOptions()).BuildServiceProvider();
        var journal = provider.GetRequiredService<IJournal>();
        journal.ShouldBeOfType<MemoryStorage>("the first registration stands");
        provider.GetRequiredService<IDocuments>().ShouldBeSameAs(journal);
        provider.GetRequiredService<IOutbox>().ShouldBeSameAs(journal);
        provider.GetServices<IHostedService>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_host_opens_the_storage_before_any_service_starts_and_drains_it_after_all_have_stopped()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<User>();
        // Registered before the storage, and still served.
        builder.Services.AddHostedService(services => services.GetRequiredService<User>());
        builder.Services.AddSqliteStorage(_fixture.Options());
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();

        host.Services.GetRequiredService<User>().Appends.ShouldBe(2);
        var journal = host.Services.GetRequiredService<IJournal>();
        await Should.ThrowAsync<JournalUnavailableException>(journal.AppendAsync(Batches.Of(new TestStream("t1", "later").Next("a"))));
        File.Exists(_fixture.File + "-wal").ShouldBeFalse("the log was copied into the file");
    }

    [Fact]
    public async Task A_refused_file_stops_the_start()
    {
        await File.WriteAllTextAsync(_fixture.File, "not a database");
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSqliteStorage(_fixture.Options());
        using var host = builder.Build();
        await Should.ThrowAsync<StorageRefusedException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Before_the_start_the_storage_says_that_it_is_not_open()
    {
        await using var provider = new ServiceCollection().AddSqliteStorage(_fixture.Options()).BuildServiceProvider();
        var journal = provider.GetRequiredService<IJournal>();
        await Should.ThrowAsync<InvalidOperationException>(async () => await journal.ReadAllAsync(0, null, 1, default));
        await Should.ThrowAsync<InvalidOperationException>(
            async () => await journal.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a"))));
    }

    public static TheoryData<string, SqliteStorageOptions> NonsenseOptions() => new()
    {
        { nameof(SqliteStorageOptions.ConnectionString), new() { ConnectionString = "" } },
        { nameof(SqliteStorageOptions.ConnectionString), new() { ConnectionString = "data/actors.db" } },
        { nameof(SqliteStorageOptions.ConnectionString), new() { ConnectionString = "Data Source=:memory:" } },
        { nameof(SqliteStorageOptions.ConnectionString), new() { ConnectionString = "Data Source=file:a.db?mode=memory" } },
        { nameof(SqliteStorageOptions.ConnectionString), new() { ConnectionString = "Data Source=a.db;Mode=ReadOnly" } },
        { nameof(SqliteStorageOptions.QueueLimit), new() { QueueLimit = 0 } },
        { nameof(SqliteStorageOptions.GroupLimit), new() { GroupLimit = 0 } },
        { nameof(SqliteStorageOptions.Readers), new() { Readers = 0 } },
        { nameof(SqliteStorageOptions.CheckpointPages), new() { CheckpointPages = 0 } },
        { nameof(SqliteStorageOptions.CacheMebibytes), new() { CacheMebibytes = 0 } },
        { nameof(SqliteStorageOptions.WholeCheckMebibytes), new() { WholeCheckMebibytes = -1 } },
        { nameof(SqliteStorageOptions.BusyTimeout), new() { BusyTimeout = TimeSpan.FromTicks(-1) } },
    };

    [Theory]
    [MemberData(nameof(NonsenseOptions))]
    public void Nonsense_options_are_refused_by_name(string option, SqliteStorageOptions options) =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddSqliteStorage(options)).Message.ShouldContain(option);

    public static TheoryData<string, PostgresStorageOptions> NonsensePostgresOptions() => new()
    {
        { nameof(PostgresStorageOptions.ConnectionString), new() },
        { nameof(PostgresStorageOptions.ConnectionString), new() { ConnectionString = "actors" } },
        { nameof(PostgresStorageOptions.ConnectionString), new() { ConnectionString = "Host=localhost" } },
        { nameof(PostgresStorageOptions.ConnectionString), new() { ConnectionString = "Host=localhost;Database=a;Search Path=b" } },
        { nameof(PostgresStorageOptions.Schema), Postgres(options => options.Schema = "") },
        { nameof(PostgresStorageOptions.Schema), Postgres(options => options.Schema = "1a") },
        { nameof(PostgresStorageOptions.Schema), Postgres(options => options.Schema = "a; DROP SCHEMA b") },
        { nameof(PostgresStorageOptions.QueueLimit), Postgres(options => options.QueueLimit = 0) },
        { nameof(PostgresStorageOptions.GroupLimit), Postgres(options => options.GroupLimit = 0) },
        { nameof(PostgresStorageOptions.Readers), Postgres(options => options.Readers = 0) },
        { nameof(PostgresStorageOptions.ReconnectFor), Postgres(options => options.ReconnectFor = TimeSpan.FromTicks(-1)) },
        { nameof(PostgresStorageOptions.StatementTimeout), Postgres(options => options.StatementTimeout = TimeSpan.Zero) },
    };

    [Theory]
    [MemberData(nameof(NonsensePostgresOptions))]
    public void Nonsense_options_of_PostgreSQL_are_refused_by_name(string option, PostgresStorageOptions options) =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddPostgresStorage(options)).Message.ShouldContain(option);

    public void Dispose() => _fixture.Dispose();

    private static PostgresStorageOptions Postgres(Action<PostgresStorageOptions> change)
    {
        var options = new PostgresStorageOptions { ConnectionString = "Host=localhost;Database=actors;Username=actors" };
        change(options);
        return options;
    }

    /// <summary>A service that uses the journal from its first moment to its last.</summary>
    private sealed class User(IJournal journal) : IHostedService
    {
        public int Appends { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => AppendAsync("start");

        public Task StopAsync(CancellationToken cancellationToken) => AppendAsync("stop");

        private async Task AppendAsync(string id)
        {
            await journal.AppendAsync(Batches.Of(new TestStream("t1", id).Next("a")));
            Appends++;
        }
    }
}
