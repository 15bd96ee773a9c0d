using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Billing;

/// <summary>
/// What a tenant pays for using the product. The key is <c>{tenant}/{tenant}</c>. One change after the other is made at the gateway; what
/// is only read goes beside. TEMPORARILY_UNAVAILABLE when the gateway does not answer: the same request again finds out what happened.
/// </summary>
[Alias("billing.billing-grain")]
public interface IBillingGrain : IGrainWithStringKey
{
    /// <summary>How the tenant stands, as the gateway told it last.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<BillingAccount> Get();

    /// <summary>What the tenant may use at this moment; asks nobody else.</summary>
    [Alias("entitle"), AlwaysInterleave]
    Task<Entitlement> Entitle();

    /// <summary>
    /// Subscribes to a plan, changes to it with proration, or takes its end back. The same again is answered as a repeat, with the secret
    /// of what is still to be paid.
    /// </summary>
    /// <param name="planId">The plan.</param>
    /// <param name="methodId">By which kept method it is paid; null for the newest one. Only with a new subscription.</param>
    [Alias("subscribe")]
    Task<Outcome<BillingAccount>> Subscribe(string planId, string? methodId);

    /// <summary>Ends the subscription with its period. INVALID_TRANSITION when there is none.</summary>
    [Alias("end")]
    Task<Outcome<BillingAccount>> End();

    /// <summary>The methods that are kept.</summary>
    [Alias("list-methods"), AlwaysInterleave]
    Task<Outcome<PaymentMethods>> ListMethods();

    /// <summary>Opens a setup by which somebody gives a method. A repeat is answered with the first one.</summary>
    /// <param name="key">The request's key.</param>
    [Alias("open-setup")]
    Task<Outcome<MethodSetup>> OpenSetup(CreationKey key);

    /// <summary>Forgets a method.</summary>
    /// <param name="methodId">Which.</param>
    [Alias("remove-method")]
    Task<Outcome<PaymentMethod>> RemoveMethod(string methodId);

    /// <summary>A page of the invoices, newest first.</summary>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="limit">How many it has, 1 to 100.</param>
    [Alias("list-invoices"), AlwaysInterleave]
    Task<Outcome<InvoicePage>> ListInvoices(int page, int limit);

    /// <summary>An invoice.</summary>
    /// <param name="invoiceId">Which.</param>
    [Alias("get-invoice"), AlwaysInterleave]
    Task<Outcome<Invoice>> GetInvoice(string invoiceId);

    /// <summary>Says to whom invoices are made out.</summary>
    /// <param name="details">To whom from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("set-details")]
    Task<Outcome<BillingAccount>> SetDetails(BillingDetails details, long? expectedVersion);

    /// <summary>
    /// Looks at the gateway because it has told something, and tells those who manage the tenant what concerns them, once.
    /// </summary>
    /// <param name="news">What it has told.</param>
    [Alias("hear")]
    Task Hear(BillingNews news);

    /// <summary>Looks at the gateway because a time has come. An effect asks this.</summary>
    [Alias("look")]
    Task Look();

    /// <summary>Finishes a step that a crash has cut off. An effect asks this.</summary>
    [Alias("settle")]
    Task Settle();

    /// <summary>Tells those who manage the tenant that a limit is near or reached, once a month for each.</summary>
    /// <param name="notice">The limit.</param>
    [Alias("note-limit"), AlwaysInterleave]
    Task NoteLimit(LimitNotice notice);

    /// <summary>
    /// Ends the subscription and erases the details, because the tenant was deleted for good. Does nothing a second time.
    /// </summary>
    [Alias("close")]
    Task Close();
}

/// <summary>
/// What a tenant uses, counted from its journal. The key is <c>{tenant}/{tenant}</c>. It writes nothing but a shortcut: whatever it forgets
/// is read again.
/// </summary>
[Alias("billing.usage-grain")]
public interface IUsageGrain : IGrainWithStringKey
{
    /// <summary>How the limits stand.</summary>
    [Alias("stand")]
    Task<UsageStanding> Stand();

    /// <summary>
    /// Asks whether something may be used. What was granted counts from then on, for half a minute unless it is there by then.
    /// </summary>
    /// <param name="use">What.</param>
    [Alias("ask")]
    Task<UsageGrant> Ask(PlannedUse use);

    /// <summary>Says that something that was granted is not used after all.</summary>
    /// <param name="use">What.</param>
    [Alias("give-back"), OneWay]
    Task GiveBack(PlannedUse use);

    /// <summary>What was counted for a month.</summary>
    /// <param name="month">The month, as <c>2026-11</c>; null for the one that counts now.</param>
    [Alias("count")]
    Task<CountedMonth> Count(string? month);

    /// <summary>
    /// Counts a month again from the start of the journal, up to a position: what <see cref="Count"/> should have come to. It goes beside
    /// everything else, and takes as long as the journal is.
    /// </summary>
    /// <param name="month">The month, as <c>2026-11</c>.</param>
    /// <param name="until">The position.</param>
    [Alias("recount"), AlwaysInterleave, ResponseTimeout("00:02:00")]
    Task<MonthUsage> Recount(string month, long until);
}
