namespace Actors.Web.Texts;

/// <summary>Paying for an appointment: what is said before, on the way, and afterwards.</summary>
public sealed record PayTexts
{
    public required string Title { get; init; }

    public required string CardTitle { get; init; }

    /// <summary>What is paid when booking, of the whole.</summary>
    public required Func<string, string> DepositWhenBooking { get; init; }

    public required string FullWhenBooking { get; init; }

    public required string CardWhenBooking { get; init; }

    /// <summary>The tax in an amount.</summary>
    public required Func<string, string> IncludesTax { get; init; }

    public required string KeepsDeposit { get; init; }

    public required string BookAndPay { get; init; }

    /// <summary>What follows a booking that is paid for: for how long its time is kept.</summary>
    public required Func<string, string> NextIfPaid { get; init; }

    public required string DueNow { get; init; }

    public required string NothingNow { get; init; }

    public required string Total { get; init; }

    public required string Rest { get; init; }

    public required string Tax { get; init; }

    public required string Discount { get; init; }

    /// <summary>Until when the time is kept.</summary>
    public required Func<string, string> PayBy { get; init; }

    /// <summary>How much of that is left.</summary>
    public required Func<string, string> Left { get; init; }

    /// <summary>The button that pays so much.</summary>
    public required Func<string, string> Pay { get; init; }

    public required string LeaveCard { get; init; }

    public required string Continue { get; init; }

    public required string IsTest { get; init; }

    public required string ElsewhereThenBack { get; init; }

    public required string LaterByMail { get; init; }

    public required string NotPaidYet { get; init; }

    public required string CardContinue { get; init; }

    public required string CardElsewhere { get; init; }

    public required string CardLaterByMail { get; init; }

    public required string NoCardYet { get; init; }

    public required string CardProcessingTitle { get; init; }

    public required string CardNotDone { get; init; }

    public required string AlreadyKept { get; init; }

    public required string ProcessingTitle { get; init; }

    public required string ProcessingText { get; init; }

    public required string LookAgain { get; init; }

    public required string NotDone { get; init; }

    public required string DeclinedTitle { get; init; }

    public required string DeclinedText { get; init; }

    public required string TooLateTitle { get; init; }

    public required string TooLateText { get; init; }

    public required string CancelledTitle { get; init; }

    public required string CancelledText { get; init; }

    public required string PaidTitle { get; init; }

    public required string CardKeptTitle { get; init; }

    /// <summary>It is booked for certain, and the mail goes to this address.</summary>
    public required Func<string, string> PaidText { get; init; }

    public required string PaidWithoutMail { get; init; }

    public required string AlreadyPaid { get; init; }

    public required string NotToBePaid { get; init; }

    public required string ToAppointment { get; init; }

    public required string Payment { get; init; }

    public required string Waits { get; init; }

    /// <summary>So much is paid.</summary>
    public required Func<string, string> Paid { get; init; }

    public required string CardKept { get; init; }

    /// <summary>So much is to be paid until a time.</summary>
    public required Func<string, string, string> DueBy { get; init; }

    /// <summary>A card is to be left until a time.</summary>
    public required Func<string, string> CardBy { get; init; }

    /// <summary>What is said of an appointment that is kept until a time.</summary>
    public required Func<string, string> BookedOncePaid { get; init; }

    public required string PayNow { get; init; }

    public required string Refunding { get; init; }

    /// <summary>What comes back if it is cancelled now.</summary>
    public required Func<string, string> RefundNow { get; init; }

    public required string NoRefundNow { get; init; }

    /// <summary>What comes back now that it is cancelled.</summary>
    public required Func<string, string> RefundOnItsWay { get; init; }

    /// <summary>When an unpaid one lapsed.</summary>
    public required Func<string, string> LapsedAt { get; init; }

    public required string HistoryLapsed { get; init; }
}
