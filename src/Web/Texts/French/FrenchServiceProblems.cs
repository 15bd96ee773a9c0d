namespace Actors.Web.Texts.French;

/// <summary>What is wrong with the description of a service.</summary>
internal static class FrenchServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Ajoutez 20 durées au plus",
            "durations" => part == "price" ? "Saisissez un montant, par exemple 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Saisissez un nom de 100 caractères au plus",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Une autre prestation a déjà ce nom dans les adresses",
        "serviceType" => "Saisissez au plus 64 minuscules de a à z, chiffres et traits d’union isolés entre eux",
        "description" => "Écrivez 2\u202f000 caractères au plus",
        "durationMinutes" or "slotIntervalMinutes" => "Saisissez de 1 à 1\u202f440 minutes",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Saisissez de 0 à 1\u202f440 minutes",
        "price" => "Saisissez un montant, par exemple 45.00, ou laissez le champ vide",
        "currency" => "Saisissez les trois lettres d’une devise, par exemple EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) =>
            "Cochez les personnes qui agissent ensemble, ou choisissez une autre manière",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) =>
            "Cochez moins de spécialistes\u00a0: ils sont trop nombreux pour agir ensemble",
        "assignment" => "Choisissez l’une de ces possibilités",
        "expert" => "Cochez des spécialistes qui existent, chacun une fois et au plus 100 avec une part",
        "capacity" => "Saisissez de 1 à 1\u202f000 personnes",
        "confirmWithinHours" => "Saisissez de 1 à 720 heures",
        "notice" => "Saisissez un an au plus, 0 pour rien",
        "bookingWindowDays" => "Saisissez de 1 à 1\u202f825 jours",
        "maxPerDay" or "maxActivePerClient" => "Saisissez de 1 à 1\u202f000, ou laissez vide",
        "maxPerWeek" => "Saisissez de 1 à 7\u202f000, ou laissez vide",
        "maxPerMonth" => "Saisissez de 1 à 31\u202f000, ou laissez vide",
        "waitlistOfferMinutes" => "Saisissez de 5 à 1\u202f440 minutes",
        "freeUntilHours" => "Saisissez de 0 à 8\u202f760 heures, ou laissez les deux champs vides",
        "feePercent" => "Saisissez de 0 à 100 pour cent, ou laissez les deux champs vides",
        "collects" => "Saisissez d’abord un prix\u00a0: ce qui est gratuit ne se paie pas",
        "depositAmount" => "Remplissez l’un des deux\u00a0: un montant jusqu’au prix, ou un pourcentage",
        "depositPercent" => "Saisissez de 1 à 100 pour cent, ou laissez vide",
        "noShowFeePercent" => "Saisissez de 0 à 100 pour cent, ou laissez vide",
        "payWithinMinutes" => "Saisissez de 5 à 1\u202f440 minutes, ou laissez vide",
        "taxPercent" => "Saisissez de 0 à 100 avec deux décimales au plus, ou laissez vide",
        "reminders" => "Choisissez dix rappels au plus",
        _ => "Vérifiez ce champ",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "Cette durée existe déjà" : "Saisissez de 1 à 1\u202f440 minutes";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Indiquez 20 lieux au plus",
        "type" => "Choisissez de quel type de lieu il s’agit",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Laissez vide\u00a0: c’est demandé à la réservation",
        _ when message.Contains("twice", StringComparison.Ordinal) => "Ce lieu existe déjà",
        _ => "Écrivez 500 caractères au plus",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Posez 20 questions au plus",
        "label" => "Saisissez une question de 300 caractères au plus",
        "type" => "Choisissez le type de réponse",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Écrivez chaque choix une seule fois",
        "options" => "Écrivez de 1 à 50 choix, chacun sur sa ligne et de 200 caractères au plus",
        "maxLength" => "Saisissez au plus 500 caractères pour une ligne, 2\u202f000 pour plusieurs",
        "max" => "Saisissez un nombre qui n’est pas inférieur au plus petit",
        "min" => "Saisissez un nombre",
        _ => "Vérifiez cette question",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Saisissez une part de 1 à 100",
        "priority" => "Saisissez une priorité de 0 à 10",
        _ => "La participation permanente n’existe que si les spécialistes alternent",
    };
}
