namespace Actors.Web.Texts.Spanish;

/// <summary>Spanish.</summary>
internal static class SpanishLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "es",
        OwnName = "Español",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = Months,
            Days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
            ShortDays = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
            FirstDay = 1,
            UsesTwelveHours = false,
            BeforeNoon = "a.\u00a0m.",
            AfterNoon = "p.\u00a0m.",
            DecimalSeparator = ",",
            GroupSeparator = ".",
            GroupsFrom = 10_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day}, {number} de {month}",
            FullDate = (day, number, month, year) => $"{day}, {number} de {month} de {year}",
            TableDate = (day, number, month, year) => $"{day}, {number} de {month} de {year}",
            MonthOfYear = (month, year) => $"{month} de {year}",
            Amount = (number, sign) => $"{number}\u00a0{sign}",
        },
        Common = SpanishCommon.Texts,
        Errors = SpanishErrors.Texts,
        Booking = SpanishBooking.Texts,
        Manage = SpanishManage.Texts,
        Pay = SpanishPay.Texts,
        Voucher = SpanishVoucher.Texts,
        Waitlist = SpanishWaitlist.Texts,
        Profile = SpanishProfile.Texts,
        Start = SpanishStart.Texts,
        Zone = SpanishZone.Texts,
        Embed = SpanishEmbed.Texts,
        Account = SpanishAccount.Texts,
        AccountMails = SpanishAccountMails.Texts,
        Invitations = SpanishInvitations.Texts,
        Desk = SpanishDesk.Texts,
        Agenda = SpanishAgenda.Texts,
        AppointmentList = SpanishAppointmentList.Texts,
        Appointments = SpanishAppointments.Texts,
        AppointmentSteps = SpanishAppointmentSteps.Texts,
        DeskBooking = SpanishDeskBooking.Texts,
        Schedules = SpanishSchedules.Texts,
        Services = SpanishServices.Texts,
        ServiceForm = SpanishServiceForm.Texts,
        NewExpert = SpanishNewExpert.Texts,
    };

    private static Dictionary<string, string> Signs => new(StringComparer.Ordinal)
    {
        ["EUR"] = "€",
        ["USD"] = "US$",
    };

    private static IReadOnlyList<string> Months =>
    [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ];
}
