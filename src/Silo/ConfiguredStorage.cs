using Actors.Grains.Configuration;
using Actors.Storage;
using Actors.Storage.Postgres;
using Actors.Storage.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>Chooses the storage by <c>Storage:Provider</c>.</summary>
internal static class ConfiguredStorage
{
    /// <summary>Adds the storage that the configuration names; SQLite in <c>data/actors.db</c> unless set.</summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is not allowed; the message names
    /// it.</exception>
    public static void AddConfiguredStorage(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSettings(StorageSettings.Section, new StorageSettingsValidator());
        switch (settings.Kind)
        {
            case StorageProvider.Memory:
                builder.Services.AddMemoryStorage();
                break;
            case StorageProvider.Postgres:
                var postgres = new PostgresStorageOptions { ConnectionString = settings.ConnectionString! };
                if (settings.Schema is { Length: > 0 } schema) postgres.Schema = schema;
                builder.Services.AddPostgresStorage(postgres);
                break;
            default:
                var sqlite = new SqliteStorageOptions();
                if (settings.ConnectionString is { Length: > 0 } file) sqlite.ConnectionString = file;
                builder.Services.AddSqliteStorage(sqlite);
                break;
        }
    }
}
