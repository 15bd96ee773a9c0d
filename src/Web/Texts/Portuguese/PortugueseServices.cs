namespace Actors.Web.Texts.Portuguese;

/// <summary>What can be booked, as its owner sees it.</summary>
internal static class PortugueseServices
{
    private const int MinutesOfDay = 1_440;

    public static ServiceTexts Texts { get; } = new()
    {
        New = "Novo serviço",
        Search = "Nome ou descrição",
        None = "Ainda não há serviços: não se pode marcar nada.",
        NoneHelp = address => $"Adicione o primeiro com um nome e uma duração. Depois marca-se em {address}",
        NoneFound = words => $"Nenhum serviço corresponde a «{words}».",
        Count = count => count == 1 ? "1 serviço" : $"{count} serviços",
        Active = "Ativo",
        Inactive = "Não ativo",
        OneToOne = "Marcação individual",
        Seats = count => $"Até {count} pessoas partilham um horário",
        Together = "Vários profissionais juntos",
        InTurn = "Os profissionais alternam",
        AllExperts = "Toda a equipa",
        Confirmed = hours => $"As marcações esperam pela sua confirmação, no máximo {hours} h",
        Ahead = AheadOf,
        Buffers = BuffersOf,
        Limits = LimitsOf,
        PerClient = count => $"No máximo {count} marcações futuras por cliente",
        Questions = count => count == 1 ? "Ao marcar é feita 1 pergunta" : $"Ao marcar são feitas {count} perguntas",
        Try = "Experimentar a página de marcações",
        Duplicate = "Duplicar",
        Activate = "Ativar",
        Deactivate = "Desativar…",
        DeactivateNow = "Desativar o serviço",
        DeactivateTitle = name => $"Desativar «{name}»?",
        DeactivateHelp =
            "Ninguém o pode marcar até o ativar de novo. As marcações feitas mantêm-se; podem realizar-se ou ser canceladas, mas "
                + "não mudadas.",
        Delete = "Eliminar…",
        DeleteNow = "Eliminar o serviço",
        DeleteTitle = name => $"Eliminar «{name}»?",
        DeleteHelp =
            "Ninguém o poderá marcar, e isto não se pode desfazer. As marcações feitas ficam com os seus profissionais; podem "
                + "realizar-se ou ser canceladas, mas não mudadas.",
        DeleteInstead = "Se ainda o puder querer de volta, desative-o em vez disso.",
        Keep = "Manter",
        Actions = "Ações",
        NotBookable = "Não está ativo, por isso não se vê na página de marcações.",
    };

    private static string AheadOf(int noticeMinutes, int windowDays) => noticeMinutes == 0
        ? $"Marca-se até {Days(windowDays)} antes"
        : $"Marca-se de {Length(noticeMinutes)} a {Days(windowDays)} antes";

    private static string BuffersOf(int before, int after) => (before, after) switch
    {
        (0, _) => $"{Length(after)} livres depois",
        (_, 0) => $"{Length(before)} livres antes",
        _ => $"{Length(before)} livres antes, {Length(after)} depois",
    };

    private static string LimitsOf(int? day, int? week, int? month)
    {
        string?[] limits =
        [
            day is null ? null : $"{day} por dia", week is null ? null : $"{week} por semana", month is null ? null : $"{month} por mês",
        ];
        return $"No máximo {string.Join(", ", limits.OfType<string>())} por profissional";
    }

    private static string Length(int minutes) =>
        minutes % MinutesOfDay == 0 ? Days(minutes / MinutesOfDay) : PortugueseCommon.Texts.Duration(minutes);

    private static string Days(int days) => days == 1 ? "1 dia" : $"{days} dias";
}
