using Actors.Grains.Interfaces.Payments.Testing;

namespace Actors.Grains.Interfaces.Tests.Payments;

/// <summary>Samples of what the test gateway keeps.</summary>
internal sealed class TestGatewaySamples : ISamples
{
    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
        [new TestGatewayChanged(["a thing as JSON"], ["pm_test_1f_2"])];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts => [];

    // Things of the test gateway, which keeps nothing of persons.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal => ["TestGatewayChanged.Things", "TestGatewayChanged.Removed"];
}
