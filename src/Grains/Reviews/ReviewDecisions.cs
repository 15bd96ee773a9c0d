using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Reviews;

/// <summary>Who may review, and what a review is made of: pure rules.</summary>
internal static class ReviewDecisions
{
    /// <summary>A refusal unless the request comes from the client of an appointment with this expert that has taken place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="appointment">The appointment.</param>
    public static Refusal? Check(NewReview request, Appointment appointment)
    {
        if (!IsClient(request.Rights, appointment) || appointment.ExpertId != request.ExpertId) return Refusal.NotFound("appointment");
        return appointment switch
        {
            { ErasedAt: not null } => Wrong("whose client was erased"),
            { Status: not AppointmentStatus.Completed } => Wrong($"that is {AppointmentStatusNames.NameOf(appointment.Status)}"),
            _ => null,
        };
    }

    /// <summary>The answer when the appointment has a review: the first one to a repeat, a refusal to anything else.</summary>
    /// <param name="state">The review.</param>
    /// <param name="fingerprint">The request's fingerprint.</param>
    public static Outcome<Review> AnswerAgain(ReviewState state, string? fingerprint) =>
        fingerprint is not null && fingerprint == state.Fingerprint
            ? new Outcome<Review> { Value = state.Written, Replayed = true }
            : new Refusal(RefusalCode.DuplicateResource, "The appointment has a review already.")
            {
                Fields = [new FieldProblem("appointmentId", "has a review")],
            };

    /// <summary>A new review.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="request">The request.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">When it is written.</param>
    public static Review Written(string id, NewReview request, Appointment appointment, DateTimeOffset now) => new()
    {
        Id = id,
        ExpertId = request.ExpertId,
        AppointmentId = appointment.Id,
        ServiceType = appointment.ServiceType,
        Rating = request.Rating,
        Text = request.Text,
        AuthorName = request.AuthorName ?? FirstName(appointment.Client.Name),
        AuthorEmail = appointment.Client.Email?.ToLowerInvariant(),
        AuthorUserId = appointment.ClientUserId,
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>What staff make of a review from now on; an answer that stays keeps its time.</summary>
    /// <param name="before">What they have made of it so far.</param>
    /// <param name="answer">What they answer.</param>
    /// <param name="hiddenReason">Why it is hidden.</param>
    /// <param name="now">When.</param>
    public static Moderation Moderated(Moderation? before, string? answer, string? hiddenReason, DateTimeOffset now) =>
        new(answer, hiddenReason)
        {
            IsHidden = hiddenReason is not null,
            AnsweredAt = answer is null ? null : answer == before?.Answer ? before.AnsweredAt : now,
        };

    // Staff who have booked for themselves are clients too; whoever manages the tenant is not.
    private static bool IsClient(AppointmentRights rights, Appointment appointment) =>
        rights.HasManageToken || (rights.UserId is not null && rights.UserId == appointment.ClientUserId);

    // Strangers read it, and a surname is more than they need.
    private static string FirstName(string name) => name.Split(' ', 2)[0];

    private static Refusal Wrong(string what) =>
        new(RefusalCode.InvalidTransition, $"An appointment {what} cannot be reviewed: only what has taken place can.");
}
