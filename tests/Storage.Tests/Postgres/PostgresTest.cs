namespace Actors.Storage.Tests.Postgres;

/// <summary>A test with a schema of its own.</summary>
public abstract class PostgresTest : IAsyncLifetime
{
    protected PostgresFixture Fixture { get; } = PostgresFixture.Create();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync() => await Fixture.DisposeAsync();
}
