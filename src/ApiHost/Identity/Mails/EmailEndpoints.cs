using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Sessions;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.Mails;

/// <summary>The proof that an address is its user's.</summary>
internal sealed class EmailEndpoints(IGrainFactory grains, IMailTokens tokens)
{
    /// <summary>What a token is told that is no longer good, or never was.</summary>
    public static ApiError TokenIsNotGood { get; } =
        ApiError.Invalid("token", "is not valid, or no longer: it is good once, for a while, and only the newest is");

    public void Map(IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags(IdentitySetup.Tag);
        auth.MapPost("/verify-email", Verify).AllowedFor(Access.Open)
            .As(
                "verifyEmail", "Proves an e-mail address",
                "The token is good once, for 24 hours, and only that of the newest mail is. Access tokens tell of it from the next refresh "
                    + "on.");
        auth.MapPost("/resend-verification", Resend).AllowedFor(Access.SignedIn).IsCostly()
            .As("resendVerification", "Sends the mail that proves an address again", "Once a minute at most.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached);
    }

    /// <summary>Tells that a request was taken, or why not.</summary>
    public static OkResult<AcceptedView> Accepted(Outcome<User> outcome) =>
        Reply.Ok(outcome, static _ => new AcceptedView { Accepted = true });

    private async Task<OkResult<AcceptedView>> Verify(ApiCall call, Body<VerifyEmailRequest> body)
    {
        if (body.Value.Token is not { } token) return ApiError.Invalid("token", "is required");
        if (!tokens.TryRead(token, MailPurpose.VerifyEmail, out var claim)) return TokenIsNotGood;
        call.ActFor(Caller.System);
        return Accepted(await grains.GetGrain<IAccountGrain>(GrainKey.For(Caller.System, claim.AccountId)).VerifyEmail(claim.Nonce));
    }

    private async Task<OkResult<AcceptedView>> Resend(ApiCall call)
    {
        if (call.Principal!.SessionId is null) return SessionEndpoints.NotOurs;
        call.ActFor(Caller.System);
        var nonce = Ids.Fresh(IdentityIds.MailToken, call.Clock.GetUtcNow());
        return Accepted(await grains.GetGrain<IAccountGrain>(AccountKey.For(call.Principal.Email)).AskVerification(nonce));
    }
}
