using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The values of a mail's variables that are about money. Pure.</summary>
internal static class PaymentValues
{
    /// <summary>Adds those of a notice.</summary>
    /// <param name="values">Where to.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="links">Where pages are.</param>
    public static void Add(
        Dictionary<string, string> values, Notice notice, NoticeFacts facts, NoticeRecipient recipient, NoticeLinks links)
    {
        if (notice.Kind == NoticeKind.PaymentDue && facts.Appointment.Payment is { } due)
        {
            AddDue(values, due, recipient);
            values[NoticeVariables.PayUrl] = links.Pay(facts.Organization.Id, facts.Organization.Profile.Slug, facts.Appointment.Id);
        }

        if (facts.Payment is { } moved) AddMoved(values, moved, recipient);
    }

    /// <summary>What a mail in the product's own words says of money; empty values are left out by whoever writes it.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="values">The values.</param>
    public static IEnumerable<(string Label, string Value)> FactsOf(
        NoticeKind kind, NoticePaymentLabels labels, IReadOnlyDictionary<string, string> values)
    {
        var amount = kind switch
        {
            NoticeKind.Receipt => labels.Paid,
            NoticeKind.Refunded => labels.Refunded,
            _ => labels.ToPay,
        };
        yield return (amount, ValueOf(NoticeVariables.Amount));
        yield return (labels.Total, ValueOf(NoticeVariables.Total));
        yield return (labels.Tax, ValueOf(NoticeVariables.Tax));
        yield return (labels.At, NoticeValues.TimeIn(values, NoticeVariables.PaymentDate, NoticeVariables.PaymentTime));
        yield return (labels.Method, ValueOf(NoticeVariables.PaymentMethod));
        yield return (labels.Id, ValueOf(NoticeVariables.PaymentId));

        string ValueOf(string name) => values.GetValueOrDefault(name, "");
    }

    private static void AddDue(Dictionary<string, string> values, AppointmentPayment due, NoticeRecipient recipient)
    {
        var charge = due.Charge;
        if (due.Collects != PaymentCollection.Card) values[NoticeVariables.Amount] = Write(recipient, charge.Due, charge.Currency);
        // Said once when it is all the same.
        if (charge.Total != charge.Due) values[NoticeVariables.Total] = Write(recipient, charge.Total, charge.Currency);
        if (charge.Tax > 0) values[NoticeVariables.Tax] = Write(recipient, charge.Tax, charge.Currency);
        NoticeValues.AddTime(values, recipient, due.PayBy, NoticeVariables.ExpiresDate, NoticeVariables.ExpiresTime);
    }

    private static void AddMoved(Dictionary<string, string> values, PaymentMail moved, NoticeRecipient recipient)
    {
        values[NoticeVariables.Amount] = recipient.Language.Money.Write(moved.Amount);
        if (moved.Tax > 0) values[NoticeVariables.Tax] = Write(recipient, moved.Tax, moved.Amount.Currency);
        values[NoticeVariables.PaymentMethod] = MailText.Name(moved.Method ?? "");
        values[NoticeVariables.PaymentId] = moved.PaymentId;
        NoticeValues.AddTime(values, recipient, moved.At, NoticeVariables.PaymentDate, NoticeVariables.PaymentTime);
    }

    private static string Write(NoticeRecipient recipient, long amount, string currency) =>
        recipient.Language.Money.Write(new Money(amount, currency));
}
