using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What may stand in a description of a service about its experts and how they are assigned.</summary>
internal static class ServiceExpertValidators
{
    private const int MaxExperts = 100;
    private const string Twice = "must not occur twice";

    private static readonly string Expected = $"must be one of {string.Join(", ", AssignmentNames.All)}";

    /// <summary>The way to assign that is named; any without a name.</summary>
    public static Assignment AssignmentOf(ref Validator validator, string? name)
    {
        if (name is null) return Assignment.Any;
        if (AssignmentNames.Find(name) is { } assignment) return assignment;
        validator.Add("assignment", Expected);
        return Assignment.Any;
    }

    /// <summary>The experts with their shares; default without any, as it is stored.</summary>
    public static ImmutableArray<ServiceExpert> ExpertsOf(ref Validator validator, IReadOnlyList<ServiceExpertBody?>? bodies)
    {
        if (bodies is null or [] || validator.IsTooMany("experts", bodies.Count, MaxExperts)) return default;
        var kept = ImmutableArray.CreateBuilder<ServiceExpert>(bodies.Count);
        for (var index = 0; index < bodies.Count; index++)
        {
            var field = $"experts[{index}]";
            if (bodies[index] is null) validator.Missing(field);
            kept.Add(bodies[index] is { } body ? ExpertOf(ref validator, field, body) : new ServiceExpert(""));
        }

        return kept.ToImmutable();
    }

    /// <summary>What contradicts itself: an expert named twice, nobody who could act together, a fixed one beside no other.</summary>
    public static void Check(ref Validator validator, ServiceDefinition definition)
    {
        var (experts, seen) = (definition.Experts, definition.ExpertIds.ToHashSet());
        for (var index = 0; !experts.IsDefault && index < experts.Length; index++)
        {
            var field = $"experts[{index}]";
            if (experts[index].Id.Length > 0 && !seen.Add(experts[index].Id))
                validator.Add(field + ".id", definition.ExpertIds.Contains(experts[index].Id) ? "is named in expertIds already" : Twice);
            if (experts[index].Fixed && definition.Assignment != Assignment.RoundRobin)
                validator.Add(field + ".fixed", "must be false unless the assignment is round_robin");
        }

        if (definition.Assignment == Assignment.Collective && definition.IsOfferedByAll())
            validator.Add("assignment", "must not be collective while neither expertIds nor experts names who takes part");
        // Beside the fixed ones there is room for the one who is assigned.
        var together = definition.Assignment == Assignment.Collective
            ? definition.NamedExperts().Length
            : experts.IsDefault ? 0 : experts.Count(expert => expert.Fixed) + 1;
        if (together > ServiceDefinition.MaxTogether)
            validator.Add("assignment", $"must not have more than {ServiceDefinition.MaxTogether} experts act together");
    }

    private static ServiceExpert ExpertOf(ref Validator validator, string field, ServiceExpertBody body)
    {
        if (body.Id is null) validator.Missing(field + ".id");
        return new ServiceExpert(validator.Id(field + ".id", body.Id) ?? "")
        {
            Weight = validator.Number(field + ".weight", body.Weight, 1, 100) ?? 1,
            Priority = validator.Number(field + ".priority", body.Priority, 0, 10) ?? 0,
            Fixed = body.Fixed ?? false,
        };
    }
}
