namespace Actors.ApiHost.Scheduling;

/// <summary>The prefixes of the ids of scheduling.</summary>
internal static class SchedulingIds
{
    /// <summary>Of appointments.</summary>
    public const string Appointment = "apt_";

    /// <summary>Of holds; the expert's id stands before it.</summary>
    public const string Hold = "hld_";

    /// <summary>Of services.</summary>
    public const string Service = "svc_";

    /// <summary>Of experts.</summary>
    public const string Expert = "exp_";

    /// <summary>Of schedules beside the default one.</summary>
    public const string Schedule = "sch_";

    /// <summary>Of holidays.</summary>
    public const string Holiday = "hol_";

    /// <summary>Of time off.</summary>
    public const string TimeOff = "off_";
}
