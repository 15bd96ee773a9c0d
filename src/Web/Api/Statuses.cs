namespace Actors.Web.Api;

/// <summary>Where in its life an appointment is, as the API names it.</summary>
internal static class Statuses
{
    public const string Scheduled = "scheduled";
    public const string Confirmed = "confirmed";
    public const string Cancelled = "cancelled";

    /// <summary>All of them, in the order of a life.</summary>
    public static readonly string[] All = [Scheduled, Confirmed, "completed", "no_show", Cancelled];

    /// <summary>True while an appointment may come to pass.</summary>
    public static bool IsOpen(string status) => status is Scheduled or Confirmed;
}
