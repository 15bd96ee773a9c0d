using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Scheduling;

/// <summary>What the examples of scheduling have in common.</summary>
internal static class SampleData
{
    /// <summary>An expert.</summary>
    public const string ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1a";

    /// <summary>A service.</summary>
    public const string ServiceId = "svc_01hzx3v7qk8m5n2p4r6t8w0y1b";

    /// <summary>An appointment.</summary>
    public const string AppointmentId = "apt_01hzx3v7qk8m5n2p4r6t8w0y1e";

    /// <summary>Where they are.</summary>
    public const string Zone = "Europe/Lisbon";

    /// <summary>When things were made.</summary>
    public static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>When an appointment starts.</summary>
    public static readonly DateTime Start = new(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>When it ends.</summary>
    public static readonly DateTime End = Start.AddMinutes(30);

    /// <summary>What it costs.</summary>
    public static readonly PriceView Price = new() { Amount = 4_500, Currency = "EUR" };
}
