using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Silo;

/// <summary>What keeps the data. Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>What keeps it: Sqlite unless set, Postgres, or Memory, which loses it with the process.</summary>
    public string Provider { get; set; } = nameof(StorageProvider.Sqlite);

    /// <summary>
    /// Where it is kept; for SQLite <c>data/actors.db</c> unless set. The storage's own options say what may stand in it.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The schema in PostgreSQL; <c>actors</c> unless set.</summary>
    public string? Schema { get; set; }

    /// <summary>The provider that is named.</summary>
    internal StorageProvider Kind => Enum.Parse<StorageProvider>(Provider, ignoreCase: true);
}

/// <summary>What can keep the data.</summary>
internal enum StorageProvider
{
    /// <summary>A file of this process.</summary>
    Sqlite,

    /// <summary>A database that processes share.</summary>
    Postgres,

    /// <summary>The process's memory.</summary>
    Memory,
}

/// <summary>Refuses a storage that there is not.</summary>
internal sealed class StorageSettingsValidator : IValidateOptions<StorageSettings>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageSettings options)
    {
        // By name alone: Enum.Parse would take numbers and lists too.
        var isKnown = Enum.GetNames<StorageProvider>().Contains(options.Provider, StringComparer.OrdinalIgnoreCase);
        var isPostgres = nameof(StorageProvider.Postgres).Equals(options.Provider, StringComparison.OrdinalIgnoreCase);
        return new OptionsRules(StorageSettings.Section)
            .Must(nameof(options.Provider), isKnown, string.Join(" or ", Enum.GetNames<StorageProvider>()), options.Provider)
            .Must(
                nameof(options.ConnectionString),
                !isPostgres || !string.IsNullOrEmpty(options.ConnectionString),
                "set when Storage:Provider is Postgres")
            .Result;
    }
}
