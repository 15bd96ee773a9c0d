using Actors.ApiHost.Http.Binding;

namespace Actors.ApiHost.Reviews;

/// <summary>The ids of reviews.</summary>
internal static class ReviewIds
{
    /// <summary>Their prefix.</summary>
    public const string Prefix = "rev_";

    /// <summary>
    /// The id of an appointment's review. From the appointment alone: whoever asks, and under whatever key, comes to the one review that it
    /// may have.
    /// </summary>
    public static string Of(string tenantId, string appointmentId) =>
        CreationKeys.Derive(new CreationScope(Prefix, "review-of", tenantId), "", appointmentId);
}
