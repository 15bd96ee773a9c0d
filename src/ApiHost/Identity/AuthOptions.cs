namespace Actors.ApiHost.Identity;

/// <summary>How callers prove who they are. Section <c>Auth</c> of the configuration.</summary>
public sealed class AuthOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Auth";

    /// <summary>
    /// The key that signs access tokens and manage tokens: base64 or plain text of at least 32 bytes. Required outside Development; in
    /// Development one is made and kept in <see cref="SigningKeyFile"/>. Changing it ends every session and every manage token.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>Where Development keeps its key; <c>data/signing.key</c> by default.</summary>
    public string SigningKeyFile { get; set; } = Path.Combine("data", "signing.key");

    /// <summary>Who issues tokens, as they say themselves; <c>actors</c> by default.</summary>
    public string Issuer { get; set; } = "actors";

    /// <summary>For whom tokens are; <c>actors-api</c> by default.</summary>
    public string Audience { get; set; } = "actors-api";

    /// <summary>How many minutes an access token is good; 15 by default, from 1 to 60.</summary>
    public int AccessTokenMinutes { get; set; } = 15;

    /// <summary>How many hours a session lasts at most, however often it is refreshed; 12 by default, from 1 to 720.</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>How many days a session lasts whose user asked to stay signed in; 30 by default, from 1 to 365.</summary>
    public int RememberedSessionDays { get; set; } = 30;

    /// <summary>
    /// After how many minutes without a refresh a session ends; 60 by default, from the minutes of an access token to 43200. Whoever uses a
    /// session refreshes it, because access tokens are good for less.
    /// </summary>
    public int SessionIdleMinutes { get; set; } = 60;

    /// <summary>After how many days without a refresh a session ends whose user asked to stay signed in; 14 by default, from 1 to 365.</summary>
    public int RememberedSessionIdleDays { get; set; } = 14;

    /// <summary>
    /// True when an e-mail address proves nothing until it is verified: its user is then neither the expert with that address nor shown
    /// the appointments made for it. False in Development, true elsewhere, unless set.
    /// </summary>
    public bool? RequireVerifiedEmail { get; set; }

    /// <summary>True when an e-mail address proves who its user is.</summary>
    /// <param name="isVerified">True once the address is known to be the user's.</param>
    public bool IsProof(bool isVerified) => isVerified || RequireVerifiedEmail != true;

    /// <summary>Other issuers whose tokens are accepted; none by default.</summary>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>The e-mail addresses of those who operate the whole installation. An address counts only once it is verified. None by default.</summary>
    public IList<string> Operators { get; } = [];

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        if (AccessTokenMinutes is < 1 or > 60) return "Auth:AccessTokenMinutes is from 1 to 60.";
        if (SessionHours is < 1 or > 720) return "Auth:SessionHours is from 1 to 720.";
        if (RememberedSessionDays is < 1 or > 365) return "Auth:RememberedSessionDays is from 1 to 365.";
        if (SessionIdleMinutes < AccessTokenMinutes || SessionIdleMinutes > 43_200) return "Auth:SessionIdleMinutes is from Auth:AccessTokenMinutes to 43200.";
        if (RememberedSessionIdleDays is < 1 or > 365) return "Auth:RememberedSessionIdleDays is from 1 to 365.";
        if (Issuers.Select(issuer => issuer.Problem()).FirstOrDefault(problem => problem is not null) is { } wrong) return wrong;
        if (Issuers.Select(issuer => issuer.Issuer).Append(Issuer).Distinct().Count() <= Issuers.Count) return "Auth:Issuers: each Issuer is another one.";
        return string.IsNullOrWhiteSpace(Issuer) || string.IsNullOrWhiteSpace(Audience) ? "Auth:Issuer and Auth:Audience must not be empty." : null;
    }
}
