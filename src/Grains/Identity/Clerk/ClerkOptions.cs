using Actors.Grains.Configuration;
using Actors.Grains.Interfaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Identity.Clerk;

/// <summary>
/// Whose users Clerk's webhooks are about, and what becomes of its organisations. Section <c>Webhooks:Clerk</c> of the configuration; what
/// is not set there is that of the one issuer in <c>Auth:Issuers</c> that is Clerk.
/// </summary>
public sealed class ClerkOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Webhooks:Clerk";

    private const string Issuers = "Auth:Issuers";

    /// <summary>
    /// The <c>iss</c> of Clerk's session tokens, to the letter, so that a user of a webhook is the user of a token.
    /// </summary>
    public string? Issuer { get; set; }

    /// <summary>Which of Clerk's organisations is which tenant here: organisation id to slug.</summary>
    public IDictionary<string, string> Tenants { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Which of Clerk's roles is which role here, without the prefix <c>org:</c>, for example <c>admin</c> to <c>admin</c>. Whose role is
    /// not named is no member.
    /// </summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// True when an organisation that <see cref="Tenants"/> does not name becomes a tenant of its own, with its first admin as the owner;
    /// false, unless set: then nothing here is of it.
    /// </summary>
    public bool FoundsTenants { get; set; }

    /// <summary>
    /// True when one of Clerk's roles makes owners. Otherwise its admins may be owners here, since Clerk has no word against it.
    /// </summary>
    internal bool KnowsOwners => Roles.Values.Contains(RoleNames.Of(Role.Owner));

    /// <summary>The role whose first holder founds a tenant: owners where Clerk knows them, or else admins.</summary>
    internal Role Founder => KnowsOwners ? Role.Owner : Role.Admin;

    /// <summary>The issuer; without one no delivery can be processed until an operator has set it.</summary>
    internal string IssuerOrFail() => Issuer ?? throw new LastingFailureException(
        "Webhooks:Clerk:Issuer is not set, and Auth:Issuers has not exactly one issuer that is Clerk.");

    /// <summary>The role here of one of Clerk's; null when it makes no member.</summary>
    /// <param name="role">The role, without prefix.</param>
    internal Role? RoleOf(string role) =>
        Roles.TryGetValue(role, out var name) && RoleNames.TryParse(name, out var parsed) ? parsed : null;

    /// <summary>Takes what is not set from the issuer that is Clerk, if there is exactly one.</summary>
    /// <param name="configuration">The configuration.</param>
    internal void Complete(IConfiguration configuration)
    {
        if (configuration.GetSection(Issuers).GetChildren().Where(issuer => issuer.GetValue<bool>("IsClerk")).ToList() is not [var only])
            return;
        Issuer ??= only[nameof(Issuer)];
        Copy(only.GetSection(nameof(Tenants)), Tenants);
        Copy(only.GetSection(nameof(Roles)), Roles);
    }

    private static void Copy(IConfigurationSection section, IDictionary<string, string> to)
    {
        if (to.Count > 0) return;
        foreach (var entry in section.GetChildren())
        {
            if (entry.Value is { } value) to[entry.Key] = value;
        }
    }
}

/// <summary>Refuses roles that there are not.</summary>
internal sealed class ClerkOptionsValidator : IValidateOptions<ClerkOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ClerkOptions options)
    {
        var rules = new OptionsRules(ClerkOptions.Section);
        foreach (var (theirs, ours) in options.Roles)
            rules.Must($"{nameof(options.Roles)}:{theirs}", RoleNames.TryParse(ours, out _), string.Join(", ", RoleNames.All), ours);
        return rules.Result;
    }
}
