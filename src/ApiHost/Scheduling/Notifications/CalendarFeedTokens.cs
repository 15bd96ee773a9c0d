using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>The address of an expert's feed.</summary>
public sealed record CalendarFeedView
{
    /// <summary>Its id: another each time it is made.</summary>
    public required string Id { get; init; }

    /// <summary>The address to subscribe to. Whoever knows it reads the expert's appointments, until it is revoked or made anew.</summary>
    public required string Url { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>/experts/{id}/calendar-feed: makes, shows and revokes the address of an expert's feed.</summary>
internal sealed class CalendarFeedTokens(
    IGrainFactory grains, IdempotencyKeys idempotencyKeys, AppointmentTokens tokens, MailOptions options)
{
    private const string Prefix = "cft_";

    private static readonly ApiError NoExpert = ApiError.NotFound("expert");

    public async Task<CreatedResult<CalendarFeedView>> Make(ApiCall call, string id, IdempotencyKey idempotency)
    {
        if (!await IsThereAsync(call, id)) return NoExpert;
        var key = idempotency.For(new CreationScope(Prefix, "calendar-feed/" + id, call.TenantId), id);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "calendar-feed", key, about: id) is { } reused) return reused;
        var url = await UrlAsync(call, id);
        return Reply.Created(
            await FeedOf(call, id).MakeToken(key), token => ViewOf(url, call, id, token), _ => $"/experts/{id}/calendar-feed");
    }

    public async Task<OkResult<CalendarFeedView>> Get(ApiCall call, string id)
    {
        if (!await IsThereAsync(call, id)) return NoExpert;
        var url = await UrlAsync(call, id);
        return Reply.Found(await FeedOf(call, id).GetToken(), "feed", token => ViewOf(url, call, id, token));
    }

    public async Task<OkResult<CalendarFeedView>> Revoke(ApiCall call, string id)
    {
        if (!await IsThereAsync(call, id)) return NoExpert;
        var url = await UrlAsync(call, id);
        return Reply.Ok(await FeedOf(call, id).RevokeToken(), token => ViewOf(url, call, id, token));
    }

    private CalendarFeedView ViewOf(string url, ApiCall call, string id, FeedToken token) => new()
    {
        Id = token.Id,
        Url = $"{url}&token={tokens.Feed(call.TenantId, id, token.Id)}",
        CreatedAt = token.CreatedAt.UtcDateTime,
    };

    private ICalendarFeedGrain FeedOf(ApiCall call, string id) => grains.GetGrain<ICalendarFeedGrain>(GrainKey.For(call.TenantId, id));

    private async Task<bool> IsThereAsync(ApiCall call, string id) =>
        await grains.ExpertOf(call, id).Get() is not null;

    // Calendar programs send no header, so the organisation stands in the address.
    private async Task<string> UrlAsync(ApiCall call, string id)
    {
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId)).Get();
        return $"{options.PagesUrl}{ApiVersion.BasePath}/experts/{id}/calendar.ics?tenant={organization?.Profile.Slug}";
    }
}
