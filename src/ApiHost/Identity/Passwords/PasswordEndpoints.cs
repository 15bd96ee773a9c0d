using Actors.ApiHost.Http;
using Actors.Identity;

namespace Actors.ApiHost.Identity;

/// <summary>New passwords: by mail, or with the old one.</summary>
/// <param name="grains">The grains.</param>
/// <param name="tokens">Reads tokens from mails.</param>
/// <param name="throttle">Counts attempts.</param>
internal sealed class PasswordEndpoints(IGrainFactory grains, IMailTokens tokens, LoginThrottle throttle)
{
    /// <summary>POST /auth/forgot-password.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Forgot(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.ForgotPasswordRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        Problems problems = default;
        if (request.Email is null) problems.AddMissing("email");
        var email = TextRules.Email(ref problems, "email", request.Email);
        if (!problems.None) return problems.ToError();
        if (throttle.RefuseMail(call) is { } wait) return wait;
        // Known or not, the same is written and the same is answered.
        ApiEndpoint.NameCaller(call, Caller.System);
        var nonce = Ids.Fresh(Ids.MailToken, call.Clock.GetUtcNow());
        await grains.GetGrain<IForgottenPasswordGrain>(GrainKey.For(Caller.System, nonce)).Note(GrainKey.IdOf(AccountKey.For(email!)));
        return Answer.Ok(new AcceptedView { Accepted = true }, IdentityAnswers.Default.EnvelopeAcceptedView);
    }

    /// <summary>POST /auth/reset-password.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Reset(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.ResetPasswordRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        if (request.Token is null) return ApiError.Invalid("token", "It is missing.");
        if (!tokens.TryRead(request.Token, MailPurpose.ResetPassword, out var claim)) return EmailEndpoints.TokenIsNotGood;
        var key = GrainKey.For(Caller.System, claim.AccountId);
        Problems problems = default;
        PasswordRules.Check(ref problems, "password", request.Password, key);
        if (!problems.None) return problems.ToError();
        ApiEndpoint.NameCaller(call, Caller.System);
        return EmailEndpoints.AnswerTo(await grains.GetGrain<IAccountGrain>(key).ResetPassword(claim.Nonce, request.Password!));
    }

    /// <summary>POST /auth/change-password.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Change(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.ChangePasswordRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        if (call.Principal!.SessionId is not { } session) return SessionEndpoints.NotOurs;
        var key = AccountKey.For(call.Principal.Email);
        Problems problems = default;
        if (request.CurrentPassword is null) problems.AddMissing("currentPassword");
        else if (request.CurrentPassword.Length > PasswordRules.Longest) problems.Add("currentPassword", "It is wrong.");
        PasswordRules.Check(ref problems, "newPassword", request.NewPassword, key);
        if (!problems.None) return problems.ToError();
        // A stolen session must not be a way to try passwords.
        if (throttle.RefuseLogin(call, key) is { } wait) return wait;
        ApiEndpoint.NameCaller(call, Caller.System);
        var change = new PasswordChange(request.CurrentPassword!, request.NewPassword!, session);
        return EmailEndpoints.AnswerTo(await grains.GetGrain<IAccountGrain>(key).ChangePassword(change));
    }
}
