using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in Spanish.</summary>
internal static class Spanish
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "es",
        DatePattern = "{0} de {1} de {2}",
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = ".", Signs = NoticeMoney.Codes },
        Retried = "Se intentará de nuevo el {date}.",
        NotRetried = "No se intentará de nuevo por sí solo.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "Ha fallado un pago de su plan",
                "El pago de {amount} de la factura {invoice} ha fallado. {retry}\n\nHasta que se pague, su organización "
                + "conserva su plan durante {grace} días más como máximo. Compruebe su medio de pago."),
            [BillingNoticeKind.ActionRequired] = new(
                "Un pago de su plan necesita su confirmación",
                "El banco pide que se confirme el pago de {amount} de la factura {invoice}. Inicie sesión y confírmelo en "
                + "la página de facturación."),
            [BillingNoticeKind.TrialEnds] = new(
                "Su periodo de prueba termina pronto",
                "Su periodo de prueba termina el {date}. A partir de entonces el plan se paga con su medio de pago. Si no "
                + "lo desea, cancele la suscripción antes."),
            [BillingNoticeKind.Ended] = new(
                "Su suscripción ha terminado",
                "Su suscripción ha terminado. Su organización tiene desde ahora el plan básico; no se borra nada."),
            [BillingNoticeKind.GraceOver] = new(
                "Su plan está suspendido",
                "El pago pendiente no se ha realizado; hasta entonces su organización tiene el plan básico. No se borra "
                + "nada."),
            [BillingNoticeKind.LimitNear] = new(
                "Se acerca un límite de su plan",
                "En {month} se han usado {used} de {most} {what}. Cuando se alcance el límite, no habrá más hasta el mes "
                + "siguiente o con un plan mayor."),
            [BillingNoticeKind.LimitReached] = new(
                "Se ha alcanzado un límite de su plan",
                "En {month} se han usado {used} de {most} {what}: de momento no se admiten más. Un plan mayor da espacio "
                + "enseguida."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "reservas",
            [Limited.Experts] = "profesionales",
            [Limited.AiTokens] = "tokens de modelos de IA",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Factura",
            Number = "Número",
            Date = "Fecha",
            PaidOn = "Pagada el",
            To = "Facturar a",
            From = "De",
            TaxNumber = "Número fiscal",
            What = "Descripción",
            Quantity = "Cantidad",
            Amount = "Importe",
            Subtotal = "Subtotal",
            Tax = "Impuesto",
            Total = "Total",
            Paid = "Pagado",
            Due = "Importe pendiente",
            Page = "Página {0} de {1}",
            Test = "De la pasarela de prueba: no se ha movido dinero.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "pendiente",
                ["paid"] = "pagada",
                ["void"] = "anulada",
                ["uncollectible"] = "incobrable",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
