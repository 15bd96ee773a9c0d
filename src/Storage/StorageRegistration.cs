using Actors.Grains.Journaling;
using Actors.Storage.Memory;
using Actors.Storage.Postgres;
using Actors.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Actors.Storage;

/// <summary>Registers a storage provider. The first registration stands; a second one changes nothing.</summary>
public static class StorageRegistration
{
    /// <summary>Keeps everything in the process's memory, for tests and trials: nothing survives the process.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddMemoryStorage(this IServiceCollection services) =>
        services.AddStorage(_ => new MemoryStorage());

    /// <summary>Keeps everything in one SQLite file.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">Which file, and the limits.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, SqliteStorageOptions options)
    {
        options.Validate();
        return services.AddStorage(provider => new SqliteStorage(options, provider.GetRequiredService<ILogger<SqliteStorage>>()));
    }

    /// <summary>Keeps everything in one schema of a PostgreSQL database, which several hosts may share.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">Which database, and the limits.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, PostgresStorageOptions options)
    {
        options.Validate();
        return services.AddStorage(provider => new PostgresStorage(
            options, TimeProvider.System, provider.GetRequiredService<ILogger<PostgresStorage>>()));
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, Func<IServiceProvider, IStorage> create)
    {
        services.AddLogging();
        services.TryAddSingleton(create);
        services.TryAddSingleton<IJournal>(Storage);
        services.TryAddSingleton<IDocuments>(Storage);
        services.TryAddSingleton<IOutbox>(Storage);
        services.TryAddSingleton<IErasedTraces>(Storage);
        services.AddHostedService<StorageHost>();
        return services;

        static IStorage Storage(IServiceProvider provider) => provider.GetRequiredService<IStorage>();
    }
}
