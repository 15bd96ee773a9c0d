namespace Actors.Web.Texts.French;

/// <summary>What is done with an appointment at the desk.</summary>
internal static class FrenchAppointmentSteps
{
    public static AppointmentStepTexts Texts { get; } = new()
    {
        Scope = "Ce rendez-vous fait partie d’une série. De quels rendez-vous s’agit-il\u00a0?",
        ScopeThis = "Celui-ci seulement",
        ScopeFollowing = "Celui-ci et les suivants",
        ScopeAll = "Tous ceux à venir",
        IsTold = address => $"Un e-mail est envoyé à {address}.",
        IsNotTold = "Aucune adresse e-mail n’est indiquée\u00a0: prévenez vous-même la personne.",
        LeaveAsIs = "Laisser tel quel",
        CancelTitle = "Annuler le rendez-vous",
        DeclineTitle = "Refuser la demande",
        Cancel = "Annuler le rendez-vous",
        Decline = "Refuser la demande",
        Keep = "Le garder",
        Reason = "Motif",
        ReasonHint = "La personne qui a réservé le lira.",
        ReasonProblem = "Écrivez 500 caractères au plus",
        FeeIs = money => $"Annuler maintenant coûte {money}.",
        NoFee = "Annuler ne coûte rien.",
        ClientPaysNothing = "Cela ne coûte rien à la personne qui a réservé.",
        ClientWouldPay = money => $"Si elle annulait maintenant elle-même, cela lui coûterait {money}.",
        FreeUntil = time => $"C’est gratuit {FrenchWords.Until(time)}.",
        TimeIsFreed = "Le créneau est aussitôt de nouveau libre.",
        MoveTitle = "Déplacer le rendez-vous",
        Move = "Déplacer le rendez-vous",
        ChooseTime = "Choisissez le nouveau créneau. Ce que le rendez-vous occupe lui-même compte comme libre.",
        AnotherTime = "Choisir un autre créneau",
        Was = "Jusqu’ici",
        WillBe = "Désormais",
        ReassignTitle = "Confier à un autre spécialiste",
        Reassign = "Confier le rendez-vous",
        NewExpert = "Qui le prend, à la même heure\u00a0?",
        NobodyElse = "Personne d’autre ne propose cette prestation.",
        ExpertMissing = "Choisissez un spécialiste",
        IsFree = expert => $"{expert}, libre à cette heure",
        MayNotBeFree = expert => $"{expert}, peut-être pas libre à cette heure",
        ReassignRefusal = ReassignRefusalOf,
        EditTitle = "Modifier les informations",
        StaffNotesHint = "Seule l’équipe les voit.",
        Save = "Enregistrer",
        FieldProblem = field => field switch
        {
            "name" => "Saisissez un nom, 100 caractères au plus",
            "email" => "Saisissez une adresse e-mail, par exemple nom@example.com, ou laissez le champ vide",
            "phone" => "Saisissez un numéro de téléphone, par exemple +351 910 000 000, ou laissez le champ vide",
            "notes" => "Écrivez 2\u202f000 caractères au plus",
            _ => "Écrivez 5\u202f000 caractères au plus",
        },
        Overtaken = "Quelqu’un d’autre a modifié ce rendez-vous pendant que vous écriviez.",
        OvertakenHelp = "Rien de vous n’est encore enregistré. Comparez les deux versions et choisissez.",
        Versions = "Votre version et la version enregistrée",
        Mine = "Votre version",
        Theirs = "Enregistrée par quelqu’un d’autre",
        KeepMine = "Garder la mienne",
        TakeTheirs = "Prendre l’autre",
        EditTheirs = "Repartir de l’autre",
    };

    private static string? ReassignRefusalOf(string code) => code switch
    {
        "SCHEDULE_CONFLICT" or "CAPACITY_REACHED" =>
            "Cette personne n’est pas libre à cette heure. Choisissez-en une autre, ou déplacez d’abord le rendez-vous",
        "OUTSIDE_AVAILABILITY" =>
            "Cette personne ne travaille pas à cette heure. Choisissez-en une autre, ou déplacez d’abord le rendez-vous",
        "LIMIT_REACHED" =>
            "Cette personne ne prend plus de rendez-vous de cette prestation ce jour, cette semaine ou ce mois. Choisissez-en une autre",
        "POLICY_VIOLATION" or "VALIDATION_ERROR" => "Cette personne ne peut pas le prendre. Choisissez-en une autre",
        _ => null,
    };
}
