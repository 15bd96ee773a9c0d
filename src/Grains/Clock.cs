namespace Actors;

/// <summary>
/// The product's clock, which tests move and <c>Clock:StartAt</c> shifts. It has a key of its own, because an engine that measures with the
/// machine's clock must not be given another one: Orleans compares both.
/// </summary>
public static class Clock
{
    /// <summary>The key under which services find it.</summary>
    public const string Key = "actors.clock";
}
