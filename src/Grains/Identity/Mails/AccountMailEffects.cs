using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Identity.Mails;

/// <summary>The effects by which accounts send mail.</summary>
internal static class AccountMailEffects
{
    /// <summary>Sends a mail; the target is the account, the payload purpose and nonce. No address and no token stands in it.</summary>
    public const string SendMail = "identity.send-mail";

    /// <summary>Looks for the account of a forgotten password; the target is the account that it would be, the payload the nonce.</summary>
    public const string FindForgotten = "identity.find-forgotten";

    /// <summary>The effect that sends a mail.</summary>
    /// <param name="work">The account's unit of work.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="purpose">What the mail is for.</param>
    /// <param name="nonce">What its token is computed from.</param>
    public static Effect Send(UnitOfWork work, string accountId, MailPurpose purpose, string nonce) => new()
    {
        Id = $"mail-{nonce}",
        Tenant = Caller.System,
        Kind = SendMail,
        Target = GrainKey.For(Caller.System, accountId),
        Payload = Encoding.UTF8.GetBytes($"{purpose} {nonce}"),
        DueAt = work.Now,
    };

    /// <summary>The effect that looks for an account.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="accountId">The account that it would be.</param>
    /// <param name="nonce">What the mail's token will be computed from.</param>
    public static Effect Find(UnitOfWork work, string accountId, string nonce) => new()
    {
        Id = $"forgotten-{nonce}",
        Tenant = Caller.System,
        Kind = FindForgotten,
        Target = GrainKey.For(Caller.System, accountId),
        Payload = Encoding.UTF8.GetBytes(nonce),
        DueAt = work.Now,
    };
}

/// <summary>Sends the mails of accounts, unless they no longer matter.</summary>
internal sealed class AccountMailHandler(IGrainFactory grains, IMailTokens tokens, IMailSender sender, IOptions<MailOptions> options)
    : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => AccountMailEffects.SendMail;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var payload = Encoding.UTF8.GetString(effect.Payload.Span);
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        var claim = new MailClaim(Enum.Parse<MailPurpose>(payload.AsSpan(0, space)), GrainKey.IdOf(effect.Target), payload[(space + 1)..]);
        if (await grains.GetGrain<IAccountGrain>(effect.Target).RecipientOf(claim.Purpose, claim.Nonce) is not { } recipient) return;
        await sender.SendAsync(
            AccountMails.Write(effect.Id, recipient, claim.Purpose, options.Value.PagesUrl, tokens.Make(claim)),
            cancellationToken);
    }
}

/// <summary>Looks for the accounts of forgotten passwords.</summary>
internal sealed class FindForgottenHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => AccountMailEffects.FindForgotten;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IAccountGrain>(effect.Target).AskPasswordReset(Encoding.UTF8.GetString(effect.Payload.Span));
}
