namespace Actors.Web.Texts.Portuguese;

/// <summary>An appointment at the desk: all that is known of it.</summary>
internal static class PortugueseAppointments
{
    private const string Client = "client";

    public static AppointmentTexts Texts { get; } = new()
    {
        Title = client => $"Marcação de {client}",
        BackToAppointment = "Voltar à marcação",
        When = "Quando",
        ClientName = "Nome",
        Email = "Endereço de e-mail",
        Phone = "Número de telefone",
        Notes = "Notas da marcação",
        StaffNotes = "Notas internas",
        Place = "Local",
        Price = "Preço",
        NotGiven = "Não indicado",
        ExpertGone = "Já não está aqui",
        Yes = "Sim",
        No = "Não",
        CancelledName = "Cancelada",
        CancelledOn = time => $"{Sentences.Begin(PortugueseWords.On(time))}.",
        Lapsed = "Ninguém a confirmou a tempo.",
        Fee = "Custo do cancelamento",
        Series = "Série",
        SeeSeries = "Ver toda a série",
        ClientZone = "Fuso horário da marcação",
        Reference = "Referência",
        Erased = "Dados pessoais apagados",
        LapsesAt = time => $"É um pedido. Caduca {PortugueseWords.On(time)} se não o confirmar.",
        MailProblem = (recipient, time) => recipient == Client
            ? $"O nosso e-mail para quem marcou não chegou ({time})."
            : $"O nosso e-mail para o profissional não chegou ({time}).",
        MailServerSaid = reason => $"Resposta do servidor de e-mail: {reason}",
        MailProblemHelp = recipient => recipient == Client
            ? "Telefone, ou corrija o endereço de e-mail."
            : "Avise o profissional, e corrija o respetivo endereço de e-mail.",
        History = "Histórico",
        Happened = HappenedOf,
        HappenedBy = (what, who) => $"{what}, por {who}",
        TheClient = "o cliente ou a cliente",
        SomebodyElse = "outra pessoa",
        BookedOn = time => $"Marcada {PortugueseWords.On(time)}.",
        ChangedOn = time => $"Última alteração {PortugueseWords.On(time)}.",
        Actions = "O que fazer",
        Move = "Mudar",
        Reassign = "Passar a outra pessoa",
        Edit = "Editar os dados",
        EditStaffNotes = "Editar as notas internas",
        SendLink = "Enviar de novo a ligação",
        Decline = "Recusar o pedido",
        Cancel = "Cancelar a marcação",
    };

    private static string? HappenedOf(string action, string? detail) => action switch
    {
        "booked" => "Marcada",
        "amended" => "Dados alterados",
        "confirmed" => "Confirmada",
        "completed" => "Registado: realizou-se",
        "missed" => "Registado: ninguém compareceu",
        "cancelled" => "Cancelada",
        "erased" => "Dados pessoais apagados",
        "rescheduled" => detail is null ? "Mudada" : $"Mudada para {detail}",
        "reassigned" => detail is null ? "Passada a outra pessoa" : $"Passada a {detail}",
        "mail-refused" => "Um e-mail sobre ela foi recusado",
        _ => null,
    };
}
