namespace Actors.ApiHost.Identity;

/// <summary>The prefixes of the ids of identity.</summary>
internal static class IdentityIds
{
    /// <summary>Of users.</summary>
    public const string User = "usr_";

    /// <summary>Of sessions.</summary>
    public const string Session = "ses_";

    /// <summary>Of what tokens from mails are computed from.</summary>
    public const string MailToken = "mtk_";

    /// <summary>Of tenants; registering makes some.</summary>
    public const string Tenant = "tnt_";

    /// <summary>Of API keys; what callers show begins otherwise.</summary>
    public const string ApiKey = "key_";
}
