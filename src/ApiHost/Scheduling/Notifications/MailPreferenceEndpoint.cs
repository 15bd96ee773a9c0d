using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>What an address wants to hear.</summary>
public sealed record MailPreferenceView
{
    /// <summary>
    /// True when it gets no more reminders and offers of the organisation; it still hears what becomes of its appointments.
    /// </summary>
    public required bool Unsubscribed { get; init; }
}

/// <summary>POST /mail-preferences/{id}/unsubscribe: what mail programs call for one click (RFC 8058). They send no headers.</summary>
internal sealed class MailPreferenceEndpoint(IGrainFactory grains, AppointmentTokens tokens)
{
    public async Task<OkResult<MailPreferenceView>> Unsubscribe(ApiCall call, string id, Query<TokenQuery> query)
    {
        if (!tokens.IsMailPreference(query.Value.Token, call.TenantId, id)) return ApiError.NotFound("preference");
        await grains.GetGrain<IMailPreferenceGrain>(GrainKey.For(call.TenantId, id)).Unsubscribe();
        return Reply.Ok(new MailPreferenceView { Unsubscribed = true });
    }
}
