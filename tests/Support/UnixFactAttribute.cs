namespace Actors.Support;

/// <summary>A test of what only Unix has (signals, modes of files), and says so where it is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "there are no Unix signals here" : null;
}
