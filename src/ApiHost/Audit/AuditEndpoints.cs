using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Audit;

/// <summary>The journal of the caller's organisation, to look at and to prove.</summary>
internal sealed class AuditEndpoints(IJournal journal, RequestLimiter limiter)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Audit";

    private const int WalksPerWindow = 6;
    private static readonly TimeSpan LongestWalk = TimeSpan.FromSeconds(60);

    private readonly AuditSearch _search = new(journal);

    public void Map(IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags(Tag).AllowedFor(Access.Admin);
        audit.MapGet("", List)
            .As(
                "listAudit", "Lists what happened in the organisation",
                "The journal's events, oldest first and without what they tell of persons. Go on with after=next until next is null; a "
                    + "page may be empty before that, since one question looks at a bounded number of events.");
        audit.MapGet("/verify", Verify).ReadsMuch()
            .As(
                "verifyAudit", "Proves that the journal was not changed",
                "Walks the hash chains of all streams of the organisation. Events whose personal part was erased verify all the same.")
            .MayFail(ApiErrorCode.Timeout);
    }

    private async Task<OkResult<AuditView>> List(ApiCall call, Query<AuditQuery> query)
    {
        var (found, next) = await _search.RunAsync(query.Value with { Tenant = call.TenantId }, call.Http.RequestAborted);
        return Reply.Ok(
            new AuditView { Events = [.. found.Select(item => AuditResponses.ToResponse(item.Stored, item.Record))], Next = next });
    }

    private async Task<OkResult<VerificationView>> Verify(ApiCall call)
    {
        if (await limiter.RefuseAsync(new Allowance("verify:" + call.TenantId, WalksPerWindow)) is { } wait) return wait;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Http.RequestAborted);
        stop.CancelAfter(LongestWalk);
        try
        {
            return Reply.Ok(AuditResponses.ToResponse(await new JournalVerifier(journal).VerifyAllAsync(call.TenantId, stop.Token)));
        }
        catch (OperationCanceledException) when (!call.Http.RequestAborted.IsCancellationRequested)
        {
            return new ApiError(
                ApiErrorCode.Timeout, "The journal is too long to be walked within a minute; the operator can do it offline.");
        }
    }
}
