using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Payments.Testing;

/// <summary>
/// A family of things that the built-in test gateway knows: an intent with its page, its refunds and its dispute; a customer with her
/// methods, subscriptions and invoices; or an account. The key is <c>system/{family}</c>, and every id of a thing carries its family: a
/// gateway belongs to the installation and asks by ids alone. What is asked and answered is JSON of the gateway's own.
/// </summary>
[Alias("payments-test.grain")]
public interface ITestGatewayGrain : IGrainWithStringKey
{
    /// <summary>Does what is asked.</summary>
    /// <param name="call">What is asked.</param>
    [Alias("run")]
    Task<string> Run(string call);

    /// <summary>Does what is due by itself. A repeat changes nothing.</summary>
    [Alias("advance")]
    Task Advance();
}

/// <summary>Things of a family have changed.</summary>
/// <param name="Things">The things as they are from now on: JSON. Nothing of persons, and no secret.</param>
/// <param name="Removed">The ids of those that are gone.</param>
[GenerateSerializer, Immutable, Alias("payments-test.changed.v1")]
public sealed record TestGatewayChanged(
    [property: Id(0)] ImmutableArray<string> Things, [property: Id(1)] ImmutableArray<string> Removed) : IEvent;

/// <summary>How events of the test gateway are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TestGatewayChanged))]
public sealed partial class TestGatewayJson : JsonSerializerContext;
