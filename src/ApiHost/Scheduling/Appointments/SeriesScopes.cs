using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>How many appointments of a series a request is about, as requests name it.</summary>
internal static class SeriesScopes
{
    /// <summary>All names, in the order of the enum.</summary>
    public static readonly string[] Names = ["this", "following", "all"];

    private const string Expected = "must be this, following or all";

    /// <summary>The scope that a body names; this one when it names none.</summary>
    public static SeriesScope ScopeOf(ref Validator validator, string? name)
    {
        if (name is null) return SeriesScope.This;
        if (Find(name) is { } scope) return scope;
        validator.Add("scope", Expected);
        return SeriesScope.This;
    }

    /// <summary>The scope that a query names; null when it names none.</summary>
    public static SeriesScope? Read(ref QueryReader query)
    {
        if (query.Text("scope", 20) is not { } name) return null;
        var scope = Find(name);
        if (scope is null) query.Add("scope", Expected);
        return scope;
    }

    private static SeriesScope? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (SeriesScope)at : null;
}

/// <summary>The query of a route about one appointment or others of its series too.</summary>
internal sealed record SeriesQuery(SeriesScope? Scope) : IQuery<SeriesQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("scope", "string", "Of a series: this one, by default; those that follow, too; or all of them.", "this")
        {
            Values = SeriesScopes.Names,
        },
    ];

    /// <inheritdoc/>
    public static SeriesQuery Read(ref QueryReader query) => new(SeriesScopes.Read(ref query));
}
