using Actors.Storage.Memory;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Providers;

public sealed class MemoryFixture : IStorageFixture
{
    public Task<IStorage> OpenAsync() => Task.FromResult<IStorage>(new MemoryStorage());

    /// <summary>Memory commits at once, so there is nothing to hold.</summary>
    public IDisposable HoldWriter() => new MemoryStream();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class MemoryJournal : JournalConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryJournalReading : JournalReadingConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryDocumentsTests : DocumentsConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemorySearch : SearchConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryScripts : ScriptsConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryOutboxTests : OutboxConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryTraces : TraceConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}

public sealed class MemoryPersonal : PersonalConformance
{
    protected override IStorageFixture CreateFixture() => new MemoryFixture();
}
