using Actors.ApiHost.Http;
using Actors.Identity;

namespace Actors.ApiHost.Identity;

/// <summary>The proof that an address is its user's.</summary>
/// <param name="grains">The grains.</param>
/// <param name="tokens">Reads tokens from mails.</param>
internal sealed class EmailEndpoints(IGrainFactory grains, IMailTokens tokens)
{
    /// <summary>What a token is told that is no longer good, or never was.</summary>
    public static ApiError TokenIsNotGood { get; } =
        ApiError.Invalid("token", "It is not valid, or no longer: it is good once, for a while, and only the newest is.");

    /// <summary>POST /auth/verify-email.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Verify(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.VerifyEmailRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        if (request.Token is null) return ApiError.Invalid("token", "It is missing.");
        if (!tokens.TryRead(request.Token, MailPurpose.VerifyEmail, out var claim)) return TokenIsNotGood;
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await grains.GetGrain<IAccountGrain>(GrainKey.For(Caller.System, claim.AccountId)).VerifyEmail(claim.Nonce);
        return AnswerTo(outcome);
    }

    /// <summary>POST /auth/resend-verification.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Resend(ApiCall call)
    {
        if (call.Principal!.SessionId is null) return SessionEndpoints.NotOurs;
        ApiEndpoint.NameCaller(call, Caller.System);
        var nonce = Ids.Fresh(Ids.MailToken, call.Clock.GetUtcNow());
        return AnswerTo(await grains.GetGrain<IAccountGrain>(AccountKey.For(call.Principal.Email)).AskVerification(nonce));
    }

    /// <summary>Tells that a request was taken, or why not.</summary>
    /// <param name="outcome">What the account answered.</param>
    public static Answer AnswerTo(Outcome<User> outcome) => outcome.IsRefused(out _, out var refusal)
        ? refusal
        : Answer.Ok(new AcceptedView { Accepted = true }, IdentityAnswers.Default.EnvelopeAcceptedView);
}
