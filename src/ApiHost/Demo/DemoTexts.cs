using System.Collections.Immutable;

namespace Actors.ApiHost.Demo;

/// <summary>What clients of the demo tenant say.</summary>
internal static class DemoTexts
{
    /// <summary>What some want the expert to know.</summary>
    public static ImmutableArray<string> Notes { get; } =
    [
        "I sit at a desk all day, and my neck is stiff by noon.",
        "The doctor's letter comes with me.",
        "I may be five minutes late: the tram.",
        "Please not on the couch, I cannot lie on my left side.",
        "The exercises helped. I have two questions about them.",
    ];

    /// <summary>What they train.</summary>
    public static ImmutableArray<string> Sports { get; } = ["Running", "Handball", "Surfing", "Climbing", "Football", "Cycling"];

    /// <summary>Why some call off.</summary>
    public static ImmutableArray<string> Reasons { get; } = ["Ill", "Has to work", "Found an earlier time"];

    /// <summary>What they say afterwards, and how many stars they give.</summary>
    public static ImmutableArray<DemoReview> Reviews { get; } =
    [
        new(5, "For the first time somebody explained to me why it hurts. Two weeks later it does not."),
        new(4, "Careful and on time. The room is a little cold."),
        new(5, "I can sleep on my side again. Thank you!"),
        new(3, "Good advice, though I would have liked more treatment and fewer exercises."),
        new(5, "Listens first, then decides. I have sent my mother as well."),
    ];
}

/// <summary>What a client says of an expert.</summary>
/// <param name="Rating">How many stars.</param>
/// <param name="Text">What else.</param>
internal sealed record DemoReview(int Rating, string Text);
