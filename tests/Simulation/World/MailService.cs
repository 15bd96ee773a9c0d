using Actors.Grains.Mail;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>The mail service outside: it delivers a mail once, however often it is handed over under the same id.</summary>
internal sealed class MailService
{
    private readonly Dictionary<string, MailMessage> _delivered = [];

    /// <summary>What was delivered, by the mail's id.</summary>
    public IReadOnlyDictionary<string, MailMessage> Delivered => _delivered;

    /// <summary>What was handed over again under an id, and was another mail; null when nothing was.</summary>
    public MailMessage? Contradiction { get; private set; }

    /// <summary>Takes a mail.</summary>
    /// <param name="mail">The mail.</param>
    public void Take(MailMessage mail)
    {
        if (!_delivered.TryAdd(mail.Id, mail) && !IsSame(_delivered[mail.Id], mail)) Contradiction ??= mail;
    }

    // A notice that is sent again says no more of who was erased meanwhile; it still tells the same, to the same.
    private static bool IsSame(MailMessage one, MailMessage other) => one == other
        || (IsNotice(one) && (one.To, one.Subject, one.CalendarMethod) == (other.To, other.Subject, other.CalendarMethod))
        || (IsOfMoney(one) && one.To == other.To);

    private static bool IsNotice(MailMessage mail) => mail.Calendar is not null || mail.Unsubscribe is not null;

    // It names the appointment, in the subject too, as that is when it is told.
    private static bool IsOfMoney(MailMessage mail) =>
        mail.Id.StartsWith("receipt-", StringComparison.Ordinal) || mail.Id.StartsWith("refunded-", StringComparison.Ordinal);
}

/// <summary>The mail service as a process reaches it.</summary>
internal sealed class MailConnection(MailService service, Owner process, FaultPlan faults) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(30), process.Clock, cancellationToken);
        if (faults.Hit(FaultPoint.MailIsRefused)) throw new HttpRequestException("Try again later.");
        service.Take(message);
        if (faults.Hit(FaultPoint.MailAnswerIsLost)) throw new HttpRequestException("The connection was lost.");
    }
}
