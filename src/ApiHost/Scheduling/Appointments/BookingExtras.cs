using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>What may stand in a booking beside its time and its client.</summary>
internal static class BookingExtras
{
    private const int MaxKeys = 20;
    private const int MaxKey = 40;
    private const int MaxValue = 500;

    private static readonly string[] Rules = ["NOTICE", "WINDOW", "LIMIT", "AVAILABILITY", "PAYMENT"];

    /// <summary>Metadata; null for none. A value of null is none.</summary>
    public static ImmutableDictionary<string, string>? MetadataOf(ref Validator validator, IReadOnlyDictionary<string, string?>? metadata)
    {
        if (metadata is null || validator.IsTooMany("metadata", metadata.Count, MaxKeys)) return null;
        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in metadata)
        {
            if (validator.EntryName("metadata", name, MaxKey) is not { } key) continue;
            if (validator.Lines("metadata." + key, value, MaxValue) is { } text && !kept.TryAdd(key, text)) validator.Twice("metadata");
        }

        return kept.Count == 0 ? null : kept.ToImmutable();
    }

    /// <summary>The rules against which staff book; null for none.</summary>
    public static ImmutableArray<BookingRule>? OverridesOf(ref Validator validator, IReadOnlyList<string?>? names)
    {
        if (names is not { Count: > 0 } || validator.IsTooMany("override", names.Count, Rules.Length)) return null;
        var rules = ImmutableArray.CreateBuilder<BookingRule>(names.Count);
        for (var index = 0; index < names.Count; index++)
        {
            if (Array.IndexOf(Rules, names[index]) is >= 0 and var rule) rules.Add((BookingRule)rule);
            else validator.Add($"override[{index}]", "must be one of " + string.Join(", ", Rules));
        }

        return rules.ToImmutable();
    }
}
