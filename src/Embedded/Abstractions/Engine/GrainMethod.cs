using System.Reflection;

namespace Actors.Embedded;

/// <summary>How requests of a method may share a grain with others.</summary>
[Flags]
public enum GrainMethodOptions
{
    /// <summary>Alone, unless the grain is reentrant.</summary>
    None = 0,

    /// <summary>Together with other read-only requests.</summary>
    ReadOnly = 1,

    /// <summary>Together with anything.</summary>
    AlwaysInterleave = 2,
}

/// <summary>One method of a grain interface; generated code holds one object per method.</summary>
/// <param name="interfaceType">The grain interface.</param>
/// <param name="name">The method's name.</param>
/// <param name="parameterTypes">The parameters' types, which tell overloads apart.</param>
/// <param name="options">How its requests may share a grain.</param>
public sealed class GrainMethod(Type interfaceType, string name, Type[] parameterTypes, GrainMethodOptions options)
{
    private MethodInfo? _method;
    private string? _spanName;

    internal Type InterfaceType { get; } = interfaceType;

    internal string InterfaceName { get; } = interfaceType.FullName ?? interfaceType.Name;

    internal string Name { get; } = name;

    internal bool IsReadOnly { get; } = (options & GrainMethodOptions.ReadOnly) != 0;

    internal bool IsAlwaysInterleave { get; } = (options & GrainMethodOptions.AlwaysInterleave) != 0;

    /// <summary>What its spans are called; as Orleans calls them.</summary>
    internal string SpanName => _spanName ??= $"{InterfaceType.Name}/{Name}";

    /// <summary>Reflection happens here only, and only for a filter that asks.</summary>
    internal MethodInfo Method => _method ??= InterfaceType.GetMethod(Name, parameterTypes)
        ?? throw new MissingMethodException(InterfaceName, Name);

    /// <inheritdoc/>
    public override string ToString() => $"{InterfaceType.Name}.{Name}";
}
