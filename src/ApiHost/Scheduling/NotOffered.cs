using Actors.ApiHost.Http;

namespace Actors.ApiHost.Scheduling;

/// <summary>What api.md promises and this version does not do yet. It is refused by name, never ignored.</summary>
internal static class NotOffered
{
    /// <summary>The only assignment there is.</summary>
    public const string Assignment = "any";

    /// <summary>The only meeting platform there is.</summary>
    public const string MeetingPlatform = "none";

    private const string Message = "Not offered by this version.";

    /// <summary>Refuses a value other than the only one there is.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="only">The only value.</param>
    public static void Unless(ref Problems problems, string field, string? value, string only)
    {
        if (value is not null && value != only) problems.Add(field, $"Not offered by this version: only {only} is.");
    }

    /// <summary>Refuses a request for something that is not there.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="isAskedFor">True when the caller asks for it.</param>
    public static void If(ref Problems problems, string field, bool isAskedFor)
    {
        if (isAskedFor) problems.Add(field, Message);
    }
}
