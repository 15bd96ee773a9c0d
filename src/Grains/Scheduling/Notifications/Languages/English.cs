using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in English.</summary>
internal static class English
{
    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "en",
        DatePattern = "{0}, {1} {2} {3}",
        Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        Months =
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Hello {{recipientName}},",
            When = "When",
            Before = "Before",
            Service = "What",
            Expert = "With",
            Client = "For",
            Reason = "Reason",
            Until = "Until",
            Join = "Join the meeting",
            Password = "Meeting password",
            Phone = "By phone",
            Address = "Where",
            Manage = "Change or cancel",
            Accept = "Take this time",
            Page = "Book another time",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "To pay now",
            Paid = "Paid",
            Refunded = "Refunded",
            Total = "Total",
            Tax = "Tax included",
            Method = "Paid with",
            Id = "Payment number",
            At = "Date",
            PayBy = "Pay by",
            Pay = "Pay now",
            KeepCard = "Leave a card",
            Card = new NoticeWords(
                "Please leave a card for your appointment",
                "Your appointment with {{expertName}} is kept for you until {{expiresDate}}, {{expiresTime}}. It is booked once you leave "
                + "a card. Nothing is charged now: only if you do not come, or call off late."),
        },
        Money = new NoticeMoney { DecimalSeparator = ".", GroupSeparator = ",", SignFirst = true },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Your appointment is booked", "Your appointment with {{expertName}} is booked."),
            (NoticeKind.Requested, Audience.Client, "Your request has arrived",
                "Your request for an appointment with {{expertName}} has arrived. You will hear from us as soon as it is confirmed."),
            (NoticeKind.Confirmed, Audience.Client, "Your appointment is confirmed",
                "Your appointment with {{expertName}} is confirmed."),
            (NoticeKind.Moved, Audience.Client, "Your appointment was moved", "Your appointment with {{expertName}} has a new time."),
            (NoticeKind.Reassigned, Audience.Client, "Your appointment is with somebody else",
                "Your appointment stays at its time; {{expertName}} has taken it over."),
            (NoticeKind.Cancelled, Audience.Client, "Your appointment was cancelled",
                "Your appointment with {{expertName}} was cancelled."),
            (NoticeKind.Lapsed, Audience.Client, "Your request was not confirmed",
                "Your request for an appointment with {{expertName}} was not confirmed in time, so the time is free again."),
            (NoticeKind.Reminder, Audience.Client, "Your appointment is soon",
                "This is a reminder of your appointment with {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "A time has become free",
                "A time that you are waiting for has become free, with {{expertName}}. It is kept for you until "
                + "{{expiresDate}}, {{expiresTime}}."),
            (NoticeKind.ManageLink, Audience.Client, "Your link to the appointment",
                "With the link below you change or cancel your appointment with {{expertName}}."),
            (NoticeKind.PaymentDue, Audience.Client, "Please pay for your appointment",
                "Your appointment with {{expertName}} is kept for you until {{expiresDate}}, {{expiresTime}}. It is booked once it is "
                + "paid; otherwise the time is free again."),
            (NoticeKind.PaymentLapsed, Audience.Client, "Your booking was not completed in time",
                "Your booking with {{expertName}} was not completed in time, so the time is free again."),
            (NoticeKind.Receipt, Audience.Client, "Your receipt",
                "Thank you: your payment for the appointment with {{expertName}} has arrived."),
            (NoticeKind.Refunded, Audience.Client, "Your refund",
                "We have refunded a payment for your appointment with {{expertName}}. Depending on your bank it "
                + "takes some days to arrive."),
            (NoticeKind.Booked, Audience.Expert, "New appointment", "{{clientName}} has booked an appointment."),
            (NoticeKind.Requested, Audience.Expert, "New request",
                "{{clientName}} asks for an appointment. It lapses unless somebody confirms it."),
            (NoticeKind.Confirmed, Audience.Expert, "Appointment confirmed", "The appointment with {{clientName}} is confirmed."),
            (NoticeKind.Moved, Audience.Expert, "Appointment moved", "The appointment with {{clientName}} has a new time."),
            (NoticeKind.Reassigned, Audience.Expert, "You take over an appointment",
                "The appointment with {{clientName}} is yours from now on."),
            (NoticeKind.Cancelled, Audience.Expert, "Appointment cancelled", "The appointment with {{clientName}} was cancelled."),
            (NoticeKind.Lapsed, Audience.Expert, "Request lapsed",
                "Nobody confirmed the request of {{clientName}} in time, so it has lapsed."),
            (NoticeKind.Reminder, Audience.Expert, "Appointment soon", "This is a reminder of your appointment with {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Appointment taken over",
                "{{expertName}} has taken over your appointment with {{clientName}}.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Your appointments are booked", "Your appointments with {{expertName}} are booked."),
            (NoticeKind.Requested, Audience.Client, "Your request has arrived",
                "Your request for these appointments with {{expertName}} has arrived. "
                + "You will hear from us as soon as they are confirmed."),
            (NoticeKind.Moved, Audience.Client, "Your appointments were moved",
                "Your appointments with {{expertName}} have new times."),
            (NoticeKind.Cancelled, Audience.Client, "Your appointments were cancelled",
                "Your appointments with {{expertName}} were cancelled."),
            (NoticeKind.Booked, Audience.Expert, "New appointments", "{{clientName}} has booked several appointments."),
            (NoticeKind.Requested, Audience.Expert, "New request",
                "{{clientName}} asks for several appointments. Each lapses unless somebody confirms it."),
            (NoticeKind.Moved, Audience.Expert, "Appointments moved", "Several appointments with {{clientName}} have new times."),
            (NoticeKind.Cancelled, Audience.Expert, "Appointments cancelled",
                "Several appointments with {{clientName}} were cancelled.")),
    };
}
