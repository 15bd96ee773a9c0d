using Actors.Grains.Configuration;
using Actors.Integrations.Outbound;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Meetings.Zoom;

/// <summary>How Zoom is spoken to, by a server-to-server OAuth app. Section <c>Meetings:Zoom</c> of the configuration.</summary>
public sealed class ZoomOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Meetings:Zoom";

    /// <summary>The id of the account.</summary>
    public string? AccountId { get; set; }

    /// <summary>The id of the app.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the app.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where Zoom's API is; something else for stand-ins. https, unless it is this machine.</summary>
    public string ApiBase { get; set; } = "https://api.zoom.us";

    /// <summary>Where Zoom's tokens come from; as above.</summary>
    public string OAuthBase { get; set; } = "https://zoom.us";
}

/// <summary>Refuses settings that make no sense.</summary>
internal sealed class ZoomOptionsValidator : IValidateOptions<ZoomOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ZoomOptions options) => new OptionsRules(ZoomOptions.Section)
        .AllOrNone(
            (nameof(options.AccountId), options.AccountId), (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret))
        .Must(nameof(options.ApiBase), BaseAddresses.AreSafe(options.ApiBase), BaseAddresses.Expected, options.ApiBase)
        .Must(nameof(options.OAuthBase), BaseAddresses.AreSafe(options.OAuthBase), BaseAddresses.Expected, options.OAuthBase)
        .Result;
}
