using System.Collections;
using System.Reflection;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>The golden bytes are complete: a contract without a sample, or a member that is not set, would be held by nothing.</summary>
public sealed class SampleContractTests
{
    [Fact]
    public void Every_contract_has_a_sample() => Missing(SampleContracts.Newest).ShouldBeEmpty();

    [Fact]
    public void A_contract_without_a_sample_is_noticed() =>
        Missing([.. SampleContracts.Newest.Where(sample => sample is not Caller)]).ShouldBe([typeof(Caller)]);

    [Fact]
    public void Every_member_of_a_sample_is_set() => SampleContracts.Newest.SelectMany(Unset).ShouldBeEmpty();

    [Fact]
    public void A_member_that_is_not_set_is_noticed() =>
        Unset(new Refusal(RefusalCode.ValidationError, ""))
            .ShouldBe(["Refusal.Code", "Refusal.Message", "Refusal.Fields", "Refusal.NextAvailable"]);

    private static IEnumerable<Type> Missing(IReadOnlyList<object> samples)
    {
        var sampled = samples.Select(sample => Definition(sample.GetType())).ToHashSet();
        return typeof(Caller).Assembly.GetExportedTypes()
            .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)) && !sampled.Contains(type));
    }

    private static IEnumerable<string> Unset(object sample) => sample is Enum
        ? []
        : from property in sample.GetType().GetProperties()
          where property.IsDefined(typeof(IdAttribute)) && !IsSet(property.PropertyType, property.GetValue(sample))
          select $"{sample.GetType().Name}.{property.Name}";

    private static bool IsSet(Type type, object? value) => value switch
    {
        null => false,
        IEnumerable items => items.Cast<object>().Any(),
        _ => Nullable.GetUnderlyingType(type) is not null || !type.IsValueType || !value.Equals(Activator.CreateInstance(type)),
    };

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
