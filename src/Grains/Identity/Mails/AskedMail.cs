using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity.Mails;

/// <summary>The newest mail of one purpose; older ones are no longer good.</summary>
/// <param name="Nonce">What its token is computed from.</param>
/// <param name="AskedAt">When it was asked for.</param>
internal sealed record AskedMail(string Nonce, DateTimeOffset AskedAt)
{
    // Whoever asks again and again would fill somebody's mailbox.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>True when the next mail may not be asked for yet.</summary>
    /// <param name="now">The time.</param>
    public bool IsTooRecent(DateTimeOffset now) => now - AskedAt < Pause;

    /// <summary>True when it is this mail whose token comes back, in time.</summary>
    /// <param name="purpose">What the mail is for.</param>
    /// <param name="nonce">The nonce of the token.</param>
    /// <param name="now">The time.</param>
    public bool IsGood(MailPurpose purpose, string nonce, DateTimeOffset now) => Nonce == nonce && now - AskedAt < LifetimeOf(purpose);

    private static TimeSpan LifetimeOf(MailPurpose purpose) => TimeSpan.FromHours(purpose == MailPurpose.VerifyEmail ? 24 : 1);
}
