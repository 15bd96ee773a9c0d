namespace Actors.Web.Texts.Portuguese;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class PortugueseStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Por onde começar",
        Intro = name => $"{name} é inventada e está aqui para ser experimentada. Veja tudo; nada se estraga.",
        ForClients = "Como cliente",
        ForClientsText = "Escolha um serviço e uma hora, e marque. Depois pode mudar a marcação ou cancelá-la.",
        Book = "Abrir a página de marcações",
        ForStaff = "Como equipa",
        ForStaffText = "Veja o dia de hoje, confirme pedidos, marque para outras pessoas. Inicie sessão com",
        OpenDesk = "Abrir o painel",
        ForPrograms = "Como programa",
        ForProgramsText = "Tudo o que estas páginas fazem, pedem à API. Qualquer programa pode fazer o mesmo.",
        Explorer = "Explorador: todas as rotas, para ler e experimentar",
        Contract = "Contrato: OpenAPI 3.1",
        Health = "Estado: se é possível marcar",
    };
}
