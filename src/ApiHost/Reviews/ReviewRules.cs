using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Reviews;

/// <summary>What may stand in requests about reviews, and how reviews are shown.</summary>
internal static class ReviewRules
{
    private const int LongestText = 2_000;
    private const int LongestReason = 500;
    private const int LongestName = 50;

    /// <summary>Checks a review.</summary>
    public static Result<NewReview> Check(string expertId, ReviewInput input)
    {
        Validator validator = default;
        if (input.AppointmentId is null) validator.Missing("appointmentId");
        var request = new NewReview(
            expertId,
            validator.Id("appointmentId", input.AppointmentId) ?? "",
            validator.RequiredNumber("rating", input.Rating, 1, 5),
            new AppointmentRights())
        {
            Text = validator.Lines("text", input.Text, LongestText),
            AuthorName = validator.OptionalName("name", input.Name, LongestName),
        };
        return validator.Result(request);
    }

    /// <summary>Checks what staff make of a review; hiding, and showing what was hidden, is for those who manage the tenant.</summary>
    public static Result<ReviewPatch> Check(Review review, ReviewPatch patch, bool mayHide)
    {
        Validator validator = default;
        var kept = new ReviewPatch
        {
            Answer = validator.Lines("answer", patch.Answer, LongestText),
            HiddenReason = validator.Lines("hiddenReason", patch.HiddenReason, LongestReason),
        };
        if (!validator.None) return validator.ToError();
        return mayHide || kept.HiddenReason == review.Moderation?.HiddenReason
            ? kept
            : ApiError.Forbidden("Only owners and admins may hide reviews, or show them again.");
    }

    /// <summary>What staff have made of a review as the request that would say it.</summary>
    public static ReviewPatch ToPatch(Review review) =>
        new() { Answer = review.Moderation?.Answer, HiddenReason = review.Moderation?.HiddenReason };

    /// <summary>A review as strangers see it.</summary>
    public static ReviewView ForStrangers(Review review) => new()
    {
        Id = review.Id,
        ExpertId = review.ExpertId,
        ServiceType = review.ServiceType,
        Rating = review.Rating,
        Text = review.Text,
        AuthorName = review.AuthorName,
        Answer = review.Moderation?.Answer,
        AnsweredAt = review.Moderation?.AnsweredAt?.UtcDateTime,
        CreatedAt = review.CreatedAt.UtcDateTime,
        UpdatedAt = review.UpdatedAt.UtcDateTime,
        Version = review.Version,
    };

    /// <summary>A review as its author sees it.</summary>
    public static ReviewView ForAuthor(Review review) => ForStrangers(review) with { AppointmentId = review.AppointmentId };

    /// <summary>A review as staff see it.</summary>
    public static ReviewView ForStaff(Review review) => ForAuthor(review) with
    {
        IsHidden = review.IsHidden(),
        HiddenReason = review.Moderation?.HiddenReason,
    };
}
