using Microsoft.Extensions.Configuration;

namespace Actors.Grains.Identity.Clerk;

/// <summary>Whose users Clerk's webhooks are about. Section <c>Webhooks:Clerk</c> of the configuration.</summary>
public sealed class ClerkOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks:Clerk";

    private const string Issuers = "Auth:Issuers";

    /// <summary>
    /// The <c>iss</c> of Clerk's session tokens, to the letter, so that a user of a webhook is the user of a token. That of the one issuer
    /// in <c>Auth:Issuers</c> that is Clerk, unless set.
    /// </summary>
    public string? Issuer { get; set; }

    /// <summary>The issuer that is Clerk among those whose tokens are accepted; null when there is none, or more than one.</summary>
    /// <param name="configuration">The configuration.</param>
    internal static string? IssuerIn(IConfiguration configuration) =>
        configuration.GetSection(Issuers).GetChildren().Where(issuer => issuer.GetValue<bool>("IsClerk")).ToList() is [var only]
            ? only["Issuer"]
            : null;
}
