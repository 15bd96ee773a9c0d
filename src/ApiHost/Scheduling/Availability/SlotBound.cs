using System.Globalization;
using Actors.ApiHost.Http.Errors;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>How many slots one answer is made of at the most. They are counted before they are looked at.</summary>
internal readonly struct SlotBound(int most)
{
    // Few enough that what all experts have at hand is bounded, and so many that ordinary questions are answered in one part.
    private const int OfOneExpert = 2_000;
    private const int OfEachExpert = 400;

    /// <summary>How many slots of the grid each of so many experts is asked for at once.</summary>
    public static int PartOf(int experts) => Math.Max(OfEachExpert, OfOneExpert / Math.Max(1, experts));

    /// <summary>Refuses a question whose answer would be too long, and says what to ask instead; null when it is not.</summary>
    public ApiError? Refuse(SlotQuery query, long count, int experts)
    {
        if (count <= most) return null;
        var fields = new List<FieldProblem> { Narrower(query, count) };
        if (experts > 1) fields.Add(new FieldProblem("staffId", "must be given: ask for one expert at a time"));
        var message = string.Create(
            CultureInfo.InvariantCulture, $"The answer would be made of {count} slots; {most} is the most of one answer.");
        return new ApiError(ApiErrorCode.LimitReached, message) { Fields = fields };
    }

    // What is asked for is about as dense all over: a part of it that is short enough is what is left of the range.
    private FieldProblem Narrower(SlotQuery query, long count)
    {
        if (query.Date is not null) return new FieldProblem("date", "must be replaced by from and to, for a part of the day");
        var hours = Math.Max(1, Math.Floor((query.To!.Value - query.From!.Value).TotalHours * most / count));
        var length = hours < 48 ? $"{hours:F0} hours" : $"{Math.Floor(hours / 24):F0} days";
        return new FieldProblem("to", $"must be nearer to from: ask for about {length} at a time");
    }
}
