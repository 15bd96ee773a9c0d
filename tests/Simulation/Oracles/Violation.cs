namespace Actors.Simulation.Oracles;

/// <summary>Something that must never be. It ends the run.</summary>
/// <param name="rule">Which rule is broken.</param>
/// <param name="message">What was seen.</param>
internal sealed class ViolationException(string rule, string message) : Exception($"{rule}: {message}")
{
    /// <summary>Which rule is broken.</summary>
    public string Rule => rule;
}
