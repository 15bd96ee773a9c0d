namespace Actors.Scheduling;

/// <summary>Why a schedule was refused.</summary>
/// <param name="Field">The field at fault, by its name in JSON: <c>timeZone</c>, <c>weekly[2].days</c>, <c>overrides[0].date</c>.</param>
/// <param name="Message">What is wrong with it, in words for the person who sent it.</param>
public sealed record WorkingHoursProblem(string Field, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Field} {Message}";
}
