namespace Actors.ApiHost.Tenancy;

/// <summary>The prefixes of the ids of tenancy.</summary>
internal static class TenancyIds
{
    /// <summary>Of invitations.</summary>
    public const string Invitation = "inv_";
}
