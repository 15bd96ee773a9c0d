namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The variables that may stand in mails, in double braces. What does not apply is empty.</summary>
internal static class NoticeVariables
{
    /// <summary>Whom the mail goes to.</summary>
    public const string RecipientName = "recipientName";

    /// <summary>The client's name.</summary>
    public const string ClientName = "clientName";

    /// <summary>The expert's name.</summary>
    public const string ExpertName = "expertName";

    /// <summary>The service's name.</summary>
    public const string ServiceName = "serviceName";

    /// <summary>The organisation's name.</summary>
    public const string OrganizationName = "organizationName";

    /// <summary>The date, where the recipient is.</summary>
    public const string Date = "date";

    /// <summary>The time of day, where the recipient is.</summary>
    public const string Time = "time";

    /// <summary>Date and time; of several appointments those of all of them, one a line.</summary>
    public const string Dates = "dates";

    /// <summary>The zone of date and time.</summary>
    public const string TimeZone = "timeZone";

    /// <summary>The date before it was moved.</summary>
    public const string FormerDate = "formerDate";

    /// <summary>The time of day before it was moved.</summary>
    public const string FormerTime = "formerTime";

    /// <summary>Why it was called off.</summary>
    public const string Reason = "reason";

    /// <summary>The date until which it waits for somebody's word.</summary>
    public const string ExpiresDate = "expiresDate";

    /// <summary>The time of day until which it waits for somebody's word.</summary>
    public const string ExpiresTime = "expiresTime";

    /// <summary>What is to be paid, was paid or was given back; empty when only a card is kept.</summary>
    public const string Amount = "amount";

    /// <summary>What the appointment comes to, where something is to be paid.</summary>
    public const string Total = "total";

    /// <summary>The tax in it.</summary>
    public const string Tax = "tax";

    /// <summary>How it was paid, for example with which card.</summary>
    public const string PaymentMethod = "paymentMethod";

    /// <summary>The payment's id.</summary>
    public const string PaymentId = "paymentId";

    /// <summary>The date on which it was paid or given back.</summary>
    public const string PaymentDate = "paymentDate";

    /// <summary>The time of day at which it was.</summary>
    public const string PaymentTime = "paymentTime";

    /// <summary>The page on which the client pays.</summary>
    public const string PayUrl = "payUrl";

    /// <summary>The page on which the client manages the appointment, or takes an offer.</summary>
    public const string ManageUrl = "manageUrl";

    /// <summary>The organisation's page.</summary>
    public const string PageUrl = "pageUrl";

    /// <summary>The link by which people come into the meeting.</summary>
    public const string JoinUrl = "joinUrl";

    /// <summary>What the meeting asks of who comes in without the link.</summary>
    public const string MeetingPassword = "meetingPassword";

    /// <summary>The number to call, or what to do by phone.</summary>
    public const string MeetingPhone = "meetingPhone";

    /// <summary>Where people meet in person.</summary>
    public const string MeetingAddress = "meetingAddress";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RecipientName, ClientName, ExpertName, ServiceName, OrganizationName, Date, Time, Dates, TimeZone, FormerDate, FormerTime, Reason,
        ExpiresDate, ExpiresTime, Amount, Total, Tax, PaymentMethod, PaymentId, PaymentDate, PaymentTime, PayUrl, ManageUrl, PageUrl,
        JoinUrl, MeetingPassword, MeetingPhone, MeetingAddress,
    ];
}
