namespace Actors.Web.Texts.French;

/// <summary>French.</summary>
internal static class FrenchLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "fr",
        OwnName = "Français",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = Months,
            Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            ShortDays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
            FirstDay = 1,
            UsesTwelveHours = false,
            BeforeNoon = "AM",
            AfterNoon = "PM",
            DecimalSeparator = ",",
            GroupSeparator = "\u202f",
            GroupsFrom = 1_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day} {Ordinal(number)} {month}",
            FullDate = (day, number, month, year) => $"{day} {Ordinal(number)} {month} {year}",
            TableDate = (day, number, month, year) => $"{day} {Ordinal(number)} {month} {year}",
            MonthOfYear = (month, year) => $"{month} {year}",
            Amount = (number, sign) => $"{number}\u00a0{sign}",
        },
        Common = FrenchCommon.Texts,
        Errors = FrenchErrors.Texts,
        Booking = FrenchBooking.Texts,
        Manage = FrenchManage.Texts,
        Pay = FrenchPay.Texts,
        Voucher = FrenchVoucher.Texts,
        Waitlist = FrenchWaitlist.Texts,
        Profile = FrenchProfile.Texts,
        Start = FrenchStart.Texts,
        Zone = FrenchZone.Texts,
        Embed = FrenchEmbed.Texts,
        Account = FrenchAccount.Texts,
        AccountMails = FrenchAccountMails.Texts,
        Invitations = FrenchInvitations.Texts,
        Desk = FrenchDesk.Texts,
        Agenda = FrenchAgenda.Texts,
        AppointmentList = FrenchAppointmentList.Texts,
        Appointments = FrenchAppointments.Texts,
        AppointmentSteps = FrenchAppointmentSteps.Texts,
        DeskBooking = FrenchDeskBooking.Texts,
        Schedules = FrenchSchedules.Texts,
        Services = FrenchServices.Texts,
        ServiceForm = FrenchServiceForm.Texts,
        NewExpert = FrenchNewExpert.Texts,
    };

    private static Dictionary<string, string> Signs => new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$",
        ["EUR"] = "€",
        ["GBP"] = "£GB",
        ["INR"] = "₹",
        ["KRW"] = "₩",
        ["USD"] = "$US",
    };

    private static IReadOnlyList<string> Months =>
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    // CLDR writes "1 mars"; people write "1er mars".
    private static string Ordinal(int number) => number == 1 ? "1er" : $"{number}";
}
