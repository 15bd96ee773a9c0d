using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Payments;

/// <summary>Shows payments with what is needed to pay them.</summary>
internal sealed class PaymentViews(IGrainFactory grains, ManageTokens tokens, IOptions<MailOptions> options)
{
    /// <summary>Where the installation's pages are.</summary>
    public string PagesUrl => options.Value.PagesUrl;

    /// <summary>A payment with what is needed to pay it, as long as it can be paid.</summary>
    public async Task<PaymentView> PayableAsync(ApiCall call, PaymentAccess access, bool isStaff)
    {
        var payment = access.Payment;
        var view = PaymentView.Of(payment, isStaff);
        if (payment.Status is not (PaymentStatus.Pending or PaymentStatus.RequiresPayment)) return view;
        return view with
        {
            ClientSecret = access.ClientSecret,
            CheckoutUrl = payment.Order.Purpose.AppointmentId() is { } id ? await PageAsync(call, id) : null,
            ExpiresAt = payment.Order.PayBy.UtcDateTime,
        };
    }

    // Its token stands where it is sent to no server, so that it is in no log.
    private async Task<string?> PageAsync(ApiCall call, string appointmentId)
    {
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId)).Get();
        if (organization is null) return null;
        var token = tokens.For(call.TenantId, appointmentId);
        return $"{PagesUrl}/book/{organization.Profile.Slug}/-/appointments/{appointmentId}/pay#token={token}";
    }
}
