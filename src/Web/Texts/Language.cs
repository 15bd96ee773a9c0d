namespace Actors.Web.Texts;

/// <summary>
/// A language that pages speak: all words, and how dates, numbers and money are written in it. Every member is required, so that a text
/// that was forgotten does not compile.
/// </summary>
public sealed record Language
{
    /// <summary>Its code, as <c>lang</c> has it.</summary>
    public required string Code { get; init; }

    /// <summary>What it calls itself.</summary>
    public required string OwnName { get; init; }

    /// <summary>True when it is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Dates, times, numbers and money.</summary>
    public required FormatTexts Format { get; init; }

    /// <summary>What all pages say.</summary>
    public required CommonTexts Common { get; init; }

    /// <summary>What pages say when something is not there or did not work.</summary>
    public required ErrorTexts Errors { get; init; }

    /// <summary>Where to begin.</summary>
    public required StartTexts Start { get; init; }

    /// <summary>The way to an appointment.</summary>
    public required BookingTexts Booking { get; init; }

    /// <summary>An appointment as its client sees it.</summary>
    public required ManageTexts Manage { get; init; }

    /// <summary>Paying for an appointment.</summary>
    public required PayTexts Pay { get; init; }

    /// <summary>Codes of coupons, gifts and packages.</summary>
    public required VoucherTexts Voucher { get; init; }

    /// <summary>Waiting for a time.</summary>
    public required WaitlistTexts Waitlist { get; init; }

    /// <summary>An expert as strangers see one.</summary>
    public required ProfileTexts Profile { get; init; }

    /// <summary>The choice of a zone.</summary>
    public required ZoneTexts Zone { get; init; }

    /// <summary>What the site around a frame says.</summary>
    public required EmbedTexts Embed { get; init; }

    /// <summary>Signing in, signing up, and what is in the way of it.</summary>
    public required AccountTexts Account { get; init; }

    /// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
    public required AccountMailTexts AccountMails { get; init; }

    /// <summary>Invitations, as those see them who are invited.</summary>
    public required InvitationTexts Invitations { get; init; }

    /// <summary>The desk.</summary>
    public required DeskTexts Desk { get; init; }

    /// <summary>The desk's today, and its days as lists.</summary>
    public required AgendaTexts Agenda { get; init; }

    /// <summary>The desk's appointments as a table.</summary>
    public required AppointmentListTexts AppointmentList { get; init; }

    /// <summary>An appointment at the desk.</summary>
    public required AppointmentTexts Appointments { get; init; }

    /// <summary>What is done with an appointment at the desk.</summary>
    public required AppointmentStepTexts AppointmentSteps { get; init; }

    /// <summary>Booking for a client at the desk, and choosing times there.</summary>
    public required DeskBookingTexts DeskBooking { get; init; }

    /// <summary>When experts work.</summary>
    public required ScheduleTexts Schedules { get; init; }

    /// <summary>What can be booked, as its owner describes it.</summary>
    public required ServiceTexts Services { get; init; }

    /// <summary>The description of a service, field by field.</summary>
    public required ServiceFormTexts ServiceForm { get; init; }

    /// <summary>A person who can be booked, for the first time.</summary>
    public required NewExpertTexts NewExpert { get; init; }
}
