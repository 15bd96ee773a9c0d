namespace Actors.Grains.Interfaces;

/// <summary>The names of roles in the API, in tokens, in documents and in what the outside hears.</summary>
public static class RoleNames
{
    private static readonly string[] Names = ["client", "member", "expert", "admin", "owner"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a role.</summary>
    /// <param name="role">The role.</param>
    public static string Of(Role role) => Names[(int)role];

    /// <summary>The role of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">The role, when it is one.</param>
    public static bool TryParse(string name, out Role role)
    {
        var index = Array.IndexOf(Names, name);
        role = index < 0 ? default : (Role)index;
        return index >= 0;
    }
}
