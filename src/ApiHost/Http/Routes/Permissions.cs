using System.Collections.Frozen;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Routes;

/// <summary>What it takes to use routes of one kind.</summary>
internal sealed record Permission(FrozenSet<Role> Roles, string Refusal)
{
    /// <summary>True when callers who have not signed in may come too.</summary>
    public bool Anonymous { get; init; }

    /// <summary>True when it is about one tenant, which then is found and must be in use.</summary>
    public bool HasTenant { get; init; } = true;

    /// <summary>True when the expert whom the route names may come too, whatever the role.</summary>
    public bool ExpertConcerned { get; init; }

    /// <summary>True when only those may come who operate the installation.</summary>
    public bool Operators { get; init; }
}

/// <summary>Which role may what: the one place that says so. docs/security.md shows the same table.</summary>
internal static class Permissions
{
    private static readonly FrozenSet<Role> Everyone = [.. Enum.GetValues<Role>()];
    private static readonly FrozenSet<Role> Participants = [Role.Member, Role.Expert, Role.Admin, Role.Owner];
    private static readonly FrozenSet<Role> Managers = [Role.Admin, Role.Owner];
    private static readonly FrozenSet<Role> Owners = [Role.Owner];

    private static readonly FrozenDictionary<Access, Permission> Table = new Dictionary<Access, Permission>
    {
        [Access.Open] = new(Everyone, "") { Anonymous = true, HasTenant = false },
        [Access.Tenant] = new(Everyone, "") { Anonymous = true },
        [Access.SignedIn] = new(Everyone, "") { HasTenant = false },
        [Access.Member] = new(Everyone, "You belong to no organisation."),
        [Access.Participant] = new(Participants, "Clients of the organisation may not do this."),
        [Access.Expert] = new(Managers, "Only this expert, owners and admins may do this.") { ExpertConcerned = true },
        [Access.Admin] = new(Managers, "Only owners and admins of the organisation may do this."),
        [Access.Owner] = new(Owners, "Only owners of the organisation may do this."),
        [Access.Operator] = new([], "Only operators of the installation may do this.") { HasTenant = false, Operators = true },
    }.ToFrozenDictionary();

    /// <summary>What it takes to use a route.</summary>
    public static Permission Of(Access access) => Table[access];

    /// <summary>True for roles that manage the tenant: they see and change what belongs to it.</summary>
    public static bool Manages(Role? role) => role is { } known && Managers.Contains(known);
}
