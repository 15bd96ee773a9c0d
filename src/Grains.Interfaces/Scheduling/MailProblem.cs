namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A mail about an appointment that somebody will not get: the mail server has refused it for good.</summary>
/// <param name="At">When.</param>
/// <param name="Recipient">Whom it was for: <c>client</c> or <c>expert</c>.</param>
/// <param name="About">What it was to tell, for example <c>booked</c>.</param>
/// <param name="Reason">What the mail server said; null once it is erased, since servers repeat addresses.</param>
[GenerateSerializer, Immutable, Alias("scheduling.mail-problem")]
public sealed record MailProblem(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Recipient,
    [property: Id(2)] string About,
    [property: Id(3), Personal] string? Reason);

/// <summary>A mail about an appointment was refused for good, so that somebody does not know.</summary>
/// <param name="Problem">What happened.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-mail-refused.v1")]
public sealed record AppointmentMailRefused([property: Id(0)] MailProblem Problem) : IAppointmentStep
{
    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}
