namespace Actors.Web.Texts.French;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class FrenchServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "Nouvelle prestation",
        Search = "Nom ou description",
        None = "Il n’y a pas encore de prestations\u00a0: rien ne peut être réservé.",
        NoneHelp = address => $"Ajoutez la première avec un nom et une durée. On réservera alors à l’adresse {address}",
        NoneFound = words => $"Aucune prestation ne correspond à «\u00a0{words}\u00a0».",
        Count = count => count == 1 ? "1 prestation" : $"{count} prestations",
        Active = "Active",
        Inactive = "Inactive",
        OneToOne = "Rendez-vous individuel",
        Seats = count => $"Jusqu’à {count} personnes partagent un créneau",
        Together = "Plusieurs spécialistes ensemble",
        InTurn = "Les spécialistes alternent",
        AllExperts = "Tous les spécialistes",
        Confirmed = hours => $"Les réservations attendent votre confirmation, {hours}\u00a0h au plus",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"{count} rendez-vous à venir au plus par personne",
        Questions = count => count == 1 ? "1 question est posée à la réservation" : $"{count} questions sont posées à la réservation",
        Try = "Essayer la page de réservation",
        Duplicate = "Dupliquer",
        Activate = "Activer",
        Deactivate = "Désactiver…",
        DeactivateNow = "Désactiver la prestation",
        DeactivateTitle = name => $"Désactiver «\u00a0{name}\u00a0»\u00a0?",
        DeactivateHelp =
            "Personne ne peut la réserver avant que vous l’activiez de nouveau. Les rendez-vous réservés restent\u00a0; ils "
                + "peuvent être gardés, menés à bien ou annulés, mais pas déplacés.",
        Delete = "Supprimer…",
        DeleteNow = "Supprimer la prestation",
        DeleteTitle = name => $"Supprimer «\u00a0{name}\u00a0»\u00a0?",
        DeleteHelp =
            "Personne ne pourra plus la réserver, et c’est définitif. Les rendez-vous réservés restent à leurs "
                + "spécialistes\u00a0; ils peuvent être gardés, menés à bien ou annulés, mais pas déplacés.",
        DeleteInstead = "Si vous risquez de la vouloir de nouveau, désactivez-la plutôt.",
        Keep = "La garder",
        Actions = "Actions",
        NotBookable = "Elle n’est pas active, elle ne figure donc pas sur la page de réservation.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Réservable jusqu’à {Days(windowDays)} à l’avance"
        : $"Réservable de {Length(noticeMinutes)} à {Days(windowDays)} à l’avance";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} libres après",
        (_, 0) => $"{Length(before)} libres avant",
        _ => $"{Length(before)} libres avant, {Length(after)} après",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} par jour", week is null ? null : $"{week} par semaine", month is null ? null : $"{month} par mois",
        ];
        return $"Au plus {string.Join(", ", limits.OfType<string>())} par spécialiste";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : FrenchCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 jour" : $"{days} {FrenchWords.Of(days, "jour", "jours")}";
}
