using System.Globalization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;

namespace Actors.ApiHost.Billing;

/// <summary>Which month is asked for.</summary>
internal sealed record MonthQuery(string? Month) : IQuery<MonthQuery>
{
    private const int Length = 7;

    /// <summary>What is expected where a month stands.</summary>
    public const string Expected = "must be a month, for example 2026-11";

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("month", "string", "Which month, in the organisation's zone; the present one when absent.", "2026-11"),
    ];

    /// <inheritdoc/>
    public static MonthQuery Read(ref QueryReader query)
    {
        var month = query.Text("month", Length);
        if (month is not null && !IsMonth(month)) query.Add("month", Expected);
        return new MonthQuery(month);
    }

    /// <summary>True for a month.</summary>
    public static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>What an organisation uses: /billing/usage.</summary>
internal sealed class UsageEndpoints(IGrainFactory grains)
{
    private static readonly ApiError NoMonth = ApiError.Invalid("month", MonthQuery.Expected);

    public void Map(RouteGroupBuilder billing)
    {
        var usage = billing.MapGroup("/usage");
        usage.MapGet("", Get)
            .As(
                "getUsage", "Reads what was used in a month",
                "Counted from the journal. A booking counts in the month in which it is made, whoever makes it and whenever it takes "
                    + "place, unless it is called off within the same month; of experts the greatest number at one time counts.");
        usage.MapPost("/{month}/recompute", Recompute).IsCostly()
            .As(
                "recomputeUsage", "Counts a month again",
                "From the start of the journal, and answers both numbers. Nothing is changed. It takes as long as the journal is.")
            .MayFail(ApiErrorCode.Timeout);
    }

    private async Task<OkResult<UsageView>> Get(ApiCall call, Query<MonthQuery> query) =>
        Reply.Ok(BillingViews.Of((await grains.UsageOf(call).Count(query.Value.Month)).Usage));

    private async Task<OkResult<RecountView>> Recompute(ApiCall call, string month)
    {
        if (!MonthQuery.IsMonth(month)) return NoMonth;
        var usage = grains.UsageOf(call);
        var counted = await usage.Count(month);
        var recounted = await usage.Recount(month, counted.Position);
        return Reply.Ok(new RecountView
        {
            Counted = BillingViews.Of(counted.Usage),
            Recounted = BillingViews.Of(recounted),
            AreEqual = counted.Usage == recounted,
        });
    }
}
