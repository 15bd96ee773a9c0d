namespace Actors.Web.Texts.English;

/// <summary>English.</summary>
internal static class EnglishLanguage
{
    public static Language Instance { get; } = new()
    {
        Code = "en",
        OwnName = "English",
        Format = new FormatTexts
        {
            Months = Months,
            MonthsWithDay = Months,
            Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            ShortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            FirstDay = 1,
            UsesTwelveHours = false,
            BeforeNoon = "am",
            AfterNoon = "pm",
            DecimalSeparator = ".",
            GroupSeparator = ",",
            GroupsFrom = 1_000,
            CurrencySigns = Signs,
            DayOfMonth = (day, number, month) => $"{day} {number} {month}",
            FullDate = (day, number, month, year) => $"{day} {number} {month} {year}",
            TableDate = (day, number, month, year) => $"{day} {number} {month} {year}",
            MonthOfYear = (month, year) => $"{month} {year}",
            Amount = (number, sign) => char.IsLetter(sign[^1]) ? $"{sign}\u00a0{number}" : sign + number,
        },
        Common = EnglishCommon.Texts,
        Errors = EnglishErrors.Texts,
        Start = EnglishStart.Texts,
        Booking = EnglishBooking.Texts,
        Manage = EnglishManage.Texts,
        Pay = EnglishPay.Texts,
        Voucher = EnglishVoucher.Texts,
        Waitlist = EnglishWaitlist.Texts,
        Profile = EnglishProfile.Texts,
        Zone = EnglishZone.Texts,
        Embed = EnglishEmbed.Texts,
        Account = EnglishAccount.Texts,
        AccountMails = EnglishAccountMails.Texts,
        Invitations = EnglishInvitations.Texts,
        Desk = EnglishDesk.Texts,
        Agenda = EnglishAgenda.Texts,
        AppointmentList = EnglishAppointmentList.Texts,
        Appointments = EnglishAppointments.Texts,
        AppointmentSteps = EnglishAppointmentSteps.Texts,
        DeskBooking = EnglishDeskBooking.Texts,
        Schedules = EnglishSchedules.Texts,
        Services = EnglishServices.Texts,
        ServiceForm = EnglishServiceForm.Texts,
        NewExpert = EnglishNewExpert.Texts,
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
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];
}
