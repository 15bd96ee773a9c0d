using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Invocation;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>What Orleans sends from process to process: contracts and calls, with their bytes and what these consist of.</summary>
internal sealed class Wire
{
    private static readonly Assembly Contracts = typeof(Caller).Assembly;

    private readonly Serializer _serializer = new ServiceCollection()
        .AddSerializer(builder => builder.AddAssembly(Contracts))
        .BuildServiceProvider()
        .GetRequiredService<Serializer>();

    /// <summary>A sample of everything, by a name that never changes.</summary>
    public static IReadOnlyDictionary<string, object> Samples { get; } =
        SampleContracts.Newest.Concat(Calls()).ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The bytes of a value, in front of which stands of what type it is.</summary>
    public string Write(object value) => Convert.ToHexStringLower(_serializer.SerializeToArray<object>(value));

    /// <summary>Reads a value of whatever type the bytes say.</summary>
    public object Read(string bytes) => _serializer.Deserialize<object>(Convert.FromHexString(bytes))!;

    /// <summary>
    /// A value's members in the order of their ids, or a call's arguments, each as text. Of the contracts inside of them only what their
    /// first release had: what they got since is compared where it was released, and is not in older bytes of what holds them.
    /// </summary>
    public static IReadOnlyList<string> PartsOf(object value) =>
        [.. Parts(value).Select(part => JsonSerializer.Serialize(IsNothing(part) ? null : part, AsFirstReleased))];

    private static readonly Dictionary<string, int> FirstReleased =
        WireLine.All().GroupBy(line => line.Name).ToDictionary(lines => lines.Key, lines => lines.First().Parts);

    private static readonly JsonSerializerOptions AsFirstReleased = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutLaterMembers } },
    };

    private static void LeaveOutLaterMembers(JsonTypeInfo contract)
    {
        if (contract.Type.GetCustomAttribute<AliasAttribute>() is not { } alias) return;
        if (!FirstReleased.TryGetValue(alias.Alias, out var parts)) return;
        foreach (var member in contract.Properties.Where(member => IdOf(member) >= parts).ToArray()) contract.Properties.Remove(member);
    }

    private static uint? IdOf(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(IdAttribute), inherit: true).Cast<IdAttribute>().SingleOrDefault()?.Id;

    // An array that nobody has set is nothing, and cannot be gone through.
    private static bool IsNothing(object? part) =>
        part is IEnumerable && part is ValueType && part.Equals(Activator.CreateInstance(part.GetType()));

    private static IEnumerable<object?> Parts(object value) => value switch
    {
        IInvokable call => Enumerable.Range(0, call.GetArgumentCount()).Select(call.GetArgument),
        Enum => [value],
        _ => from property in value.GetType().GetProperties()
             let id = property.GetCustomAttribute<IdAttribute>()
             where id is not null
             orderby id.Id
             select property.GetValue(value),
    };

    private static string NameOf(object value) => value switch
    {
        IInvokable call => $"{AliasOf(call.GetInterfaceType())}/{AliasOf(call.GetMethod())}",
        Enum => $"{AliasOf(value.GetType())}.{value}",
        _ => AliasOf(value.GetType()),
    };

    private static string AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()!.Alias;

    // Each call of a grain is a class that Orleans generates beside the contracts.
    private static IEnumerable<object> Calls() =>
        Contracts.GetTypes().Where(type => typeof(RequestBase).IsAssignableFrom(type))
            .Select(type => Call((RequestBase)Activator.CreateInstance(type)!));

    private static RequestBase Call(RequestBase call)
    {
        var parameters = call.GetMethod().GetParameters();
        foreach (var parameter in parameters) call.SetArgument(parameter.Position, Argument(parameter.ParameterType));
        return call;
    }

    private static ImmutableArray<Holiday> Holidays => [.. SampleContracts.Newest.OfType<Holiday>()];

    private static ImmutableArray<BusyStretch> Stretches => [.. SampleContracts.Newest.OfType<BusyStretch>()];

    private static ImmutableArray<SeenCopy> Copies => [.. SampleContracts.Newest.OfType<SeenCopy>()];

    private static object Argument(Type type) =>
        SampleContracts.Newest
            .Concat([
                "text", true, 7, 7L, SampleEvents.Start, ImmutableArray.Create("text"), ImmutableArray.Create(60), Holidays, Stretches,
                Copies,
            ])
            .First((Nullable.GetUnderlyingType(type) ?? type).IsInstanceOfType);
}
