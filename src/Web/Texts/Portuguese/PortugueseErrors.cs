namespace Actors.Web.Texts.Portuguese;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class PortugueseErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Página não encontrada",
        NotFound = "Não há nada neste endereço. Pode estar mal escrito, ou a página pode já não existir.",
        ForbiddenTitle = "Sem permissão",
        Forbidden = "Não pode abrir esta página nem fazer o que pediu.",
        BadRequestTitle = "Não conseguimos ler o pedido",
        BadRequest = "Não conseguimos ler o que o seu navegador enviou. Volte atrás e envie de novo.",
        TooManyTitle = "Um momento, por favor",
        TooMany = seconds => seconds == 1
            ? "Houve demasiados pedidos da sua rede. Tente de novo dentro de 1 segundo."
            : $"Houve demasiados pedidos da sua rede. Tente de novo dentro de {seconds} segundos.",
        UnavailableTitle = "Indisponível neste momento",
        Unavailable = "De momento não é possível. Tente de novo daqui a pouco; nada do que marcou se perdeu.",
        FailedTitle = "Algo correu mal",
        Failed = id => $"O erro é nosso e ficou registado como {id}. Tente de novo, ou escreva-nos e indique esse número.",
        TryAgain = "Tentar de novo",
        SendAgain = "Volte atrás no navegador: o que escreveu ainda lá está. Depois envie de novo.",
    };
}
