namespace Actors.Storage.Tests.Postgres;

/// <summary>A test with a schema of its own.</summary>
public abstract class PostgresTest : IAsyncLifetime
{
    protected PostgresFixture Fixture { get; } = PostgresFixture.Create();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
}
