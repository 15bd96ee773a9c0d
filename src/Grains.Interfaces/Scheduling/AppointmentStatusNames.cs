namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>The names of the states of an appointment in the API and in documents.</summary>
public static class AppointmentStatusNames
{
    private static readonly string[] Names = ["scheduled", "confirmed", "completed", "cancelled", "no_show"];

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The names of the states in which an appointment owns its time: scheduled and confirmed.</summary>
    public static IReadOnlyList<string> Active { get; } = [NameOf(AppointmentStatus.Scheduled), NameOf(AppointmentStatus.Confirmed)];

    /// <summary>The name of a state.</summary>
    /// <param name="status">The state.</param>
    public static string NameOf(AppointmentStatus status) => Names[(int)status];
}
