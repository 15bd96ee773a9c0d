using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>The answer of the test gateway did not come; nobody knows what happened.</summary>
public sealed class TestGatewayException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is known.</param>
    public TestGatewayException(string message)
        : base(message)
    {
    }
}

/// <summary>The way to the grains of the test gateway, which loses answers when it is told to.</summary>
internal sealed class TestGatewayLines(IGrainFactory grains, TestGatewayOptions options)
{
    /// <summary>Metadata by which whoever asks has the first answer about a thing lost.</summary>
    public const string LostMetadata = "test_answer_lost";

    private static readonly Caller Gateway = new(Caller.System, Caller.System, "test-gateway");

    private int _failures = options.FailNext;

    /// <summary>Asks a family.</summary>
    /// <param name="family">The family; null when the id that was asked for is none of this gateway's.</param>
    /// <param name="call">What is asked.</param>
    public async Task<ModelAnswer> AskAsync(string? family, ModelCall call)
    {
        if (family is null) return ModelError.NoSuch("object", "?");
        // The gateway is nobody's tenant; whoever asks goes on as who he is, since a context never flows out of an async method.
        RequestContext.Set(Caller.ContextKey, Gateway);
        var grain = grains.GetGrain<ITestGatewayGrain>(TestGatewayEffects.KeyOf(family));
        var text = await grain.Run(JsonSerializer.Serialize(call, ModelJson.Default.ModelCall));
        var answer = JsonSerializer.Deserialize(text, ModelJson.Default.ModelAnswer)!;
        if (call.Key is not null && Loses(answer)) throw new TestGatewayException("The answer was lost, as the test gateway was told.");
        return answer.Error is { Http: 409 or 429 } error ? throw new TestGatewayException(error.Message) : answer;
    }

    /// <summary>What a call of one family needs to know of another: nothing, when there is no such thing.</summary>
    /// <param name="ids">The things, each with the thing in whose family it is kept.</param>
    public async Task<ModelObject[]> LendAsync(params (string? Id, string? KeptWith)[] ids)
    {
        var asked = ids.Where(pair => pair.Id is not null)
            .Select(pair => AskAsync(ModelIds.FamilyOf(pair.KeptWith ?? pair.Id!), new ModelCall(new GetThing(pair.Id!), null)));
        var answers = await Task.WhenAll(asked);
        return [.. answers.Select(answer => answer.Value).OfType<ModelObject>()];
    }

    private bool Loses(ModelAnswer answer)
    {
        if (!answer.IsReplayed && answer.Value?.Metadata.ContainsKey(LostMetadata) == true) return true;
        return Volatile.Read(ref _failures) > 0 && Interlocked.Decrement(ref _failures) >= 0;
    }
}
