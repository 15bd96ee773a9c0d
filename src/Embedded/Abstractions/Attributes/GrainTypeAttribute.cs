namespace Orleans;

/// <summary>Names a grain class in grain ids. Without it the name is the class name in lower case, less a trailing "grain".</summary>
/// <param name="grainType">The name; stable for ever, because journals and references hold it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string Name { get; } = grainType;
}
