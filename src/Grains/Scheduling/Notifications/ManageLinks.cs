using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The mail that brings the client the manage link once more: when it is sent, and to whom. Pure.</summary>
internal static class ManageLinks
{
    /// <summary>
    /// Sends it; the payload is the digest of the address that must be the client's, or empty, the target what is said to be the
    /// appointment.
    /// </summary>
    public const string Send = "scheduling.send-manage-link";

    // Whoever asks again and again would fill somebody's mailbox.
    private const int MostInADay = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly Refusal IsOver = new(
        RefusalCode.InvalidTransition, "An appointment that is over is not managed any more.");

    private static readonly Refusal NoAddress = new(RefusalCode.PolicyViolation, "The appointment's client has no e-mail address.");

    /// <summary>Asking for it.</summary>
    public static AppointmentStep Step { get; } = new() { IsForStaff = true, Check = Check };

    /// <summary>A refusal when there is nothing to manage, or nobody to mail.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(Appointment appointment, DateTimeOffset now)
    {
        if (Appointments.CheckActive(appointment, "managed") is { } refusal) return refusal;
        if (appointment.EndsAt <= now) return IsOver;
        return string.IsNullOrEmpty(appointment.Client.Email) ? NoAddress : null;
    }

    /// <summary>Has it sent, unless it was asked for a moment ago, or too often; false then.</summary>
    /// <param name="state">What was asked for before.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">What is said to be the appointment.</param>
    /// <param name="onlyFor">For a stranger: the digest of the address that must be the client's; null for staff.</param>
    public static bool Ask(NoticesState state, UnitOfWork work, string appointmentId, string? onlyFor)
    {
        var asked = state.LinksAsked(onlyFor, work.Now).ToList();
        if (asked.Any(at => work.Now - at < Pause) || (onlyFor is not null && asked.Count >= MostInADay)) return false;
        work.Append(new ManageLinkAsked(onlyFor));
        work.Enqueue(new Effect
        {
            Id = $"link-{appointmentId}-{work.Version}",
            Tenant = work.Caller.Tenant,
            Kind = Send,
            Target = GrainKey.For(work.Caller.Tenant, appointmentId),
            Payload = Encoding.UTF8.GetBytes(onlyFor ?? ""),
            DueAt = work.Now,
        });
        return true;
    }
}

/// <summary>Sends the manage link once more.</summary>
/// <param name="grains">The grains.</param>
/// <param name="reader">Reads what has to be known.</param>
/// <param name="mails">Writes mails.</param>
/// <param name="tokens">Tells whose address a digest is of.</param>
/// <param name="sender">Sends mails.</param>
/// <param name="clock">The time.</param>
internal sealed class ManageLinkHandler(
    IGrainFactory grains, NoticeReader reader, NoticeMails mails, AppointmentTokens tokens, IMailSender sender, TimeProvider clock)
    : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ManageLinks.Send;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if (!sender.Delivers) return;
        var grain = grains.GetGrain<IAppointmentGrain>(effect.Target);
        var appointment = (await grain.GetNewest()).Value;
        if (appointment is null || ManageLinks.Check(appointment, clock.GetUtcNow()) is not null) return;
        var onlyFor = Encoding.UTF8.GetString(effect.Payload.Span);
        if (onlyFor.Length > 0 && onlyFor != tokens.MailPreferenceId(effect.Tenant, appointment.Client.Email!)) return;
        var notice = new Notice(
            NoticeKind.ManageLink, appointment.Version, appointment.ExpertId, appointment.ScheduledAt, appointment.EndsAt, effect.DueAt);
        if (await reader.ReadAsync(effect.Tenant, appointment, notice) is not { } facts) return;
        var client = NoticeRecipient.Of(notice, facts).First(recipient => recipient.Audience == Audience.Client);
        try
        {
            await sender.SendAsync(await mails.WriteAsync(notice, facts, client), cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            await grain.NoteMailProblem(NoticeRules.ProblemOf(notice, client, refused, clock.GetUtcNow()));
        }
    }
}
