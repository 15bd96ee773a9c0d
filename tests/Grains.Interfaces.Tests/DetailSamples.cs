using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>Samples of what a service asks and allows.</summary>
internal sealed class DetailSamples : ISamples
{
    /// <summary>A question.</summary>
    public static Question Question { get; } = new("knee", "Which knee?", QuestionType.Choice, true)
    {
        Options = ["left", "right"],
        MaxLength = 80,
        Min = 1.5m,
        Max = 120,
    };

    /// <summary>Answers.</summary>
    public static ImmutableDictionary<string, Answer> Answers { get; } = ImmutableDictionary<string, Answer>.Empty
        .Add("knee", new Answer { Text = "left", Number = 41.5m, Flag = true, Choices = ["left"] });

    /// <summary>A place.</summary>
    public static Place Place { get; } = new(PlaceType.Phone, "+351210000000");

    /// <summary>Metadata.</summary>
    public static ImmutableDictionary<string, string> Metadata { get; } =
        ImmutableDictionary<string, string>.Empty.Add("campaign", "spring");

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [new ClientBooked("apt_1")];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Question,
        Answers["knee"],
        Place,
        new DurationChoice(60, new Money(8_000, "EUR")),
        new StaffDetails(Place, Metadata, "Pays late"),
        .. Enum.GetValues<QuestionType>().Cast<object>(),
        .. Enum.GetValues<PlaceType>().Cast<object>(),
        .. Enum.GetValues<BookingRule>().Cast<object>(),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "ClientBooked.AppointmentId", "Appointment.Locale", "Question.Id", "Question.Label", "Question.Options", "Place.Value",
    ];
}
