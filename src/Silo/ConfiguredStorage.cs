using Actors.Storage;
using Actors.Storage.Postgres;
using Actors.Storage.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>Chooses the storage by <c>Storage:Provider</c>.</summary>
internal static class ConfiguredStorage
{
    private const string ProviderKey = "Storage:Provider";
    private const string ConnectionStringKey = "Storage:ConnectionString";
    private const string SchemaKey = "Storage:Schema";

    /// <summary>Adds the storage that the configuration names; SQLite in <c>data/actors.db</c> unless set.</summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="InvalidOperationException">The provider is not known.</exception>
    public static void AddConfiguredStorage(this IHostApplicationBuilder builder)
    {
        var provider = builder.Configuration[ProviderKey] ?? "Sqlite";
        if (provider.Equals("Memory", StringComparison.OrdinalIgnoreCase))
        {
            builder.Services.AddMemoryStorage();
        }
        else if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            var options = new SqliteStorageOptions();
            if (builder.Configuration[ConnectionStringKey] is { Length: > 0 } connectionString) options.ConnectionString = connectionString;
            builder.Services.AddSqliteStorage(options);
        }
        else if (provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase))
        {
            var options = new PostgresStorageOptions { ConnectionString = builder.Configuration[ConnectionStringKey] ?? string.Empty };
            if (builder.Configuration[SchemaKey] is { Length: > 0 } schema) options.Schema = schema;
            builder.Services.AddPostgresStorage(options);
        }
        else
        {
            throw new InvalidOperationException($"{ProviderKey} is '{provider}'; this version knows Sqlite, Postgres and Memory.");
        }
    }
}
