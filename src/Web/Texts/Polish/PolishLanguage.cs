namespace Actors.Web.Texts.Polish;

/// <summary>Polish.</summary>
internal static class PolishLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "pl",
        OwnName = "Polski",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = MonthsWithDay,
            Days = PolishWords.Days,
            ShortDays = ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
            FirstDay = 1,
            UsesTwelveHours = false,
            BeforeNoon = "AM",
            AfterNoon = "PM",
            DecimalSeparator = ",",
            GroupSeparator = "\u00a0",
            GroupsFrom = 10_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day}, {number} {month}",
            FullDate = (day, number, month, year) => $"{day}, {number} {month} {year}",
            TableDate = (day, number, month, year) => $"{day}, {number} {month} {year}",
            MonthOfYear = (month, year) => $"{month} {year}",
            Amount = (number, sign) => $"{number}\u00a0{sign}",
        },
        Common = PolishCommon.Texts,
        Errors = PolishErrors.Texts,
        Booking = PolishBooking.Texts,
        Manage = PolishManage.Texts,
        Pay = PolishPay.Texts,
        Voucher = PolishVoucher.Texts,
        Waitlist = PolishWaitlist.Texts,
        Profile = PolishProfile.Texts,
        Start = PolishStart.Texts,
        Zone = PolishZone.Texts,
        Embed = PolishEmbed.Texts,
        Account = PolishAccount.Texts,
        AccountMails = PolishAccountMails.Texts,
        Invitations = PolishInvitations.Texts,
        Desk = PolishDesk.Texts,
        Agenda = PolishAgenda.Texts,
        AppointmentList = PolishAppointmentList.Texts,
        Appointments = PolishAppointments.Texts,
        AppointmentSteps = PolishAppointmentSteps.Texts,
        DeskBooking = PolishDeskBooking.Texts,
        Schedules = PolishSchedules.Texts,
        Services = PolishServices.Texts,
        ServiceForm = PolishServiceForm.Texts,
        NewExpert = PolishNewExpert.Texts,
    };

    private static Dictionary<string, string> Signs => new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$",
        ["EUR"] = "€",
        ["PLN"] = "zł",
    };

    private static IReadOnlyList<string> Months =>
    [
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad",
        "grudzień",
    ];

    private static IReadOnlyList<string> MonthsWithDay =>
    [
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada",
        "grudnia",
    ];
}
