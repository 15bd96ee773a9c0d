namespace Actors.Grains.Interfaces.Tests;

/// <summary>The samples of one capability. They are found by themselves, so that a new capability adds to nobody's list.</summary>
internal interface ISamples
{
    /// <summary>One event of each kind with every field filled.</summary>
    IEnumerable<IEvent> Events { get; }

    /// <summary>One value of each other contract with every member set, and each value of the enums.</summary>
    IEnumerable<object> Contracts => [];

    /// <summary>Texts of events that tell nothing of a person, as <c>Type.Member</c>.</summary>
    IEnumerable<string> NotPersonal => [];
}

/// <summary>Finds samples.</summary>
internal static class Samples
{
    /// <summary>Those of all capabilities.</summary>
    public static IReadOnlyList<ISamples> All { get; } =
    [
        .. typeof(ISamples).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ISamples)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (ISamples)Activator.CreateInstance(type)!),
    ];
}
