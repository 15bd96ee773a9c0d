using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>
/// The token with which a client who has not signed in manages one appointment. It is computed from the appointment, so that a repeat
/// of the booking gives it again and nothing has to be stored.
/// </summary>
internal sealed class ManageTokens(IPurposeKeys keys)
{
    private readonly AppointmentTokens _tokens = new(keys);

    /// <summary>The token of an appointment.</summary>
    public string For(string tenantId, string appointmentId) => _tokens.Manage(tenantId, appointmentId);

    /// <summary>
    /// Whether the request carries the token of a thing. Without it a caller who has not signed in is refused: one with another token is
    /// told that there is no such thing, one without any to sign in.
    /// </summary>
    public ApiError? Refuse(ApiCall call, string id, ApiError noSuch, ApiError signInFirst, out bool hasToken)
    {
        hasToken = IsCarriedBy(call, id);
        if (hasToken || call.Principal is not null) return null;
        return TextIn(call) is null ? signInFirst : noSuch;
    }

    private bool IsCarriedBy(ApiCall call, string appointmentId) =>
        TextIn(call) is { } text && Ids.IsValid(appointmentId) && _tokens.IsManage(text, call.TenantId, appointmentId);

    // Never in the query: addresses are written down in logs, histories and the headers of other requests (ASVS 14.2.1).
    private static string? TextIn(ApiCall call) => call.Header(ApiHeaders.ManageToken);
}
