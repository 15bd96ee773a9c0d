using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in Portuguese.</summary>
internal static class Portuguese
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "pt",
        DatePattern = "{0} de {1} de {2}",
        Money = new NoticeMoney { DecimalSeparator = ",", GroupSeparator = ".", Signs = NoticeMoney.Codes },
        Retried = "Será tentado de novo a {date}.",
        NotRetried = "Não será tentado de novo automaticamente.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "Um pagamento do seu plano falhou",
                "O pagamento de {amount} da fatura {invoice} falhou. {retry}\n\nAté ser pago, a sua organização mantém o "
                + "plano por mais {grace} dias, no máximo. Verifique o seu meio de pagamento."),
            [BillingNoticeKind.ActionRequired] = new(
                "Um pagamento do seu plano precisa da sua confirmação",
                "O banco pede que o pagamento de {amount} da fatura {invoice} seja confirmado. Inicie sessão e confirme-o "
                + "na página de faturação."),
            [BillingNoticeKind.TrialEnds] = new(
                "O seu período de teste termina em breve",
                "O seu período de teste termina a {date}. A partir daí o plano é pago com o seu meio de pagamento. Se não "
                + "quiser, cancele antes a subscrição."),
            [BillingNoticeKind.Ended] = new(
                "A sua subscrição terminou",
                "A sua subscrição terminou. A sua organização tem agora o plano básico; nada é apagado."),
            [BillingNoticeKind.GraceOver] = new(
                "O seu plano está suspenso",
                "O pagamento em falta não foi feito; até lá a sua organização tem o plano básico. Nada é apagado."),
            [BillingNoticeKind.LimitNear] = new(
                "Um limite do seu plano está próximo",
                "Em {month} foram usados {used} de {most} ({what}). Quando o limite for atingido, só haverá mais no mês "
                + "seguinte ou com um plano maior."),
            [BillingNoticeKind.LimitReached] = new(
                "Um limite do seu plano foi atingido",
                "Em {month} foram usados {used} de {most} ({what}): de momento não são aceites mais. Um plano maior dá "
                + "espaço de imediato."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "marcações",
            [Limited.Experts] = "profissionais",
            [Limited.AiTokens] = "tokens de modelos de IA",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Fatura",
            Number = "Número",
            Date = "Data",
            PaidOn = "Paga em",
            To = "Faturar a",
            From = "De",
            TaxNumber = "Número fiscal",
            What = "Descrição",
            Quantity = "Quantidade",
            Amount = "Valor",
            Subtotal = "Subtotal",
            Tax = "Imposto",
            Total = "Total",
            Paid = "Pago",
            Due = "Valor em falta",
            Page = "Página {0} de {1}",
            Test = "Do gateway de teste: nenhum dinheiro foi movimentado.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "por pagar",
                ["paid"] = "paga",
                ["void"] = "anulada",
                ["uncollectible"] = "incobrável",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
