using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>The names of roles in the API and in tokens.</summary>
internal static class RoleNames
{
    private static readonly string[] Names = ["client", "member", "expert", "admin", "owner"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => Names[(int)role];

    /// <summary>The role of a name.</summary>
    public static bool TryParse(string name, out Role role)
    {
        var index = Array.IndexOf(Names, name);
        role = index < 0 ? default : (Role)index;
        return index >= 0;
    }
}
