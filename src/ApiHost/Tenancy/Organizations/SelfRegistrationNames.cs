using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>The names of the ways of joining in the API.</summary>
internal static class SelfRegistrationNames
{
    private static readonly string[] Names = ["client", "member", "approval", "closed"];

    /// <summary>What is told where none of them stands.</summary>
    public static string Expected => $"must be one of {string.Join(", ", Names)}";

    /// <summary>The name of a way.</summary>
    public static string Of(SelfRegistration? way) => Names[(int)(way ?? default)];

    /// <summary>The way of a name.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out SelfRegistration? way)
    {
        var index = Array.IndexOf(Names, name);
        way = index < 0 ? null : (SelfRegistration)index;
        return index >= 0;
    }
}
