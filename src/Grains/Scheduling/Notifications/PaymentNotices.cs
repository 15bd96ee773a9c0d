using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Money for an appointment that came or went.</summary>
internal sealed record PaymentMail
{
    /// <summary>The mail's id: the same at every attempt, and no other mail's. A payment has one receipt; each refund is another.</summary>
    public required string Id { get; init; }

    /// <summary>The appointment.</summary>
    public required string AppointmentId { get; init; }

    /// <summary>The payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>How much came or went.</summary>
    public required Money Amount { get; init; }

    /// <summary>The tax in it, in minor units; 0 for none.</summary>
    public long Tax { get; init; }

    /// <summary>How it was paid, for people, for example "Visa 4242"; null when that is not known.</summary>
    public string? Method { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The mails that tell a client of her money; called by an effect, which is tried again when this throws.</summary>
/// <param name="grains">The grains.</param>
/// <param name="reader">Reads what has to be known.</param>
/// <param name="mails">Writes mails.</param>
/// <param name="sender">Sends mails.</param>
/// <param name="clock">The time.</param>
internal sealed class PaymentNotices(
    IGrainFactory grains, NoticeReader reader, NoticeMails mails, IMailSender sender, TimeProvider clock)
{
    /// <summary>Mails the receipt of a payment, unless nobody has an address for it any more.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="mail">What was paid.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public Task ReceiptAsync(string tenant, PaymentMail mail, CancellationToken cancellationToken) =>
        MailAsync(tenant, NoticeKind.Receipt, mail, cancellationToken);

    /// <summary>Mails that money was given back, as above.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="mail">What was given back.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public Task RefundedAsync(string tenant, PaymentMail mail, CancellationToken cancellationToken) =>
        MailAsync(tenant, NoticeKind.Refunded, mail, cancellationToken);

    private async Task MailAsync(string tenant, NoticeKind kind, PaymentMail mail, CancellationToken cancellationToken)
    {
        if (!sender.Delivers) return;
        var grain = grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, mail.AppointmentId));
        if ((await grain.GetNewest()).Value is not { } appointment) return;
        var notice = new Notice(
            kind, appointment.Version, appointment.ExpertId, appointment.ScheduledAt, appointment.EndsAt, mail.At);
        if (await reader.ReadAsync(tenant, appointment, notice) is not { } read) return;
        var facts = read with { Payment = mail };
        if (NoticeRecipient.Of(notice, facts) is not [var client]) return;
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
