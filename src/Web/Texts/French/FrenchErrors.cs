namespace Actors.Web.Texts.French;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class FrenchErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Page introuvable",
        NotFound = "Il n’y a rien à cette adresse. Elle est peut-être mal écrite, ou la page n’existe plus.",
        ForbiddenTitle = "Accès refusé",
        Forbidden = "Vous ne pouvez pas ouvrir cette page ni faire ce que vous avez demandé.",
        BadRequestTitle = "Envoi illisible",
        BadRequest = "Nous n’avons pas pu lire ce que votre navigateur a envoyé. Revenez en arrière et envoyez-le de nouveau.",
        TooManyTitle = "Un instant, s’il vous plaît",
        TooMany = seconds =>
            $"Trop de demandes sont venues de votre réseau. Réessayez dans {seconds} {FrenchWords.Of(seconds, "seconde", "secondes")}.",
        UnavailableTitle = "Indisponible pour le moment",
        Unavailable = "C’est impossible pour le moment. Réessayez dans un instant\u00a0; rien de ce que vous avez réservé n’est perdu.",
        FailedTitle = "Une erreur s’est produite",
        Failed = id => $"L’erreur vient de nous et elle est notée sous {id}. Réessayez, ou écrivez-nous en indiquant ce numéro.",
        TryAgain = "Réessayer",
        SendAgain = "Revenez en arrière dans votre navigateur\u00a0: ce que vous avez écrit y est encore. Envoyez-le ensuite de nouveau.",
    };
}
