using System.Text.Json;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>
/// A family of things of the test gateway. What belongs to one intent, one customer or one account is decided in one turn and kept in one
/// stream, which stays small; what goes from one family to another goes by effects.
/// </summary>
[GrainType("test-gateway")]
internal sealed class TestGatewayGrain(IGrainContext context, JournalServices services, TestGatewayOptions options)
    : EventSourcedGrain<TestGatewayState>(context, services), ITestGatewayGrain
{
    private static readonly TimeSpan TimesDiffer = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override string StreamKind => "test-gateway";

    /// <inheritdoc/>
    protected override TestGatewayState Empty() => new();

    /// <inheritdoc/>
    public async Task<string> Run(string call)
    {
        var read = JsonSerializer.Deserialize(call, ModelJson.Default.ModelCall)!;
        var answer = await Execute((state, work) => TestGatewayDecisions.Run(state, work, Id, read, options));
        return JsonSerializer.Serialize(answer, ModelJson.Default.ModelAnswer);
    }

    /// <inheritdoc/>
    public async Task Advance()
    {
        await Execute((state, work) => TestGatewayDecisions.Run(state, work, Id, call: null, options));
        // The clocks of silos differ: who comes a moment early has to come again.
        if (await Read(state => TestGatewayDecisions.NextDue(state, Now, options)) < Now + TimesDiffer)
            throw new TestGatewayException("It is not yet time.");
    }
}
