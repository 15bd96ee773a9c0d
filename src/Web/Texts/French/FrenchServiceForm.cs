namespace Actors.Web.Texts.French;

/// <summary>The description of a service, field by field.</summary>
internal static class FrenchServiceForm
{
    private const int MinutesOfDay = 1_440;

    public static ServiceFormTexts Texts { get; } = new()
    {
        NewTitle = "Nouvelle prestation",
        CopyOf = name => $"{name} (copie)",
        Basics = "Ce que c’est",
        Time = "Combien de temps elle dure",
        Price = "Ce qu’elle coûte",
        Who = "Qui la propose",
        Rules = "Règles de réservation",
        Cancelling = "Conditions d’annulation",
        Paying = "Paiement à la réservation",
        KeepsDeposit = "L’acompte n’est pas rendu en cas d’annulation tardive",
        Collects = CollectsOf,
        TaxMode = mode => mode == "exclusive" ? "est hors taxe, qui s’ajoute" : "contient la taxe",
        Places = "Où elle a lieu",
        Questions = "Questions à la réservation",
        Reminders = "Rappels par e-mail",
        Label = LabelOf,
        Hint = HintOf,
        FieldProblem = FrenchServiceProblems.Of,
        Assignment = AssignmentOf,
        Unit = UnitOf,
        PlaceType = PlaceTypeOf,
        QuestionType = QuestionTypeOf,
        Lengths = "Autres durées",
        LengthsHelp = "On choisit parmi elles à la réservation. Sans prix propre, une durée coûte ce que coûte la prestation.",
        Minutes = "Minutes",
        LengthPrice = "Prix",
        AddLength = "Ajouter une durée",
        AddPlace = "Ajouter un lieu",
        AddQuestion = "Ajouter une question",
        Remove = "Retirer",
        MoveUp = "Monter",
        Row = (row, number) => $"{row} {number}",
        LengthRow = "Durée",
        PlaceRow = "Lieu",
        QuestionRow = "Question",
        Type = "Type",
        PlaceValue = "Adresse, numéro ou lien",
        PlaceValueHint = "Laissez vide s’il est demandé à la réservation.",
        NoPlaces = "Aucun lieu n’est indiqué.",
        NoQuestions = "Seuls le nom, l’adresse e-mail et le numéro de téléphone sont demandés.",
        QuestionLabel = "Question",
        Required = "Réponse obligatoire",
        Options = "Choix possibles",
        OptionsHint = "Pour un choix\u00a0: un par ligne.",
        Limits = "Limites de la réponse",
        MaxLength = "Texte le plus long, en caractères",
        Min = "Plus petit nombre",
        Max = "Plus grand nombre",
        WhoHelp = "Si personne n’est coché, tous les spécialistes la proposent, y compris les suivants.",
        GoneExpert = id => $"Un spécialiste qui n’est plus ici ({id})",
        Shares = "Parts de ceux qui alternent",
        SharesHelp = "Une part de 2 donne deux fois plus de réservations qu’une part de 1. La priorité la plus haute passe d’abord.",
        ShareOf = (expert, what) => $"{expert}, {what}",
        Weight = "part",
        Priority = "priorité",
        Fixed = "Participe toujours",
        Update = "Montrer les parts des personnes cochées",
        Before = minutes => minutes % MinutesOfDay == 0
            ? minutes == MinutesOfDay ? "1 jour avant" : $"{minutes / MinutesOfDay} jours avant"
            : $"{FrenchCommon.Texts.Duration(minutes)} avant",
        RequiresConfirmation = "Les réservations attendent votre confirmation",
        ActiveAtOnce = "Réservable aussitôt",
        Save = "Enregistrer la prestation",
        LeaveAsIs = "Laisser tel quel",
        Overtaken = "Quelqu’un d’autre a modifié cette prestation pendant que vous écriviez.",
        NotGiven = "Non indiqué",
        TooMany = "Il n’est pas possible d’avoir plus de prestations. Supprimez-en une d’abord",
    };

    private static string LabelOf(string field) => field switch
    {
        "name" => "Nom",
        "serviceType" => "Nom dans les adresses",
        "description" => "Description",
        "durationMinutes" => "Durée en minutes",
        "slotIntervalMinutes" => "Minutes d’un début à l’autre",
        "bufferBeforeMinutes" => "Minutes libres avant",
        "bufferAfterMinutes" => "Minutes libres après",
        "price" => "Prix",
        "currency" => "Devise",
        "assignment" => "Quand personne n’est choisi",
        "expert" => "Spécialistes",
        "capacity" => "Personnes qui peuvent partager un créneau",
        "confirmWithinHours" => "Heures pour confirmer une réservation",
        "notice" => "Au plus tard, avant le début",
        "noticeUnit" => "Unité",
        "bookingWindowDays" => "Au plus tôt, jours avant",
        "maxPerDay" => "Au plus par jour",
        "maxPerWeek" => "Au plus par semaine",
        "maxPerMonth" => "Au plus par mois",
        "maxActivePerClient" => "Au plus à venir par personne",
        "waitlistOfferMinutes" => "Minutes pour accepter une offre de la liste d’attente",
        "freeUntilHours" => "Gratuit jusqu’à tant d’heures avant",
        "feePercent" => "Ensuite, pourcentage du prix",
        "collects" => "Ce que les clients paient à la réservation",
        "depositAmount" => "Acompte, en montant",
        "depositPercent" => "Ou acompte, en pourcentage",
        "noShowFeePercent" => "Frais d’absence, pourcentage",
        "payWithinMinutes" => "Minutes pour payer",
        "taxPercent" => "Taxe, pourcentage",
        "taxMode" => "Le prix",
        _ => field,
    };

    private static string? HintOf(string field) => field switch
    {
        "serviceType" =>
            "Minuscules, chiffres et traits d’union. Laissé vide, il est tiré du nom. Les liens avec l’ancien ne servent plus.",
        "slotIntervalMinutes" => "Laissé vide, un créneau suit l’autre.",
        "price" => "Par exemple 45.00. Laissez vide si c’est gratuit.",
        "currency" => "Trois lettres, par exemple EUR.",
        "capacity" => "1 pour des rendez-vous individuels.",
        "confirmWithinHours" => "Ce que personne ne confirme d’ici là expire. 48 sans autre indication.",
        "maxPerDay" => "Par spécialiste. Laissez vides les limites inutiles.",
        "waitlistOfferMinutes" => "120 sans autre indication.",
        "freeUntilHours" => "Laissez les deux vides si l’annulation est toujours gratuite.",
        "depositAmount" => "Pour un acompte, remplissez l’un des deux.",
        "noShowFeePercent" => "Vide\u00a0: ce qui a été payé, et tout avec une carte enregistrée.",
        "payWithinMinutes" => "Ensuite l’horaire est de nouveau libre. 30 si rien n’est indiqué.",
        "taxPercent" => "Par exemple 20. Vide\u00a0: le taux de l’organisation.",
        _ => null,
    };

    private static string CollectsOf(string collects) => collects switch
    {
        "full" => "Le prix entier",
        "deposit" => "Un acompte",
        "card" => "Rien\u202f; une carte est enregistrée",
        _ => "Rien",
    };

    private static string AssignmentOf(string assignment) => assignment switch
    {
        "any" => "N’importe qui de libre",
        "round_robin" => "Les spécialistes alternent",
        "collective" => "Tous ensemble",
        _ => assignment,
    };

    private static string UnitOf(string unit) => unit switch
    {
        "minutes" => "minutes",
        "hours" => "heures",
        "days" => "jours",
        _ => unit,
    };

    private static string PlaceTypeOf(string type) => type switch
    {
        "address" => "À une adresse",
        "phone" => "Par téléphone",
        "online" => "En ligne",
        "asked" => "Indiqué à la réservation",
        _ => type,
    };

    private static string QuestionTypeOf(string type) => type switch
    {
        "text" => "Une ligne de texte",
        "multiline" => "Plusieurs lignes de texte",
        "number" => "Un nombre",
        "date" => "Une date",
        "choice" => "Un choix parmi plusieurs",
        "choices" => "Plusieurs choix possibles",
        "boolean" => "Oui ou non",
        "phone" => "Un numéro de téléphone",
        "email" => "Une adresse e-mail",
        _ => type,
    };
}
