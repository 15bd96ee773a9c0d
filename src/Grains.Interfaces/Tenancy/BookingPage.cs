using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>How times of day are read.</summary>
[GenerateSerializer, Alias("tenancy.clock-hours")]
public enum ClockHours
{
    /// <summary>From 1 to 12, twice a day.</summary>
    Twelve,

    /// <summary>From 0 to 23.</summary>
    TwentyFour,
}

/// <summary>The page on which strangers book. What they ask the API itself is not concerned.</summary>
[GenerateSerializer, Immutable, Alias("tenancy.booking-page")]
public sealed record BookingPage
{
    /// <summary>True when there is none.</summary>
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOff { get; init; }

    /// <summary>The languages that it is offered in, the best first; null means all that there are.</summary>
    [Id(1)] public ImmutableArray<string>? Languages { get; init; }

    /// <summary>How it writes times of day; null leaves that to the language.</summary>
    [Id(2)] public ClockHours? Clock { get; init; }

    /// <summary>Where it says what becomes of personal data.</summary>
    [Id(3)] public string? PrivacyUrl { get; init; }

    /// <summary>Where its terms are.</summary>
    [Id(4)] public string? TermsUrl { get; init; }

    /// <summary>The sites that may show it in a frame, as browsers write origins; null means none.</summary>
    [Id(5)] public ImmutableArray<string>? EmbedOrigins { get; init; }
}
