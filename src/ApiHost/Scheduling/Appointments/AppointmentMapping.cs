using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.Identity;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Appointments as requests and answers show them, and what may stand in a request.</summary>
internal static class AppointmentMapping
{
    private const int LongestName = 100;
    private const int LongestPhone = 40;
    private const int LongestNotes = 2_000;
    private const int MostAnswers = 50;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 2_000;

    /// <summary>Checks a request to book.</summary>
    /// <param name="input">The request.</param>
    /// <param name="principal">Who books; a client or member books for herself.</param>
    public static Parsed<BookingRequest> Check(BookingInput input, Principal? principal)
    {
        Problems problems = default;
        var self = principal is { Role: Role.Client or Role.Member, ExpertId: null } ? principal : null;
        TextRules.Id(ref problems, "serviceType", input.ServiceType);
        TextRules.Id(ref problems, "serviceId", input.ServiceId);
        if (input.ServiceType is null && input.ServiceId is null) problems.Add("serviceType", "It is missing: give serviceType or serviceId.");
        TextRules.Id(ref problems, "expertId", input.ExpertId);
        TextRules.Id(ref problems, "staffId", input.StaffId);
        if (input.ExpertId is not null && input.StaffId is not null && input.ExpertId != input.StaffId)
            problems.Add("staffId", "It names another expert than expertId.");
        if (input.ScheduledAt is null) problems.AddMissing("scheduledAt");
        var request = new BookingRequest
        {
            Service = input.ServiceId ?? input.ServiceType ?? "",
            Start = input.ScheduledAt ?? default,
            Client = ClientOf(ref problems, input.ClientName ?? self?.Name, input.ClientEmail ?? self?.Email, input.ClientPhone),
            Notes = TextRules.Lines(ref problems, "notes", input.Notes, LongestNotes),
            TimeZone = TextRules.TimeZone(ref problems, "timeZone", input.TimeZone),
            HoldId = TextRules.Id(ref problems, "holdId", input.HoldId),
            Answers = AnswersOf(ref problems, input.Answers),
            ClientUserId = self?.UserId,
        };
        NotOffered.If(ref problems, "recurrence", input.Recurrence is not null);
        return problems.None ? request : problems.ToError();
    }

    /// <summary>Checks details that are to replace those that there are.</summary>
    /// <param name="input">The details.</param>
    public static Parsed<AppointmentDetails> Check(AppointmentPatch input)
    {
        Problems problems = default;
        var details = new AppointmentDetails(
            ClientOf(ref problems, input.ClientName, input.ClientEmail, input.ClientPhone),
            TextRules.Lines(ref problems, "notes", input.Notes, LongestNotes),
            AnswersOf(ref problems, input.Answers));
        return problems.None ? details : problems.ToError();
    }

    /// <summary>An appointment as the patch that changes nothing of it.</summary>
    /// <param name="appointment">The appointment.</param>
    public static AppointmentPatch ToPatch(Appointment appointment)
    {
        var answers = new Dictionary<string, string?>();
        foreach (var (question, answer) in appointment.Answers) answers[question] = answer;
        return new AppointmentPatch
        {
            ClientName = appointment.Client.Name,
            ClientEmail = appointment.Client.Email,
            ClientPhone = appointment.Client.Phone,
            Notes = appointment.Notes,
            Answers = answers,
        };
    }

    /// <summary>An appointment as answers show it.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="manageToken">The client's token, in the answer to a booking only.</param>
    public static AppointmentView ToView(Appointment appointment, string? manageToken = null) => new()
    {
        Id = appointment.Id,
        ExpertId = appointment.ExpertId,
        ServiceId = appointment.ServiceId,
        ServiceType = appointment.ServiceType,
        Status = AppointmentStatusNames.NameOf(appointment.Status),
        ScheduledAt = appointment.ScheduledAt.UtcDateTime,
        EndsAt = appointment.EndsAt.UtcDateTime,
        TimeZone = appointment.TimeZone,
        ClientName = appointment.Client.Name,
        ClientEmail = appointment.Client.Email,
        ClientPhone = appointment.Client.Phone,
        Notes = appointment.Notes,
        Answers = appointment.Answers.IsEmpty ? null : appointment.Answers,
        Price = ServiceMapping.PriceOf(appointment.Price),
        Cancellation = appointment.Cancellation is not { } cancellation ? null : new CancellationView
        {
            At = cancellation.At.UtcDateTime,
            Reason = cancellation.Reason,
            Fee = ServiceMapping.PriceOf(cancellation.Fee),
        },
        ManageToken = manageToken,
        CreatedAt = appointment.CreatedAt.UtcDateTime,
        UpdatedAt = appointment.UpdatedAt.UtcDateTime,
        Version = appointment.Version,
        ErasedAt = appointment.ErasedAt?.UtcDateTime,
    };

    private static Client ClientOf(ref Problems problems, string? name, string? email, string? phone) => new(
        TextRules.Required(ref problems, "clientName", name, LongestName),
        TextRules.Email(ref problems, "clientEmail", email),
        TextRules.Optional(ref problems, "clientPhone", phone, LongestPhone));

    // An answer of null is no answer.
    private static ImmutableDictionary<string, string> AnswersOf(ref Problems problems, IReadOnlyDictionary<string, string?>? answers)
    {
        if (answers is null || answers.Count == 0) return ImmutableDictionary<string, string>.Empty;
        if (answers.Count > MostAnswers)
        {
            problems.Add("answers", $"At most {MostAnswers} are allowed.");
            return ImmutableDictionary<string, string>.Empty;
        }

        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (question, answer) in answers)
        {
            if (question.Length is 0 or > LongestQuestion) problems.Add("answers", $"A question has 1 to {LongestQuestion} characters.");
            else if (TextRules.Lines(ref problems, "answers." + question, answer, LongestAnswer) is { } text) kept[question] = text;
        }

        return kept.ToImmutable();
    }
}
