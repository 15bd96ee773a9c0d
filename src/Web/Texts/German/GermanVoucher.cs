namespace Actors.Web.Texts.German;

/// <summary>Codes of coupons, gifts and packages.</summary>
internal static class GermanVoucher
{
    public static VoucherTexts Texts { get; } = new()
    {
        HaveCode = "Ich habe einen Code",
        Code = "Gutschein- oder Rabattcode",
        Hint = "So, wie er auf Ihrem Gutschein oder Paket steht. Großbuchstaben, Leerzeichen und Bindestriche sind egal.",
        Use = "Code verwenden",
        Missing = "Geben Sie Ihren Code ein",
        Before = "Ohne den Code",
        Covered = "Mit dem Code bezahlt",
        Left = "Mit dem Code",
        Takes = amount => $"Der Code gilt. Damit sind es {amount}.",
        CoversAll = "Der Code gilt. Damit ist alles bezahlt.",
        IsBound = "Er gilt mit der E-Mail-Adresse, zu der er gehört.",
        Problem = ProblemOf,
    };

    private static string ProblemOf(string reason) => reason switch
    {
        "not_valid" => "Diesen Code kennen wir nicht, oder er ist abgelaufen. Prüfen Sie ihn, oder buchen Sie ohne ihn",
        "used_up" => "Dieser Code ist aufgebraucht",
        "used_by_client" => "Sie haben diesen Code so oft verwendet, wie er gilt",
        "other_service" => "Dieser Code gilt nicht für diese Leistung",
        "other_client" => "Dieser Code gehört zu einer anderen E-Mail-Adresse",
        "email_missing" => "Dieser Code braucht Ihre E-Mail-Adresse",
        "first_booking_only" => "Dieser Code gilt nur für die erste Buchung",
        "other_currency" => "Dieser Code ist in einer anderen Währung",
        "nothing_to_pay" => "Hier gibt es nichts, was dieser Code senken könnte",
        "price_too_low" => "Dieser Code gilt erst ab einem höheren Preis",
        "busy" => "Der Code lässt sich gerade nicht prüfen. Sie können trotzdem buchen: Dabei wird er geprüft",
        _ => "Dieser Code gilt nicht für diese Buchung",
    };
}
