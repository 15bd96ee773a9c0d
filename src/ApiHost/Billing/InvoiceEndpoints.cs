using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Billing;

/// <summary>What an organisation was billed: /billing/invoices.</summary>
internal sealed class InvoiceEndpoints(IGrainFactory grains, IInvoicePrinter printer, BillingOptions options)
{
    // A gateway that moves no money says so by its name, and so does what it bills.
    private const string TestGateway = "test";

    public void Map(RouteGroupBuilder billing)
    {
        var invoices = billing.MapGroup("/invoices");
        invoices.MapGet("", List)
            .As("listInvoices", "Lists the organisation's invoices", "Newest first, without drafts, as far as the newest 1,000.");
        invoices.MapGet("/{invoiceId}", Get).As("getInvoice", "Reads an invoice", "With its lines.");
        invoices.MapGet("/{invoiceId}/download", Download)
            .As(
                "downloadInvoice", "Downloads an invoice as a PDF",
                "In the language of the billing details, or else the organisation's. Where the gateway prints invoices itself the answer "
                    + "is 302 and leads there.");
    }

    private async Task<PageResult<InvoiceView>> List(ApiCall call, Query<Paging> paging)
    {
        var listed = await grains.BillingOf(call).ListInvoices(paging.Value.Page, paging.Value.Limit);
        if (listed.IsRefused(out var page, out var refusal)) return refusal;
        return Reply.Page([.. page.Items.Select(BillingViews.Of)], paging.Value, page.Total);
    }

    private async Task<OkResult<InvoiceView>> Get(ApiCall call, string invoiceId) =>
        Reply.Ok(await grains.BillingOf(call).GetInvoice(invoiceId), BillingViews.Of);

    private async Task<PdfResult> Download(ApiCall call, string invoiceId)
    {
        var billing = grains.BillingOf(call);
        if ((await billing.GetInvoice(invoiceId)).IsRefused(out var invoice, out var refusal)) return refusal;
        // Nobody is sent where the operator has not allowed it, whatever the gateway says: then it is printed here.
        if (Uri.TryCreate(invoice.PdfUrl, UriKind.Absolute, out var url) && options.MayLeadTo(url)) return new PdfResult(url);
        var account = await billing.Get();
        var organization = (await grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId)).Get())!.Profile;
        var printed = InvoiceLayout.Of(
            invoice, account.Details, organization.Name, options.Seller, account.Gateway == TestGateway, account.Details?.Locale,
            organization.Locale);
        return new PdfResult(printer.Print(printed), invoice.Number);
    }
}
