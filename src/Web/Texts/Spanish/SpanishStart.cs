namespace Actors.Web.Texts.Spanish;

/// <summary>The host's own address, where there is something to try.</summary>
internal static class SpanishStart
{
    public static StartTexts Texts { get; } = new()
    {
        Title = "Por dónde empezar",
        Intro = name => $"{name} es inventada y está aquí para probarla. Mírela desde todos los lados; nada la estropea.",
        ForClients = "Como cliente",
        ForClientsText = "Elija un servicio y una hora, y reserve. Después puede cambiar la cita o anularla.",
        Book = "Abrir la página de reservas",
        ForStaff = "Como equipo",
        ForStaffText = "Mire el día de hoy, confirme solicitudes, reserve para otras personas. Inicie sesión con",
        OpenDesk = "Abrir el panel",
        ForPrograms = "Como programa",
        ForProgramsText = "Todo lo que hacen estas páginas se lo piden a la API. Usted también puede.",
        Explorer = "Explorador: todas las rutas, para leerlas y probarlas",
        Contract = "Contrato: OpenAPI 3.1",
        Health = "Estado: si se puede reservar",
    };
}
