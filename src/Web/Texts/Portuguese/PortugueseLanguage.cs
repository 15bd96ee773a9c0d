namespace Actors.Web.Texts.Portuguese;

/// <summary>Portuguese, as in Portugal.</summary>
internal static class PortugueseLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "pt",
        OwnName = "Português",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = Months,
            Days = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
            // Portugal's own in CLDR, "segunda", are too long for the head of a month on a phone.
            ShortDays = ["seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."],
            FirstDay = 7,
            UsesTwelveHours = false,
            BeforeNoon = "a.m.",
            AfterNoon = "p.m.",
            DecimalSeparator = ",",
            GroupSeparator = "\u00a0",
            GroupsFrom = 10_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day}, {number} de {month}",
            FullDate = (day, number, month, year) => $"{day}, {number} de {month} de {year}",
            TableDate = (day, number, month, year) => $"{day}, {number} de {month} de {year}",
            MonthOfYear = (month, year) => $"{month} de {year}",
            Amount = (number, sign) => $"{number}\u00a0{sign}",
        },
        Common = PortugueseCommon.Texts,
        Errors = PortugueseErrors.Texts,
        Booking = PortugueseBooking.Texts,
        Manage = PortugueseManage.Texts,
        Pay = PortuguesePay.Texts,
        Voucher = PortugueseVoucher.Texts,
        Waitlist = PortugueseWaitlist.Texts,
        Profile = PortugueseProfile.Texts,
        Start = PortugueseStart.Texts,
        Zone = PortugueseZone.Texts,
        Embed = PortugueseEmbed.Texts,
        Account = PortugueseAccount.Texts,
        AccountMails = PortugueseAccountMails.Texts,
        Invitations = PortugueseInvitations.Texts,
        Desk = PortugueseDesk.Texts,
        Agenda = PortugueseAgenda.Texts,
        AppointmentList = PortugueseAppointmentList.Texts,
        Appointments = PortugueseAppointments.Texts,
        AppointmentSteps = PortugueseAppointmentSteps.Texts,
        DeskBooking = PortugueseDeskBooking.Texts,
        Schedules = PortugueseSchedules.Texts,
        Services = PortugueseServices.Texts,
        ServiceForm = PortugueseServiceForm.Texts,
        NewExpert = PortugueseNewExpert.Texts,
    };

    private static Dictionary<string, string> Signs => new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["INR"] = "₹",
        ["JPY"] = "JP¥",
        ["KRW"] = "₩",
        ["USD"] = "US$",
    };

    private static IReadOnlyList<string> Months =>
    [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    ];
}
