using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Secrets;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling.Notifications;

/// <summary>What is told of what has to be paid for: to whom, when, and how much.</summary>
public sealed class PaymentNoticeTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly AppointmentPayment Due = new()
    {
        Id = "pay_apt_1",
        Collects = PaymentCollection.Deposit,
        Charge = new Charge { Currency = "EUR", Price = 104_550, Tax = 19_550, Total = 104_550, Due = 20_910 },
        PayBy = Now.AddMinutes(30),
    };

    private static readonly Appointment Unpaid = new()
    {
        Id = "apt_1",
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        ServiceName = "Consultation",
        Status = AppointmentStatus.Scheduled,
        ScheduledAt = Now.AddDays(2),
        EndsAt = Now.AddDays(2).AddMinutes(30),
        TimeZone = "Europe/Lisbon",
        Client = new Client("Ana Sousa", "ana@example.com", null),
        Payment = Due,
        CreatedAt = Now,
        UpdatedAt = Now,
        Version = 1,
    };

    private static readonly Appointment Paid = Unpaid with
    {
        Status = AppointmentStatus.Confirmed,
        Payment = Due with { SecuredAt = Now.AddMinutes(5) },
        Version = 2,
    };

    private static readonly PaymentMail Moved = new()
    {
        Id = "receipt-pay_apt_1",
        AppointmentId = "apt_1",
        PaymentId = "pay_apt_1",
        Amount = new Money(20_910, "EUR"),
        Tax = 3_910,
        Method = "Visa 4242",
        At = Now.AddMinutes(5),
    };

    [Fact]
    public void What_waits_for_its_payment_asks_for_it_and_is_booked_once_it_is_paid()
    {
        Told(new AppointmentBooked(Unpaid, null), null, Unpaid).ShouldBe(NoticeKind.PaymentDue);
        Told(new AppointmentPaid(Due.Id), Unpaid, Paid).ShouldBe(NoticeKind.Booked);
        var requested = Paid with { Status = AppointmentStatus.Scheduled, ConfirmBy = Now.AddHours(48) };
        Told(new AppointmentPaid(Due.Id), Unpaid, requested).ShouldBe(NoticeKind.Requested);
    }

    [Fact]
    public void What_is_not_paid_in_time_is_told_as_that_and_not_as_a_request_that_nobody_confirmed()
    {
        var lapse = new AppointmentCancelled(new Cancellation(Now, "", null, null) { IsLapse = true });
        Told(lapse, Unpaid, Unpaid with { Status = AppointmentStatus.Cancelled }).ShouldBe(NoticeKind.PaymentLapsed);
        Told(lapse, Paid, Paid with { Status = AppointmentStatus.Cancelled }).ShouldBe(NoticeKind.Lapsed);
    }

    [Theory]
    [InlineData(NoticeKind.PaymentDue)]
    [InlineData(NoticeKind.PaymentLapsed)]
    [InlineData(NoticeKind.Reassigned)]
    [InlineData(NoticeKind.Cancelled)]
    public void Experts_hear_of_nothing_that_is_not_paid_for(NoticeKind kind) =>
        HearersOf(kind, Unpaid).ShouldBe([NoticeRecipient.Client]);

    [Fact]
    public void Experts_hear_of_what_is_paid_for_but_not_of_the_money()
    {
        HearersOf(NoticeKind.Booked, Paid).ShouldBe([NoticeRecipient.Client, "exp_1"]);
        HearersOf(NoticeKind.Receipt, Paid).ShouldBe([NoticeRecipient.Client]);
        HearersOf(NoticeKind.Refunded, Paid).ShouldBe([NoticeRecipient.Client]);
    }

    [Fact]
    public void A_mail_that_asks_for_money_is_not_sent_once_it_is_paid_or_too_late()
    {
        var notice = NoticeOf(NoticeKind.PaymentDue, Unpaid);
        NoticeRules.AsOf(notice, Unpaid, Now).ShouldBe(notice);
        NoticeRules.AsOf(notice, Unpaid, Due.PayBy).ShouldBeNull();
        NoticeRules.AsOf(notice, Paid, Now).ShouldBeNull();
        NoticeRules.AsOf(notice, Unpaid with { Status = AppointmentStatus.Cancelled }, Now).ShouldBeNull();
    }

    [Fact]
    public void A_calendar_has_it_as_tentative_while_it_is_not_paid()
    {
        StatusOf(NoticeKind.PaymentDue, Unpaid).ShouldBe(CalendarEntryStatus.Tentative);
        StatusOf(NoticeKind.Reassigned, Unpaid).ShouldBe(CalendarEntryStatus.Tentative);
        StatusOf(NoticeKind.Booked, Paid).ShouldBe(CalendarEntryStatus.Confirmed);
        StatusOf(NoticeKind.PaymentLapsed, Unpaid).ShouldBe(CalendarEntryStatus.Cancelled);
    }

    [Fact]
    public void The_mail_says_how_much_until_when_and_where()
    {
        var body = WriteOf(NoticeKind.PaymentDue, Unpaid, "en");
        body.Subject.ShouldBe("Please pay for your appointment: Wednesday, 3 March 2027, 08:00");
        body.Text.ShouldContain("kept for you until Monday, 1 March 2027, 08:30.");
        body.Text.ShouldContain("To pay now: €209.10\nTotal: €1,045.50\nTax included: €195.50\nPay by: Monday, 1 March 2027, 08:30\n");
        body.Text.ShouldContain("Pay now:\nhttps://pages.example/book/clinic/-/appointments/apt_1/pay#token=");
        body.Text.ShouldNotContain("Paid with");
        body.Html!.ShouldContain("<b>€209.10</b>");
    }

    [Fact]
    public void A_card_is_asked_for_without_an_amount()
    {
        var card = Unpaid with
        {
            Payment = Due with { Collects = PaymentCollection.Card, Charge = Due.Charge with { Due = 0 } },
        };
        var body = WriteOf(NoticeKind.PaymentDue, card, "de");
        body.Subject.ShouldStartWith("Bitte hinterlegen Sie eine Karte für Ihren Termin: ");
        body.Text.ShouldContain("Jetzt wird nichts abgebucht");
        body.Text.ShouldContain("Gesamt: 1.045,50\u00a0€");
        body.Text.ShouldContain("Karte hinterlegen:\nhttps://");
        body.Text.ShouldNotContain("Jetzt zu zahlen");
    }

    [Theory]
    [InlineData(NoticeKind.Receipt, "Paid: €209.10")]
    [InlineData(NoticeKind.Refunded, "Refunded: €209.10")]
    public void A_receipt_and_a_refund_say_how_much_when_how_and_which_payment(NoticeKind kind, string amount)
    {
        var body = WriteOf(kind, Paid, "en");
        body.Text.ShouldContain(
            $"{amount}\nTax included: €39.10\nDate: Monday, 1 March 2027, 08:05\nPaid with: Visa 4242\nPayment number: pay_apt_1\n");
        body.Text.ShouldContain("Change or cancel:");
    }

    [Theory]
    [InlineData("en", 123_456_789, "EUR", "€1,234,567.89")]
    [InlineData("en", 4_500, "PLN", "PLN\u00a045.00")]
    [InlineData("en", 5_000, "JPY", "JPY\u00a05,000")]
    [InlineData("de", 104_550, "EUR", "1.045,50\u00a0€")]
    [InlineData("es", 104_550, "EUR", "1045,50\u00a0€")]
    [InlineData("es", 1_045_500, "EUR", "10.455,00\u00a0€")]
    [InlineData("fr", 104_550, "EUR", "1\u202f045,50\u00a0€")]
    [InlineData("pl", 104_550, "PLN", "1045,50\u00a0zł")]
    [InlineData("pl", 1_234_567, "KWD", "1234,567\u00a0KWD")]
    [InlineData("pt", 5, "EUR", "0,05\u00a0€")]
    [InlineData("pt", 12_345, "KRW", "12\u00a0345\u00a0KRW")]
    public void Amounts_are_written_as_people_write_them(string tag, long amount, string currency, string expected) =>
        NoticeLanguages.Of(tag).Money.Write(new Money(amount, currency)).ShouldBe(expected);

    [Theory]
    [InlineData(NoticeKind.PaymentDue, "Pay {{amount}} by {{date}}, {{time}}: {{payUrl}}", null)]
    [InlineData(NoticeKind.PaymentDue, "Pay {{amount}} by {{date}}, {{time}}", "text")]
    [InlineData(NoticeKind.Receipt, "Thank you for {{amount}}", null)]
    [InlineData(NoticeKind.Receipt, "Thank you", "text")]
    [InlineData(NoticeKind.PaymentLapsed, "{{date}}, {{time}} is free again", null)]
    public void A_tenants_own_words_need_what_the_mail_is_for(NoticeKind kind, string text, string? field)
    {
        var own = new MessageTemplateDefinition(kind, NoticeRecipient.Client, TemplateRules.Mail, "en", "Subject", text, null);
        TemplateRules.Check(own)?.Fields.Select(problem => problem.Field).ShouldBe([field]);
        (TemplateRules.Check(own) is null).ShouldBe(field is null);
        TemplateRules.Check(own with { Recipient = NoticeRecipient.Expert })!.Fields[0].Field.ShouldBe("recipient");
    }

    private static NoticeKind? Told(IEvent @event, Appointment? before, Appointment after) => Notices.NoticeOf(@event, before, after)?.Kind;

    private static Notice NoticeOf(NoticeKind kind, Appointment appointment) =>
        new(kind, appointment.Version, "exp_1", appointment.ScheduledAt, appointment.EndsAt, Now);

    private static IEnumerable<string> HearersOf(NoticeKind kind, Appointment appointment) =>
        NoticeRecipient.Of(NoticeOf(kind, appointment), FactsOf(kind, appointment)).Select(recipient => recipient.Key);

    private static CalendarEntryStatus StatusOf(NoticeKind kind, Appointment appointment) =>
        CalendarEntries.Of("tnt_1", appointment, NoticeOf(kind, appointment), "Consultation").Status;

    private static NoticeBody WriteOf(NoticeKind kind, Appointment appointment, string language)
    {
        var client = appointment.Client;
        var words = NoticeLanguages.Of(language);
        var recipient = new NoticeRecipient(
            NoticeRecipient.Client, Audience.Client, client.Name, client.Email!, appointment.TimeZone, words);
        var links = new NoticeLinks(new MailOptions { PublicUrl = "https://pages.example" }, new AppointmentTokens(new OneKey()));
        var values = NoticeValues.Of(NoticeOf(kind, appointment), FactsOf(kind, appointment), recipient, links);
        return NoticeWriter.Write(kind, Audience.Client, words, values);
    }

    private static NoticeFacts FactsOf(NoticeKind kind, Appointment appointment) => new()
    {
        Organization = new Organization(
            "tnt_1", new OrganizationProfile { Name = "Clinic", Slug = "clinic", TimeZone = "Europe/Lisbon" }, TenantStatus.Active, null,
            Now, Now, 1),
        Appointment = appointment,
        ServiceName = "Consultation",
        Expert = new Expert(
            "exp_1", new ExpertProfile { DisplayName = "Rita", Email = "rita@example.com", TimeZone = "Europe/Lisbon" }, Now, Now, 1),
        Team = [],
        FormerExpert = null,
        ExpertTimeZone = "Europe/Lisbon",
        Reminders = [],
        Payment = kind is NoticeKind.Receipt or NoticeKind.Refunded ? Moved : null,
    };

    private sealed class OneKey : IPurposeKeys
    {
        public byte[] For(string purpose) => new byte[32];
    }
}
