using Actors.ApiHost.Identity.Issuers;
using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>How callers prove who they are. Section <c>Auth</c> of the configuration.</summary>
public sealed class AuthOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Auth";

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

    /// <summary>
    /// After how many days without a refresh a session ends whose user asked to stay signed in; 14 by default, from 1 to 365.
    /// </summary>
    public int RememberedSessionIdleDays { get; set; } = 14;

    /// <summary>
    /// True when an e-mail address proves nothing until it is verified: its user is then neither the expert with that address nor shown
    /// the appointments made for it. False in Development, true elsewhere, unless set.
    /// </summary>
    public bool? RequireVerifiedEmail { get; set; }

    /// <summary>True when an e-mail address proves who its user is.</summary>
    public bool IsProof(bool isVerified) => isVerified || RequireVerifiedEmail != true;

    /// <summary>Other issuers whose tokens are accepted; none by default.</summary>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>
    /// The e-mail addresses of those who operate the whole installation. An address counts only in an account of our
    /// own, once it is verified. None by default.
    /// </summary>
    public IList<string> Operators { get; } = [];
}

/// <summary>Refuses settings of authentication that are out of bounds.</summary>
internal sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    private const int LongestSessionHours = 720;
    private const int LongestIdleMinutes = 43_200;
    private const int LongestDays = 365;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var rules = new OptionsRules(AuthOptions.Section)
            .NotEmpty(nameof(options.Issuer), options.Issuer)
            .NotEmpty(nameof(options.Audience), options.Audience)
            .Range(nameof(options.AccessTokenMinutes), options.AccessTokenMinutes, 1, 60)
            .Range(nameof(options.SessionHours), options.SessionHours, 1, LongestSessionHours)
            .Range(nameof(options.RememberedSessionDays), options.RememberedSessionDays, 1, LongestDays)
            .Range(nameof(options.SessionIdleMinutes), options.SessionIdleMinutes, options.AccessTokenMinutes, LongestIdleMinutes)
            .Range(nameof(options.RememberedSessionIdleDays), options.RememberedSessionIdleDays, 1, LongestDays);
        for (var index = 0; index < options.Issuers.Count; index++)
        {
            var issuer = options.Issuers[index];
            var isFirst = issuer.Issuer != options.Issuer && options.Issuers.Take(index).All(earlier => earlier.Issuer != issuer.Issuer);
            IssuerRules.Check(rules, $"{nameof(options.Issuers)}:{index}", issuer);
            rules.Must(
                $"{nameof(options.Issuers)}:{index}:{nameof(issuer.Issuer)}",
                isFirst,
                "another one than every other issuer's",
                issuer.Issuer);
        }

        return rules.Result;
    }
}
