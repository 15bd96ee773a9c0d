namespace Actors.ApiHost.Tests.Isolation;

/// <summary>The routes of one capability and their classes. They are found by themselves: a new capability adds to nobody's list.</summary>
internal interface ICapabilityRoutes
{
    /// <summary>The routes, and who may use them.</summary>
    IReadOnlyDictionary<string, Expectation> Routes { get; }

    /// <summary>True when API keys may come there.</summary>
    bool AreForKeys { get; }
}
