namespace Actors.Silo.Tests;

/// <summary>
/// One silo for all tests that need none of their own. Each test is a tenant of its own in it, and its clock stands at its start.
/// </summary>
public sealed class SharedSilo : IAsyncLifetime
{
    private static int _tenants;

    private TestSilo? _silo;

    /// <summary>The silo as a tenant sees it that nobody else is.</summary>
    internal TestSilo NewTenant() => _silo.ShouldNotBeNull().For($"clinic-{Interlocked.Increment(ref _tenants)}");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _silo = await TestSilo.Start(configure: QuickHasher.Add);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_silo is { } silo) await silo.DisposeAsync();
    }
}

/// <summary>Tests that share a silo. What restarts one, makes it fail or moves its clock has a silo of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSiloTests : ICollectionFixture<SharedSilo>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "shared silo";
}
