namespace Actors.Web.Texts.Spanish;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class SpanishErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Página no encontrada",
        NotFound = "No hay nada en esta dirección. Puede que esté mal escrita o que la página ya no exista.",
        ForbiddenTitle = "Sin permiso",
        Forbidden = "No puede abrir esta página ni hacer lo que ha pedido.",
        BadRequestTitle = "No hemos podido leerlo",
        BadRequest = "No hemos podido leer lo que ha enviado su navegador. Vuelva atrás y envíelo de nuevo.",
        TooManyTitle = "Un momento, por favor",
        TooMany = seconds => seconds == 1
            ? "Ha habido demasiadas peticiones desde su red. Inténtelo de nuevo dentro de 1 segundo."
            : $"Ha habido demasiadas peticiones desde su red. Inténtelo de nuevo dentro de {seconds} segundos.",
        UnavailableTitle = "No disponible ahora mismo",
        Unavailable = "Ahora mismo no es posible. Inténtelo de nuevo en un rato; nada de lo que ha reservado se ha perdido.",
        FailedTitle = "Algo ha fallado",
        Failed = id => $"Es un error nuestro y ha quedado anotado como {id}. Inténtelo de nuevo o escríbanos indicando ese número.",
        TryAgain = "Intentarlo de nuevo",
        SendAgain = "Vuelva atrás en el navegador: lo que escribió sigue ahí. Después envíelo de nuevo.",
    };
}
