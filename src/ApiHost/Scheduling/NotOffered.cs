using Actors.ApiHost.Http.Input;

namespace Actors.ApiHost.Scheduling;

/// <summary>What api.md promises and this version does not do yet. It is refused by name, never ignored.</summary>
internal static class NotOffered
{
    /// <summary>The only meeting platform there is.</summary>
    public const string MeetingPlatform = "none";

    /// <summary>Refuses a value other than the only one there is.</summary>
    public static void Unless(ref Validator validator, string field, string? value, string only)
    {
        if (value is not null && value != only) validator.Add(field, $"is not offered by this version: it must be {only}");
    }
}
