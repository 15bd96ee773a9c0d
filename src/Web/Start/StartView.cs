using Actors.Web.Account;
using Actors.Web.Parts;

namespace Actors.Web.Start;

/// <summary>Where to begin.</summary>
public sealed record StartView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>What there is to try.</summary>
    public required DemoGuide Demo { get; init; }

    /// <summary>What the organisation is called.</summary>
    public required string Name { get; init; }

    /// <summary>What surrounds the page.</summary>
    public Frame Frame => Visit.Frame with { Styles = ["css/start.css"], Modules = [] };
}
