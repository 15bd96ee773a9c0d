using System.Globalization;
using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The mails by which clients were told what became of their appointments without them, before <see cref="Notices"/> told everybody of
/// everything. None is asked for any more; those that wait in an outbox are sent.
/// </summary>
internal static class ClientMails
{
    /// <summary>Sends one; the payload is the expert it was with, the target the appointment. No address stands in it.</summary>
    public const string Kind = "scheduling.mail-client";

    /// <summary>The mail; null when there is nothing to tell any more, or nobody to tell it to.</summary>
    /// <param name="id">The mail's id.</param>
    /// <param name="appointment">The appointment as it is.</param>
    /// <param name="formerExpert">The expert it was with.</param>
    /// <param name="expert">The name of the expert it is with; null when there is none.</param>
    public static MailMessage? Of(string id, Appointment appointment, string formerExpert, string? expert)
    {
        if (appointment.Client.Email is not { Length: > 0 } email) return null;
        var name = MailText.Name(appointment.Client.Name);
        var start = appointment.ScheduledAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var what = $"Your appointment ({appointment.ServiceType}) at {start} UTC";
        if (appointment.Status == AppointmentStatus.Cancelled)
            return new MailMessage(id, email, name, "Your appointment was cancelled", $"{what} was cancelled.");
        if (appointment.ExpertId == formerExpert) return null;
        var successor = MailText.Name(expert ?? "");
        return new MailMessage(
            id, email, name, "Your appointment is with somebody else", $"{what} stays at its time, with {successor}.");
    }
}

/// <summary>Sends the mails to clients.</summary>
internal sealed class ClientMailHandler(IGrainFactory grains, IMailSender sender) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ClientMails.Kind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if ((await grains.GetGrain<IAppointmentGrain>(effect.Target).Get()).Value is not { } appointment) return;
        var expert = await grains.GetGrain<IExpertGrain>(GrainKey.For(effect.Tenant, appointment.ExpertId)).Get();
        var former = Encoding.UTF8.GetString(effect.Payload.Span);
        if (ClientMails.Of(effect.Id, appointment, former, expert?.Profile.DisplayName) is { } mail)
            await sender.SendAsync(mail, cancellationToken);
    }
}
