using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Mails;
using Actors.ApiHost.Identity.Sessions;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.Passwords;

/// <summary>New passwords: by mail, or with the old one.</summary>
internal sealed class PasswordEndpoints(IGrainFactory grains, IMailTokens tokens, LoginThrottle throttle)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags(IdentitySetup.Tag).AllowedFor(Access.Open);
        auth.MapPost("/forgot-password", Forgot).IsCostly()
            .As(
                "forgotPassword", "Sends a mail with which a new password can be set",
                "Answers alike, and in the same time, whether there is such an account or not. One mail a minute at most.");
        auth.MapPost("/reset-password", Reset).IsCostly()
            .As(
                "resetPassword", "Sets a password with a token from a mail",
                "The token is good once, for an hour, and only that of the newest mail is. Ends all sessions, and proves the address.");
        auth.MapPost("/change-password", Change).AllowedFor(Access.SignedIn).IsCostly()
            .As("changePassword", "Changes one's password", "Ends all other sessions.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private async Task<OkResult<AcceptedView>> Forgot(ApiCall call, Body<ForgotPasswordRequest> body)
    {
        Validator validator = default;
        var email = validator.RequiredEmail("email", body.Value.Email);
        if (!validator.None) return validator.ToError();
        if (await throttle.RefuseMailAsync(call) is { } wait) return wait;
        // Known or not, the same is written and the same is answered.
        call.ActFor(Caller.System);
        var nonce = Ids.Fresh(IdentityIds.MailToken, call.Clock.GetUtcNow());
        await grains.GetGrain<IForgottenPasswordGrain>(GrainKey.For(Caller.System, nonce)).Note(GrainKey.IdOf(AccountKey.For(email!)));
        return Reply.Ok(new AcceptedView { Accepted = true });
    }

    private async Task<OkResult<AcceptedView>> Reset(ApiCall call, Body<ResetPasswordRequest> body)
    {
        var request = body.Value;
        if (request.Token is null) return ApiError.Invalid("token", "is required");
        if (!tokens.TryRead(request.Token, MailPurpose.ResetPassword, out var claim)) return EmailEndpoints.TokenIsNotGood;
        var key = GrainKey.For(Caller.System, claim.AccountId);
        Validator validator = default;
        PasswordRules.Check(ref validator, "password", request.Password, key);
        if (!validator.None) return validator.ToError();
        call.ActFor(Caller.System);
        return EmailEndpoints.Accepted(await grains.GetGrain<IAccountGrain>(key).ResetPassword(claim.Nonce, request.Password!));
    }

    private async Task<OkResult<AcceptedView>> Change(ApiCall call, Body<ChangePasswordRequest> body)
    {
        var request = body.Value;
        if (call.Principal!.SessionId is not { } session) return SessionEndpoints.NotOurs;
        var key = AccountKey.For(call.Principal.Email);
        Validator validator = default;
        if (request.CurrentPassword is null) validator.Missing("currentPassword");
        else if (request.CurrentPassword.Length > PasswordRules.MaxLength) validator.Add("currentPassword", "is wrong");
        PasswordRules.Check(ref validator, "newPassword", request.NewPassword, key);
        if (!validator.None) return validator.ToError();
        // A stolen session must not be a way to try passwords.
        if (await throttle.RefuseLoginAsync(call, key) is { } wait) return wait;
        call.ActFor(Caller.System);
        var change = new PasswordChange(request.CurrentPassword!, request.NewPassword!, session);
        return EmailEndpoints.Accepted(await grains.GetGrain<IAccountGrain>(key).ChangePassword(change));
    }
}
