namespace Actors.Web.Texts.French;

/// <summary>Waiting for a time to become free.</summary>
internal static class FrenchWaitlist
{
    public static WaitlistTexts Texts { get; } = new()
    {
        Title = "S’inscrire sur la liste d’attente",
        Intro = "Dites-nous ce qui vous conviendrait. Dès qu’un tel créneau se libère, nous vous le gardons un moment et vous écrivons.",
        From = "Du",
        To = "Au",
        DateMissing = "Saisissez une date",
        DatesWrong = "Saisissez une date qui ne précède pas la première",
        Days = "Ces jours-là",
        DaysHint = "N’en choisissez aucun si tous les jours vous conviennent.",
        PartOfDay = "Moment de la journée",
        AnyTime = "N’importe quand",
        Seats = "Pour combien de personnes",
        EmailHint = "Nous y enverrons ce que nous pouvons vous proposer.",
        Join = "S’inscrire sur la liste d’attente",
        Joining = "Inscription en cours…",
        Next = "Attendre ne coûte rien, et vous pouvez quitter la liste à tout moment.",
        Refusal = RefusalOf,
        FieldProblem = FieldProblemOf,
        YourPlace = "Votre place sur la liste d’attente",
        Joined = "Vous êtes sur la liste d’attente",
        JoinedText = address => $"Dès qu’un créneau se libère pour vous, nous écrivons à {address}.",
        Position = place => place == 1 ? "Vous êtes en tête de la liste" : $"Vous êtes au rang {place}",
        Place = "Rang",
        StatusOf = status => status switch
        {
            "waiting" => "En attente",
            "offered" => "Un créneau vous est gardé",
            "booked" => "Réservé",
            "left" => "Quittée",
            "expired" => "Terminée",
            _ => status,
        },
        StatusText = status => status switch
        {
            "booked" => "Vous avez un rendez-vous, vous n’attendez donc plus. Son lien se trouve dans votre e-mail de confirmation.",
            "left" => "Vous avez quitté cette liste d’attente. Votre place est libérée.",
            "expired" => "Votre attente est terminée\u00a0: les dates sont passées, ou aucun des créneaux proposés n’a été pris.",
            _ => "",
        },
        Wish = "Vous attendez",
        Between = (from, to) => $"du {from} au {to}",
        ForSeats = count => $"Pour {count} {FrenchWords.Of(count, "personne", "personnes")}",
        Offer = "Ce créneau est gardé pour vous",
        KeptUntil = time => $"Gardé pour vous {FrenchWords.Until(time)}.",
        OfferOver = "Ce créneau n’est plus gardé pour vous. Vous gardez votre rang.",
        Accept = "Réserver ce créneau",
        Accepting = "Réservation en cours…",
        Decline = "Il ne me convient pas",
        DeclineHint = "Vous gardez votre rang et attendez un autre créneau. Celui-ci va à la personne suivante.",
        Declined = "Vous gardez votre rang. Nous vous écrirons dès qu’un autre créneau se libère.",
        TooLate = "Ce créneau n’est plus gardé pour vous. Vous gardez votre rang.",
        Leave = "Quitter la liste d’attente",
        LeaveTitle = "Quitter la liste d’attente\u00a0?",
        LeaveText = "Votre rang sera perdu. Si vous vous réinscrivez, vous serez en fin de liste.",
        LeaveIt = "Quitter la liste d’attente",
        Stay = "Garder ma place",
        SeeTimes = "Voir tous les créneaux",
        ManageInNewTab = "Voir ou quitter votre place",
        AsksForCode = "Ouvrez le lien de l’e-mail sur votre place, ou saisissez le code qui se trouve en dessous.",
        CodeRefused = "Ce code n’ouvre aucune place sur la liste d’attente. Vérifiez-le, ou inscrivez-vous de nouveau.",
        Open = "Ouvrir",
    };

    private static string RefusalOf(string code) => code switch
    {
        "LIMIT_REACHED" => "Vous attendez déjà sur trop de listes, ou celle-ci est pleine. Quittez-en une, ou réessayez plus tard.",
        "RATE_LIMITED" => "Trop de tentatives sont venues de votre réseau. Attendez une minute, puis réessayez.",
        "INVALID_TRANSITION" => "Ce n’est plus possible. Regardez où en est votre place.",
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" => "Ce créneau vient d’être pris. Vous gardez votre rang.",
        _ => "Cela n’a pas fonctionné ainsi. Vérifiez vos réponses, ou écrivez-nous.",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Saisissez votre nom, 100 caractères au plus",
        "email" => "Saisissez une adresse e-mail, par exemple nom@example.com",
        "phone" => "Saisissez un numéro de téléphone, par exemple +351 910 000 000",
        "to" => "Saisissez une date plus tardive, au plus un an après la première",
        "from" => "Saisissez une autre première date",
        "seats" => "Saisissez un nombre de 1 à 10",
        _ => "Cette réponse manque ou ne convient pas. Vérifiez-la",
    };
}
