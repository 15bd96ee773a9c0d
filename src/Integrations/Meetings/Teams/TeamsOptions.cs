using Actors.Grains.Configuration;
using Actors.Integrations.Outbound;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Meetings.Teams;

/// <summary>How Microsoft Teams is spoken to, by an app of Entra ID. Section <c>Meetings:Teams</c> of the configuration.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Meetings:Teams";

    /// <summary>The directory (tenant) of the organisation, by its id or a domain.</summary>
    public string? TenantId { get; set; }

    /// <summary>The id of the app.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the app.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where Microsoft Graph is; something else for stand-ins and national clouds. https, unless it is this machine.</summary>
    public string GraphBase { get; set; } = "https://graph.microsoft.com";

    /// <summary>Where its tokens come from; as above.</summary>
    public string LoginBase { get; set; } = "https://login.microsoftonline.com";
}

/// <summary>Refuses settings that make no sense.</summary>
internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) => new OptionsRules(TeamsOptions.Section)
        .AllOrNone(
            (nameof(options.TenantId), options.TenantId), (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret))
        .Must(nameof(options.GraphBase), BaseAddresses.AreSafe(options.GraphBase), BaseAddresses.Expected, options.GraphBase)
        .Must(nameof(options.LoginBase), BaseAddresses.AreSafe(options.LoginBase), BaseAddresses.Expected, options.LoginBase)
        .Result;
}
