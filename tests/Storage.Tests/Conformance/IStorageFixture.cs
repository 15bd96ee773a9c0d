namespace Actors.Storage.Tests.Conformance;

/// <summary>What a provider gives to the conformance suite. One instance serves one test.</summary>
public interface IStorageFixture : IAsyncDisposable
{
    /// <summary>Opens an empty storage.</summary>
    Task<IStorage> OpenAsync();

    /// <summary>
    /// Keeps the writer from committing until the result is disposed, so that what is appended meanwhile queues and is written together.
    /// A provider without a queue does nothing.
    /// </summary>
    IDisposable HoldWriter();
}

/// <summary>Opens a new storage for each test.</summary>
public abstract class StorageConformance : IAsyncLifetime
{
    protected IStorageFixture Fixture { get; private set; } = null!;

    protected IStorage Storage { get; private set; } = null!;

    protected abstract IStorageFixture CreateFixture();

    public async ValueTask InitializeAsync()
    {
        Fixture = CreateFixture();
        Storage = await Fixture.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        await Fixture.DisposeAsync();
    }
}
