using System.Collections.Immutable;
using System.Reflection;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>
/// Contracts are passed by reference in one engine and copied in the other; only what nobody can change is the same in both. And only the
/// Orleans build would notice a missing attribute (design.md section 3), so these tests do.
/// </summary>
public sealed class ContractTests
{
    private static readonly Assembly Contracts = typeof(Caller).Assembly;

    private static readonly HashSet<Type> Leaves =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(byte), typeof(decimal), typeof(double), typeof(Guid),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    private static readonly HashSet<Type> ImmutableCollections =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
    ];

    public static TheoryData<Type> Payloads
    {
        get
        {
            var data = new TheoryData<Type>();
            foreach (var type in Contracts.GetExportedTypes())
            {
                if (type.IsDefined(typeof(GenerateSerializerAttribute))) data.Add(type);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_can_never_be_changed(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.Name == "EqualityContract") continue;
            (property.SetMethod is null || IsInitOnly(property)).ShouldBeTrue($"{type.Name}.{property.Name} can be set");
            IsImmutable(property.PropertyType).ShouldBeTrue($"{type.Name}.{property.Name} is a {property.PropertyType}");
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_says_how_it_travels(Type type)
    {
        type.GetCustomAttribute<AliasAttribute>().ShouldNotBeNull($"{type.Name} has no alias");
        if (type.IsEnum) return;
        type.IsDefined(typeof(ImmutableAttribute)).ShouldBeTrue($"{type.Name} is not marked immutable");
        (type.IsSealed || type.IsValueType).ShouldBeTrue($"{type.Name} is not sealed");
        var ids = new HashSet<uint>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.SetMethod is null) continue;
            var id = property.GetCustomAttribute<IdAttribute>();
            id.ShouldNotBeNull($"{type.Name}.{property.Name} has no id");
            ids.Add(id.Id).ShouldBeTrue($"{type.Name}.{property.Name} shares its id");
        }
    }

    [Fact]
    public void Aliases_are_unique()
    {
        var aliases = Contracts.GetExportedTypes().Select(type => type.GetCustomAttribute<AliasAttribute>()?.Alias)
            .OfType<string>().ToList();
        aliases.ShouldBeUnique();
        aliases.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void What_grains_are_asked_and_answer_are_payloads()
    {
        foreach (var method in GrainMethods())
        {
            foreach (var parameter in method.GetParameters())
            {
                IsImmutable(parameter.ParameterType).ShouldBeTrue($"{method.DeclaringType!.Name}.{method.Name}({parameter.Name})");
            }

            var answer = method.ReturnType;
            if (answer == typeof(Task)) continue;
            answer.GetGenericTypeDefinition().ShouldBe(typeof(Task<>), $"{method.DeclaringType!.Name}.{method.Name}");
            IsImmutable(answer.GetGenericArguments()[0]).ShouldBeTrue($"{method.DeclaringType!.Name}.{method.Name}");
        }
    }

    [Fact]
    public void Grain_methods_have_aliases()
    {
        foreach (var method in GrainMethods())
        {
            method.GetCustomAttribute<AliasAttribute>().ShouldNotBeNull($"{method.DeclaringType!.Name}.{method.Name}");
        }
    }

    private static IEnumerable<MethodInfo> GrainMethods() => Contracts.GetExportedTypes()
        .Where(type => type.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public));

    private static bool IsInitOnly(PropertyInfo property) => property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()
        .Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsImmutable(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsImmutable(inner);
        if (type.IsEnum || Leaves.Contains(type) || type.IsGenericParameter) return true;
        if (type.IsGenericType && ImmutableCollections.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GetGenericArguments().All(IsImmutable);
        }

        return type.IsDefined(typeof(GenerateSerializerAttribute)) && type.GetGenericArguments().All(IsImmutable);
    }
}
