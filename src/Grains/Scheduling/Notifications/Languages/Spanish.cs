using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications.Languages;

/// <summary>Mails in Spanish.</summary>
internal static class Spanish
{
    /// <summary>The language.</summary>
    public static NoticeLanguage Language { get; } = new()
    {
        Tag = "es",
        DatePattern = "{0}, {1} de {2} de {3}",
        Weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        Months =
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ],
        Labels = new NoticeLabels
        {
            Greeting = "Hola, {{recipientName}}:",
            When = "Cuándo",
            Before = "Antes",
            Service = "Qué",
            Expert = "Con",
            Client = "Para",
            Reason = "Motivo",
            Until = "Hasta",
            Join = "Unirse a la reunión",
            Password = "Contraseña de la reunión",
            Phone = "Por teléfono",
            Address = "Dónde",
            Manage = "Cambiar o cancelar",
            Accept = "Aceptar esta hora",
            Page = "Reservar otra cita",
        },
        PaymentLabels = new NoticePaymentLabels
        {
            ToPay = "A pagar ahora",
            Paid = "Pagado",
            Refunded = "Reembolsado",
            Total = "Total",
            Tax = "Impuestos incluidos",
            Method = "Pagado con",
            Id = "Número de pago",
            At = "Fecha",
            PayBy = "Pagar antes de",
            Pay = "Pagar ahora",
            KeepCard = "Dejar una tarjeta",
            Card = new NoticeWords(
                "Deje una tarjeta para su cita, por favor",
                "Le guardamos su cita con {{expertName}} hasta el {{expiresDate}}, {{expiresTime}}. Quedará reservada en cuanto deje una "
                + "tarjeta. Ahora no se cobra nada: solo si no acude o si cancela tarde."),
        },
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = ".", GroupsFrom = 10_000 },
        Words = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Su cita está reservada", "Su cita con {{expertName}} está reservada."),
            (NoticeKind.Requested, Audience.Client, "Hemos recibido su solicitud",
                "Hemos recibido su solicitud de cita con {{expertName}}. Le avisaremos en cuanto se confirme."),
            (NoticeKind.Confirmed, Audience.Client, "Su cita está confirmada", "Su cita con {{expertName}} está confirmada."),
            (NoticeKind.Moved, Audience.Client, "Su cita ha cambiado de hora", "Su cita con {{expertName}} tiene una nueva hora."),
            (NoticeKind.Reassigned, Audience.Client, "Su cita es con otra persona",
                "Su cita mantiene su hora; ahora es con {{expertName}}."),
            (NoticeKind.Cancelled, Audience.Client, "Su cita se ha cancelado", "Su cita con {{expertName}} se ha cancelado."),
            (NoticeKind.Lapsed, Audience.Client, "Su solicitud no se ha confirmado",
                "Su solicitud de cita con {{expertName}} no se confirmó a tiempo, así que la hora vuelve a estar libre."),
            (NoticeKind.Reminder, Audience.Client, "Su cita es pronto", "Le recordamos su cita con {{expertName}}."),
            (NoticeKind.WaitlistOffer, Audience.Client, "Ha quedado libre una hora",
                "Ha quedado libre una hora que usted espera, con {{expertName}}. Se la guardamos hasta el "
                + "{{expiresDate}}, {{expiresTime}}."),
            (NoticeKind.ManageLink, Audience.Client, "Su enlace a la cita",
                "Con el enlace de abajo puede cambiar o cancelar su cita con {{expertName}}."),
            (NoticeKind.PaymentDue, Audience.Client, "Pague su cita, por favor",
                "Le guardamos su cita con {{expertName}} hasta el {{expiresDate}}, {{expiresTime}}. Quedará reservada en cuanto la pague; "
                + "si no, la hora volverá a estar libre."),
            (NoticeKind.PaymentLapsed, Audience.Client, "Su reserva no se completó a tiempo",
                "Su reserva con {{expertName}} no se completó a tiempo, así que la hora vuelve a estar libre."),
            (NoticeKind.Receipt, Audience.Client, "Su recibo",
                "Gracias: hemos recibido su pago por la cita con {{expertName}}."),
            (NoticeKind.Refunded, Audience.Client, "Su reembolso",
                "Le hemos reembolsado un pago por su cita con {{expertName}}. Según su banco, puede tardar unos días en llegar."),
            (NoticeKind.Booked, Audience.Expert, "Nueva cita", "{{clientName}} ha reservado una cita."),
            (NoticeKind.Requested, Audience.Expert, "Nueva solicitud", "{{clientName}} solicita una cita. Caduca si nadie la confirma."),
            (NoticeKind.Confirmed, Audience.Expert, "Cita confirmada", "La cita con {{clientName}} está confirmada."),
            (NoticeKind.Moved, Audience.Expert, "Cita cambiada", "La cita con {{clientName}} tiene una nueva hora."),
            (NoticeKind.Reassigned, Audience.Expert, "Se hace cargo de una cita",
                "La cita con {{clientName}} es suya a partir de ahora."),
            (NoticeKind.Cancelled, Audience.Expert, "Cita cancelada", "La cita con {{clientName}} se ha cancelado."),
            (NoticeKind.Lapsed, Audience.Expert, "Solicitud caducada",
                "Nadie confirmó a tiempo la solicitud de {{clientName}}, así que ha caducado."),
            (NoticeKind.Reminder, Audience.Expert, "Cita próxima", "Le recordamos su cita con {{clientName}}."),
            (NoticeKind.Reassigned, Audience.FormerExpert, "Cita traspasada",
                "{{expertName}} se ha hecho cargo de su cita con {{clientName}}.")),
        SeriesWords = NoticeLanguages.Table(
            (NoticeKind.Booked, Audience.Client, "Sus citas están reservadas", "Sus citas con {{expertName}} están reservadas."),
            (NoticeKind.Requested, Audience.Client, "Hemos recibido su solicitud",
                "Hemos recibido su solicitud de varias citas con {{expertName}}. Le avisaremos en cuanto se confirmen."),
            (NoticeKind.Moved, Audience.Client, "Sus citas han cambiado de hora", "Sus citas con {{expertName}} tienen nuevas horas."),
            (NoticeKind.Cancelled, Audience.Client, "Sus citas se han cancelado", "Sus citas con {{expertName}} se han cancelado."),
            (NoticeKind.Booked, Audience.Expert, "Nuevas citas", "{{clientName}} ha reservado varias citas."),
            (NoticeKind.Requested, Audience.Expert, "Nueva solicitud",
                "{{clientName}} solicita varias citas. Cada una caduca si nadie la confirma."),
            (NoticeKind.Moved, Audience.Expert, "Citas cambiadas", "Varias citas con {{clientName}} tienen nuevas horas."),
            (NoticeKind.Cancelled, Audience.Expert, "Citas canceladas", "Varias citas con {{clientName}} se han cancelado.")),
    };
}
