namespace Actors.Web.Texts.Portuguese;

/// <summary>What is wrong with the description of a service.</summary>
internal static class PortugueseServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Adicione 20 durações no máximo",
            "durations" => part == "price" ? "Indique um valor como 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Indique um nome com 100 caracteres no máximo",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Outro serviço já tem este nome nos endereços",
        "serviceType" => "Indique no máximo 64 minúsculas de a a z, algarismos e hífenes isolados entre eles",
        "description" => "Escreva 2000 caracteres no máximo",
        "durationMinutes" or "slotIntervalMinutes" => "Indique de 1 a 1440 minutos",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Indique de 0 a 1440 minutos",
        "price" => "Indique um valor como 45.00, ou deixe o campo vazio",
        "currency" => "Indique as três letras de uma moeda, por exemplo EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) => "Assinale quem atua em conjunto, ou escolha outra forma",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) =>
            "Assinale menos profissionais: tantos não podem atuar em conjunto",
        "assignment" => "Escolha uma destas opções",
        "expert" => "Assinale profissionais que existam, cada um uma vez e no máximo 100 com parte",
        "capacity" => "Indique de 1 a 1000 pessoas",
        "confirmWithinHours" => "Indique de 1 a 720 horas",
        "notice" => "Indique um ano no máximo, 0 para nada",
        "bookingWindowDays" => "Indique de 1 a 1825 dias",
        "maxPerDay" or "maxActivePerClient" => "Indique de 1 a 1000, ou deixe o campo vazio",
        "maxPerWeek" => "Indique de 1 a 7000, ou deixe o campo vazio",
        "maxPerMonth" => "Indique de 1 a 31\u00a0000, ou deixe o campo vazio",
        "waitlistOfferMinutes" => "Indique de 5 a 1440 minutos",
        "freeUntilHours" => "Indique de 0 a 8760 horas, ou deixe os dois campos vazios",
        "feePercent" => "Indique de 0 a 100 por cento, ou deixe os dois campos vazios",
        "collects" => "Indique primeiro um preço: o que é grátis não se paga",
        "depositAmount" => "Preencha um dos dois: um valor até ao preço, ou uma percentagem",
        "depositPercent" => "Indique de 1 a 100 por cento, ou deixe vazio",
        "noShowFeePercent" => "Indique de 0 a 100 por cento, ou deixe vazio",
        "payWithinMinutes" => "Indique de 5 a 1440 minutos, ou deixe vazio",
        "taxPercent" => "Indique de 0 a 100 com duas casas decimais no máximo, ou deixe vazio",
        "reminders" => "Escolha dez lembretes no máximo",
        _ => "Verifique este campo",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "Esta duração já existe" : "Indique de 1 a 1440 minutos";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Indique 20 locais no máximo",
        "type" => "Escolha que tipo de local é",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Deixe vazio: é perguntado ao marcar",
        _ when message.Contains("twice", StringComparison.Ordinal) => "Este local já existe",
        _ => "Escreva 500 caracteres no máximo",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Faça 20 perguntas no máximo",
        "label" => "Indique uma pergunta com 300 caracteres no máximo",
        "type" => "Escolha que tipo de resposta aceita",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Escreva cada opção uma só vez",
        "options" => "Escreva de 1 a 50 opções, cada uma na sua linha e com 200 caracteres no máximo",
        "maxLength" => "Indique no máximo 500 caracteres para uma linha, 2000 para várias",
        "max" => "Indique um número que não seja inferior ao mínimo",
        "min" => "Indique um número",
        _ => "Verifique esta pergunta",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Indique uma parte de 1 a 100",
        "priority" => "Indique uma prioridade de 0 a 10",
        _ => "Só quando os profissionais alternam pode haver quem participe sempre",
    };
}
