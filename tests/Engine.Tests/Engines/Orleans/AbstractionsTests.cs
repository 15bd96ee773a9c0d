using System.Reflection;
using System.Runtime.Loader;
using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

/// <summary>Whatever the Embedded engine declares in Orleans' name exists in Orleans, with the same signature (design.md, section 3).</summary>
public sealed class AbstractionsTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, Type> Orleans = Directory.GetFiles(AppContext.BaseDirectory, "Orleans*.dll")
        .SelectMany(file => Assembly.LoadFrom(file).GetExportedTypes())
        .ToDictionary(type => type.FullName!);

    [Fact]
    public void Every_type_and_member_of_the_abstractions_is_Orleans_own()
    {
        var declared = Abstractions().GetExportedTypes().Where(type => type.Namespace!.StartsWith("Orleans", StringComparison.Ordinal)).ToArray();
        declared.Length.ShouldBeGreaterThan(30);
        declared.SelectMany(Differences).ShouldBeEmpty();
    }

    // In a context of its own: the names are those of Orleans' types, which are loaded beside it.
    private static Assembly Abstractions()
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var file = Path.Combine(AppContext.BaseDirectory, "..", "..", "Embedded.Abstractions", configuration, "Actors.Embedded.Abstractions.dll");
        return new AssemblyLoadContext("abstractions").LoadFromAssemblyPath(Path.GetFullPath(file));
    }

    private static IEnumerable<string> Differences(Type declared)
    {
        if (!Orleans.TryGetValue(declared.FullName!, out var real)) return [$"{declared.FullName} does not exist"];
        var members = Bases(real).SelectMany(type => type.GetMembers(Declared)).Where(IsVisible).Select(Signature).ToHashSet();
        return declared.GetMembers(Declared).Where(IsVisible).Select(Signature).Where(signature => !members.Contains(signature))
            .Select(signature => $"{declared.FullName} has no {signature}")
            .Concat(Shape(declared) == Shape(real) ? [] : [$"{declared.FullName} is {Shape(real)}, not {Shape(declared)}"]);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType) yield return current;
        foreach (var implemented in type.GetInterfaces()) yield return implemented;
    }

    private static string Shape(Type type) => type.IsInterface ? "an interface"
        : type.IsEnum ? "an enumeration"
        : type.IsValueType ? "a struct"
        : type.IsAbstract && type.IsSealed ? "a static class"
        : type.IsAbstract ? "an abstract class"
        : type.IsSealed ? "a sealed class" : "a class";

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        // Their accessors are methods, which are looked at themselves.
        PropertyInfo or EventInfo => false,
        _ => false,
    };

    private static string Signature(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        ConstructorInfo constructor => $"{constructor.Name}({Parameters(constructor)})",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.Name,
    };

    private static string Generics(MethodInfo method) => method.IsGenericMethodDefinition ? $"`{method.GetGenericArguments().Length}" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)));

    private static string Name(Type type) => type switch
    {
        { IsGenericParameter: true } => (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition,
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsByRef: true } => Name(type.GetElementType()!) + "&",
        { IsGenericType: true } => $"{type.Namespace}.{type.Name}<{string.Join(",", type.GetGenericArguments().Select(Name))}>",
        _ => type.FullName ?? type.Name,
    };
}
