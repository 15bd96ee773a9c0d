using System.Globalization;

namespace Actors.ApiHost.Http;

/// <summary>What numbers may be.</summary>
internal static class NumberRules
{
    /// <summary>A whole number that must be there.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The greatest that is allowed.</param>
    public static int Required(ref Problems problems, string field, int? value, int least, int most)
    {
        if (value is { } number) return Bounded(ref problems, field, number, least, most);
        problems.AddMissing(field);
        return least;
    }

    /// <summary>A whole number that may be absent.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The greatest that is allowed.</param>
    public static int? Optional(ref Problems problems, string field, int? value, int least, int most) =>
        value is { } number ? Bounded(ref problems, field, number, least, most) : null;

    private static int Bounded(ref Problems problems, string field, int value, int least, int most)
    {
        if (value >= least && value <= most) return value;
        problems.Add(field, string.Create(CultureInfo.InvariantCulture, $"A whole number from {least} to {most} is expected."));
        return least;
    }
}
