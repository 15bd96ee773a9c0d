using System.Reflection;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>
/// What travels between processes is a contract, because two versions run side by side while a cluster is upgraded. The file says each
/// payload's alias and the number and type of each member, and each call's alias and parameters. Members and calls may be added, by adding
/// their lines; a line that changes or goes away breaks the older version: use a new number or alias instead. New lines are written by
/// running with ACTORS_WRITE_GOLDEN=1.
/// </summary>
public sealed class WireShapeTests
{
    private const string FileName = "wire-shapes.txt";

    [Fact]
    public void What_was_released_travels_as_ever()
    {
        var shapes = Shapes().Order(StringComparer.Ordinal).ToArray();
        if (Environment.GetEnvironmentVariable("ACTORS_WRITE_GOLDEN") == "1")
            File.WriteAllLines(Path.Combine(SourceFolder.Path, FileName), shapes);
        var released = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, FileName));
        released.Except(shapes).ShouldBeEmpty("the older version would not understand these any more");
        shapes.Except(released).ShouldBeEmpty("these are new: add them to the file");
    }

    private static IEnumerable<string> Shapes() => typeof(Caller).Assembly.GetExportedTypes().SelectMany(type =>
        type.IsEnum ? Values(type) : type.IsInterface ? Calls(type) : Members(type));

    private static IEnumerable<string> Values(Type type) => AliasOf(type) is not { } alias
        ? []
        : Enum.GetValues(type).Cast<object>()
            .Select(value => $"{alias} {Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)} {value}");

    private static IEnumerable<string> Members(Type type) =>
        AliasOf(type) is not { } alias || !type.IsDefined(typeof(GenerateSerializerAttribute))
            ? []
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Select(property => (property.PropertyType, Id: property.GetCustomAttribute<IdAttribute>()?.Id))
                .Where(member => member.Id is not null)
                .Select(member => $"{alias} {member.Id} {Name(member.PropertyType)}")
                .Append(alias);

    private static IEnumerable<string> Calls(Type type) => AliasOf(type) is not { } alias
        ? []
        : type.GetMethods().Select(method =>
            $"{alias} {AliasOf(method)} "
            + $"({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))}) "
            + $"{Name(method.ReturnType)}");

    private static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias;

    private static string Name(Type type) => type switch
    {
        { IsGenericType: true } => $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        { IsGenericParameter: true } => "?",
        _ => AliasOf(type) ?? type.FullName!,
    };

    private static string Bare(Type type) => AliasOf(type) ?? type.GetGenericTypeDefinition().FullName!;
}
