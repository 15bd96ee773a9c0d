namespace Actors.Web.Texts.Spanish;

/// <summary>What is wrong with the description of a service.</summary>
internal static class SpanishServiceProblems
{
    /// <summary>By the field's name in the form, and what the API says of it.</summary>
    public static string Of(string field, string message)
    {
        var part = field[(field.LastIndexOf('.') + 1)..];
        return field.Split('.')[0] switch
        {
            "durations" when part == "durations" => "Añada 20 duraciones como máximo",
            "durations" => part == "price" ? "Escriba un importe como 45.00" : LengthOf(message),
            "places" => PlaceOf(part, message),
            "questions" => QuestionOf(part, message),
            "share" => ShareOf(part),
            _ => FieldOf(field, message),
        };
    }

    private static string FieldOf(string field, string message) => field switch
    {
        "name" => "Escriba un nombre de 100 caracteres como máximo",
        "serviceType" when message.Contains("taken", StringComparison.Ordinal) => "Otro servicio ya tiene este nombre en las direcciones",
        "serviceType" => "Escriba 64 minúsculas de la a a la z, cifras y guiones sueltos entre ellas como máximo",
        "description" => "Escriba 2000 caracteres como máximo",
        "durationMinutes" or "slotIntervalMinutes" => "Escriba de 1 a 1440 minutos",
        "bufferBeforeMinutes" or "bufferAfterMinutes" => "Escriba de 0 a 1440 minutos",
        "price" => "Escriba un importe como 45.00, o deje el campo vacío",
        "currency" => "Escriba las tres letras de una moneda, por ejemplo EUR",
        "assignment" when message.Contains("neither", StringComparison.Ordinal) => "Marque a quienes actúan juntos o elija otra forma",
        "assignment" when message.Contains("more than", StringComparison.Ordinal) =>
            "Marque a menos profesionales: tantos no pueden actuar juntos",
        "assignment" => "Elija una de estas opciones",
        "expert" => "Marque a profesionales que existan, cada uno una vez y 100 con parte como máximo",
        "capacity" => "Escriba de 1 a 1000 personas",
        "confirmWithinHours" => "Escriba de 1 a 720 horas",
        "notice" => "Escriba un año como máximo, 0 para nada",
        "bookingWindowDays" => "Escriba de 1 a 1825 días",
        "maxPerDay" or "maxActivePerClient" => "Escriba de 1 a 1000, o deje el campo vacío",
        "maxPerWeek" => "Escriba de 1 a 7000, o deje el campo vacío",
        "maxPerMonth" => "Escriba de 1 a 31.000, o deje el campo vacío",
        "waitlistOfferMinutes" => "Escriba de 5 a 1440 minutos",
        "freeUntilHours" => "Escriba de 0 a 8760 horas, o deje los dos campos vacíos",
        "feePercent" => "Escriba de 0 a 100 por ciento, o deje los dos campos vacíos",
        "collects" => "Escriba primero un precio: lo gratuito no se paga",
        "depositAmount" => "Rellene uno de los dos: un importe hasta el precio, o un porcentaje",
        "depositPercent" => "Escriba de 1 a 100 por ciento, o déjelo vacío",
        "noShowFeePercent" => "Escriba de 0 a 100 por ciento, o déjelo vacío",
        "payWithinMinutes" => "Escriba de 5 a 1440 minutos, o déjelo vacío",
        "taxPercent" => "Escriba de 0 a 100 con dos decimales como máximo, o déjelo vacío",
        "reminders" => "Elija diez recordatorios como máximo",
        _ => "Revise este campo",
    };

    private static string LengthOf(string message) =>
        message.Contains("twice", StringComparison.Ordinal) ? "Esta duración ya existe" : "Escriba de 1 a 1440 minutos";

    private static string PlaceOf(string part, string message) => part switch
    {
        "places" => "Indique 20 lugares como máximo",
        "type" => "Elija qué tipo de lugar es",
        _ when message.Contains("asked", StringComparison.Ordinal) => "Déjelo vacío: se pregunta al reservar",
        _ when message.Contains("twice", StringComparison.Ordinal) => "Este lugar ya existe",
        _ => "Escriba 500 caracteres como máximo",
    };

    private static string QuestionOf(string part, string message) => part switch
    {
        "questions" => "Haga 20 preguntas como máximo",
        "label" => "Escriba una pregunta de 300 caracteres como máximo",
        "type" => "Elija qué tipo de respuesta admite",
        "options" when message.Contains("twice", StringComparison.Ordinal) => "Escriba cada opción una sola vez",
        "options" => "Escriba de 1 a 50 opciones, cada una en su línea y con 200 caracteres como máximo",
        "maxLength" => "Escriba 500 caracteres como máximo para una línea, 2000 para varias",
        "max" => "Escriba un número que no sea menor que el mínimo",
        "min" => "Escriba un número",
        _ => "Revise esta pregunta",
    };

    private static string ShareOf(string part) => part switch
    {
        "weight" => "Escriba una parte del 1 al 100",
        "priority" => "Escriba una prioridad del 0 al 10",
        _ => "Solo si los profesionales se turnan puede haber quien participe siempre",
    };
}
