using System.Collections.Concurrent;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;

namespace Actors.ApiHost.Billing;

/// <summary>
/// Tells those who manage an organisation, with each thing that they do, which limits of its plan are near or reached: the header
/// <c>X-Plan-Warning</c>. What it tells is at most half a minute old.
/// </summary>
internal sealed partial class PlanWarnings(
    RequestDelegate next, IGrainFactory grains, PlanCatalog plans, TimeProvider clock, ILogger<PlanWarnings> logger)
{
    /// <summary>The header.</summary>
    public const string Header = "X-Plan-Warning";

    private const int MostTenants = 10_000;
    private const int Far = 20;

    private static readonly TimeSpan Good = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAsk = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (UsageStanding Standing, DateTimeOffset Until)> _heard = new(StringComparer.Ordinal);

    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (plans.IsOn && ApiCall.Of(http) is { IsRead: false, Principal.IsAdmin: true, FoundTenantId: { } tenantId } call)
            http.Response.OnStarting(() => WarnAsync(call, tenantId));
        return next(http);
    }

    private async Task WarnAsync(ApiCall call, string tenantId)
    {
        try
        {
            if (BillingWords.WarningOf(await StandingAsync(call, tenantId)) is { } warning) call.Http.Response.Headers[Header] = warning;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What was done is answered all the same.
            LogSilent(failure);
        }
    }

    private async Task<UsageStanding> StandingAsync(ApiCall call, string tenantId)
    {
        var now = clock.GetUtcNow();
        if (_heard.TryGetValue(tenantId, out var heard) && heard.Until > now && IsFar(heard.Standing) && !MakesExperts(call))
            return heard.Standing;
        call.ActFor(tenantId);
        var standing = await grains.UsageOf(call).Stand().WaitAsync(LongestAsk, clock);
        if (_heard.Count >= MostTenants) _heard.Clear();
        _heard[tenantId] = (standing, now + Good);
        return standing;
    }

    // Near a limit each booking counts, and is asked for anyway.
    private static bool IsFar(UsageStanding standing) =>
        standing.Of(Limited.Bookings) is { WarnsFrom: var from, Used: var used } && (from is null || from - used > Far);

    // Of experts a plan has few, and only here they become more.
    private static bool MakesExperts(ApiCall call) => call.Http.Request.Path.Value?.EndsWith("/staff", StringComparison.Ordinal) == true;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Limits of a plan could not be looked at; an answer went out without a warning.")]
    private partial void LogSilent(Exception exception);
}
