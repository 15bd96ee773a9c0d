using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;

namespace Actors.ApiHost.Payments.Testing;

/// <summary>
/// What browsers ask of the test gateway: /payments/test. Whoever has the client secret, or what stands in a page's address, may; nobody
/// signs in. Where another gateway serves there is nothing here.
/// </summary>
internal sealed class TestPaymentEndpoints(IPaymentGateway gateway, TestGatewayDesk desk)
{
    private const int LongestText = 300;

    private static readonly ApiError Nothing = ApiError.NotFound("test payment");
    private static readonly ApiError NoStep = ApiError.Invalid("paymentMethod", "is required, or succeeds in its place");

    private bool Serves => gateway.Name == TestPaymentGateway.GatewayName;

    public async Task<OkResult<TestStepView>> ConfirmIntent(ApiCall call, string id, Body<TestConfirmInput> body)
    {
        if (CheckStep(body.Value) is { } wrong) return wrong;
        var (secret, method) = (body.Value.ClientSecret!, body.Value.PaymentMethod);
        var answer = method is null
            ? await desk.FinishAsync(id, secret, body.Value.Succeeds!.Value)
            : await desk.ConfirmAsync(id, secret, method);
        return Step(id, answer, intent => TestPaymentViews.NameOf(intent.Status));
    }

    public async Task<OkResult<TestStepView>> ConfirmSetup(ApiCall call, string id, Body<TestConfirmInput> body)
    {
        if (CheckStep(body.Value) is { } wrong) return wrong;
        var (secret, method) = (body.Value.ClientSecret!, body.Value.PaymentMethod);
        var answer = method is null
            ? await desk.FinishSetupAsync(id, secret, body.Value.Succeeds!.Value)
            : await desk.ConfirmSetupAsync(id, secret, method);
        return Step(id, answer, setup => TestPaymentViews.NameOf(setup.Status));
    }

    public async Task<OkResult<TestPageView>> UsePage(ApiCall call, string id, Body<TestPageInput> body)
    {
        if (CheckKey(body.Value.Key) is { } wrong) return wrong;
        var (key, method) = (body.Value.Key!, body.Value.PaymentMethod);
        if (method is { Length: > LongestText }) return NoStep;
        GatewayRefusal? declined = null;
        if (method is not null) declined = await desk.PayAsync(id, key, method);
        else if (body.Value.Succeeds is { } succeeds) declined = await desk.FinishPageAsync(id, key, succeeds);
        if (declined is not null && !IsDecline(declined)) return ErrorOf(declined);
        var page = await desk.GetPageAsync(id, key);
        return page.IsRefused(out var found, out var missing)
            ? ErrorOf(missing)
            : Reply.Ok(TestPaymentViews.Of(found) with { Declined = TestPaymentViews.Of(declined) });
    }

    public async Task<OkResult<TestAccountView>> UseAccountPage(ApiCall call, string id, Body<TestAccountInput> body)
    {
        if (CheckKey(body.Value.Key) is { } wrong) return wrong;
        var key = body.Value.Key!;
        if (body.Value.LeavesSomethingOut is { } leaves && (await desk.OnboardAsync(id, key, leaves)).Refusal is { } refusal)
            return ErrorOf(refusal);
        var page = await desk.GetAccountPageAsync(id, key);
        return page.IsRefused(out var found, out var missing) ? ErrorOf(missing) : Reply.Ok(TestPaymentViews.Of(found));
    }

    private static OkResult<TestStepView> Step<T>(string id, GatewayAnswer<T> answer, Func<T, string> status)
        where T : class
    {
        if (!answer.IsRefused(out var value, out var refusal)) return Reply.Ok(new TestStepView { Id = id, Status = status(value) });
        return IsDecline(refusal)
            ? Reply.Ok(new TestStepView
            {
                Id = id,
                Status = TestPaymentViews.NameOf(GatewayIntentStatus.NeedsMethod),
                Declined = TestPaymentViews.Of(refusal),
            })
            : ErrorOf(refusal);
    }

    private static bool IsDecline(GatewayRefusal refusal) => refusal.Kind is GatewayRefusalKind.Declined or GatewayRefusalKind.NeedsAction;

    private static ApiError ErrorOf(GatewayRefusal refusal) => refusal.Kind switch
    {
        GatewayRefusalKind.NotFound => Nothing,
        GatewayRefusalKind.WrongState => new ApiError(ApiErrorCode.InvalidTransition, refusal.Message),
        _ => ApiError.Invalid("paymentMethod", "is no known test card: " + refusal.Message),
    };

    private ApiError? CheckStep(TestConfirmInput input)
    {
        if (!Serves) return Nothing;
        if (input.ClientSecret is not { Length: > 0 and <= LongestText }) return ApiError.Invalid("clientSecret", "is required");
        return input.PaymentMethod is { Length: <= LongestText } ^ input.Succeeds is not null ? null : NoStep;
    }

    private ApiError? CheckKey(string? key)
    {
        if (!Serves) return Nothing;
        return key is { Length: > 0 and <= LongestText } ? null : ApiError.Invalid("key", "is required");
    }
}
