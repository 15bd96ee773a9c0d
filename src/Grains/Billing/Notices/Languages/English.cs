using System.Collections.Frozen;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices.Languages;

/// <summary>Billing in English.</summary>
internal static class English
{
    /// <summary>The language.</summary>
    public static BillingLanguage Language { get; } = new()
    {
        Tag = "en",
        DatePattern = "{0} {1} {2}",
        Money = new NoticeMoney { DecimalSeparator = ".", GroupSeparator = ",", SignFirst = true, Signs = NoticeMoney.Codes },
        Retried = "It is tried again on {date}.",
        NotRetried = "It is not tried again by itself.",
        Words = new Dictionary<BillingNoticeKind, BillingWords>
        {
            [BillingNoticeKind.PaymentFailed] = new(
                "A payment for your plan failed",
                "The payment of {amount} for invoice {invoice} failed. {retry}\n\nUntil it is paid your organisation keeps "
                + "its plan for {grace} more days at most. Please check your payment method."),
            [BillingNoticeKind.ActionRequired] = new(
                "A payment for your plan needs your confirmation",
                "The bank asks that the payment of {amount} for invoice {invoice} is confirmed. Please sign in and confirm "
                + "it on the billing page."),
            [BillingNoticeKind.TrialEnds] = new(
                "Your trial ends soon",
                "Your trial ends on {date}. From then on the plan is paid by your payment method. If you do not want that, "
                + "end the subscription before."),
            [BillingNoticeKind.Ended] = new(
                "Your subscription has ended",
                "Your subscription has ended. Your organisation has the basic plan from now on; nothing of it is deleted."),
            [BillingNoticeKind.GraceOver] = new(
                "Your plan is suspended",
                "The payment that is due was not made, so your organisation has the basic plan until it is. Nothing of it "
                + "is deleted."),
            [BillingNoticeKind.LimitNear] = new(
                "A limit of your plan is near",
                "In {month} {used} of {most} {what} are used. When the limit is reached, no more can be made until next "
                + "month or with a larger plan."),
            [BillingNoticeKind.LimitReached] = new(
                "A limit of your plan is reached",
                "In {month} {used} of {most} {what} are used: no more can be made at present. A larger plan makes room at "
                + "once."),
        }.ToFrozenDictionary(),
        Limits = new Dictionary<Limited, string>
        {
            [Limited.Bookings] = "bookings",
            [Limited.Experts] = "experts",
            [Limited.AiTokens] = "tokens of AI models",
        }.ToFrozenDictionary(),
        Invoice = new InvoiceLabels
        {
            Title = "Invoice",
            Number = "Number",
            Date = "Date",
            PaidOn = "Paid on",
            To = "Invoice to",
            From = "From",
            TaxNumber = "Tax number",
            What = "Description",
            Quantity = "Quantity",
            Amount = "Amount",
            Subtotal = "Subtotal",
            Tax = "Tax",
            Total = "Total",
            Paid = "Paid",
            Due = "Amount due",
            Page = "Page {0} of {1}",
            Test = "Of the test gateway: no money has been moved.",
            Statuses = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["open"] = "open",
                ["paid"] = "paid",
                ["void"] = "void",
                ["uncollectible"] = "not collected",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };
}
