namespace Actors.ApiHost.Demo;

/// <summary>The demo tenant. Section <c>Demo</c> of the configuration.</summary>
public sealed class DemoOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Demo";

    /// <summary>
    /// True gives an empty database a tenant to try things with. True in Development, false elsewhere, unless set; refused in Production.
    /// </summary>
    public bool? Enabled { get; set; }

    /// <summary>False leaves the demo's calendars empty.</summary>
    public bool Appointments { get; set; } = true;
}
