namespace Actors.Support;

/// <summary>What tests need of the machine beside the .NET SDK.</summary>
public static class Needed
{
    private static readonly bool IsContinuousIntegration =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Ends a test that cannot run here. A developer's machine may lack something, and the test is reported as skipped with the reason.
    /// With <c>CI=true</c> it fails with that reason: nothing passes by not running.
    /// </summary>
    /// <param name="hindrance">What is missing, or null.</param>
    public static void Insist(string? hindrance)
    {
        if (hindrance is null) return;
        if (IsContinuousIntegration) throw new InvalidOperationException(hindrance);
        Assert.Skip(hindrance);
    }
}
