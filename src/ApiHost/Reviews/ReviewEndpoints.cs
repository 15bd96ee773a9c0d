using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Reviews;

/// <summary>Which reviews are listed.</summary>
internal sealed record ReviewQuery(Paging Paging, DocumentSort Sort, bool Descending) : IQuery<ReviewQuery>
{
    private static readonly (string Name, DocumentSort Sort, bool Descending)[] Sorts =
    [
        ("-createdAt", DocumentSort.CreatedAt, true),
        ("createdAt", DocumentSort.CreatedAt, false),
        ("-rating", DocumentSort.Amount, true),
        ("rating", DocumentSort.Amount, false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("sort", "string", "What to order by, the newest first by default; a hyphen puts the greatest first.", "-rating")
        {
            Values = [.. Sorts.Select(sort => sort.Name)],
        },
    ];

    /// <inheritdoc/>
    public static ReviewQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        var asked = query.Text("sort", 20) ?? Sorts[0].Name;
        foreach (var (name, sort, descending) in Sorts)
        {
            if (name == asked) return new ReviewQuery(paging, sort, descending);
        }

        query.Add("sort", "must be createdAt or rating, with a hyphen before it for the greatest first");
        return new ReviewQuery(paging, DocumentSort.CreatedAt, Descending: true);
    }
}

/// <summary>What clients say of an expert: /experts/{id}/reviews.</summary>
internal sealed class ReviewEndpoints(
    IGrainFactory grains, IDocuments documents, ManageTokens manageTokens, IdempotencyKeys idempotencyKeys)
{
    private static readonly ApiError NoExpert = ApiError.NotFound("expert");
    private static readonly ApiError NoAppointment = ApiError.NotFound("appointment");
    private static readonly ApiError SignInFirst =
        ApiError.Unauthenticated("Sign in as the appointment's client, or send its manage token as X-Manage-Token.");

    public async Task<PageResult<ReviewView>> List(ApiCall call, string id, Query<ReviewQuery> query)
    {
        var isStaff = call.Principal?.MayActFor(id) == true;
        if (await Expert(call, id) is not { } expert || (expert.PublishedAt is null && !isStaff)) return NoExpert;
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = ReviewDocuments.Review,
            Owner = id,
            Statuses = isStaff ? [] : [ReviewDocuments.Visible],
            Sort = query.Value.Sort,
            Descending = query.Value.Descending,
            Page = query.Value.Paging.Page,
            Limit = query.Value.Paging.Limit,
        };
        Func<Review, ReviewView> view = isStaff ? ReviewRules.ForStaff : ReviewRules.ForStrangers;
        return await documents.PageAsync(list, ReviewsJson.Default.Review, view, call.Http.RequestAborted);
    }

    public async Task<CreatedResult<ReviewView>> Write(ApiCall call, string id, Body<ReviewInput> body, IdempotencyKey idempotency)
    {
        if (await Expert(call, id) is null) return NoExpert;
        if (!ReviewRules.Check(id, body.Value).TryGet(out var request, out var invalid)) return invalid;
        if (manageTokens.Refuse(call, request.AppointmentId, NoAppointment, SignInFirst, out var hasToken) is { } refused) return refused;
        var key = idempotency.For(new CreationScope(ReviewIds.Prefix, "reviews", call.TenantId), body.Value);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "reviews", key, about: id) is { } reused) return reused;
        var outcome = await Grain(call, ReviewIds.Of(call.TenantId, request.AppointmentId)).Write(request with
        {
            Rights = new AppointmentRights { UserId = call.Principal?.UserId, HasManageToken = hasToken },
            Fingerprint = key.Fingerprint,
        });
        return Reply.Created(outcome, ReviewRules.ForAuthor, version: review => review.Version);
    }

    public async Task<OkResult<ReviewView>> Moderate(ApiCall call, string id, string reviewId, IfMatch ifMatch, Patch<ReviewPatch> patch)
    {
        var grain = Grain(call, reviewId);
        var mayHide = call.Principal is { IsAdmin: true };
        var handler = new MergePatchHandler<Review, ReviewPatch, ReviewPatch>
        {
            Read = async () => await grain.Get() is var found && found.Value?.ExpertId == id ? found : Refusal.NotFound("review"),
            VersionOf = review => review.Version,
            ToInput = ReviewRules.ToPatch,
            Check = (review, input) => ReviewRules.Check(review, input, mayHide),
            Change = (_, input, version) => grain.Moderate(id, input.Answer, input.HiddenReason, version),
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), ReviewRules.ForStaff, review => review.Version);
    }

    private Task<Expert?> Expert(ApiCall call, string id) => grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, id)).Get();

    private IReviewGrain Grain(ApiCall call, string id) => grains.GetGrain<IReviewGrain>(GrainKey.For(call.TenantId, id));
}
