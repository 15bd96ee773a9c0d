namespace Actors.Web.Texts.German;

/// <summary>German.</summary>
internal static class GermanLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "de",
        OwnName = "Deutsch",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = Months,
            Days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
            ShortDays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
            FirstDay = 1,
            UsesTwelveHours = false,
            BeforeNoon = "AM",
            AfterNoon = "PM",
            DecimalSeparator = ",",
            GroupSeparator = ".",
            GroupsFrom = 1_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day}, {number}. {month}",
            FullDate = (day, number, month, year) => $"{day}, {number}. {month} {year}",
            TableDate = (day, number, month, year) => $"{day}., {number}. {month} {year}",
            MonthOfYear = (month, year) => $"{month} {year}",
            Amount = (number, sign) => $"{number}\u00a0{sign}",
        },
        Common = GermanCommon.Texts,
        Errors = GermanErrors.Texts,
        Booking = GermanBooking.Texts,
        Manage = GermanManage.Texts,
        Pay = GermanPay.Texts,
        Voucher = GermanVoucher.Texts,
        Waitlist = GermanWaitlist.Texts,
        Profile = GermanProfile.Texts,
        Start = GermanStart.Texts,
        Zone = GermanZone.Texts,
        Embed = GermanEmbed.Texts,
        Account = GermanAccount.Texts,
        AccountMails = GermanAccountMails.Texts,
        Invitations = GermanInvitations.Texts,
        Desk = GermanDesk.Texts,
        Agenda = GermanAgenda.Texts,
        AppointmentList = GermanAppointmentList.Texts,
        Appointments = GermanAppointments.Texts,
        AppointmentSteps = GermanAppointmentSteps.Texts,
        DeskBooking = GermanDeskBooking.Texts,
        Schedules = GermanSchedules.Texts,
        Services = GermanServices.Texts,
        ServiceForm = GermanServiceForm.Texts,
        NewExpert = GermanNewExpert.Texts,
    };

    private static Dictionary<string, string> Signs => new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["INR"] = "₹",
        ["JPY"] = "¥",
        ["KRW"] = "₩",
        ["USD"] = "$",
    };

    private static IReadOnlyList<string> Months =>
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];
}
