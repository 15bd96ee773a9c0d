using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>A family of things that the test gateway knows.</summary>
internal sealed class TestGatewayState : IFoldedState
{
    /// <summary>The things by their ids.</summary>
    public ImmutableDictionary<string, ModelObject> Things { get; private set; } = ImmutableDictionary<string, ModelObject>.Empty;

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        if (@event is not TestGatewayChanged changed)
            throw new InvalidOperationException($"A stream of the test gateway has a foreign event {@event.GetType().Name}.");
        var read = changed.Things.Select(text => JsonSerializer.Deserialize(text, ModelJson.Default.ModelObject)!);
        Things = Things.SetItems(read.Select(thing => KeyValuePair.Create(thing.Id, thing))).RemoveRange(changed.Removed);
    }
}
