using System.Globalization;

namespace Actors.ApiHost.Http.Input;

/// <content>What numbers may be.</content>
internal partial struct Validator
{
    /// <summary>A whole number that must be there.</summary>
    public int RequiredNumber(string field, int? value, int min, int max)
    {
        if (value is null) Missing(field);
        return Number(field, value, min, max) ?? min;
    }

    /// <summary>A whole number that may be absent.</summary>
    public int? Number(string field, int? value, int min, int max)
    {
        if (value is not { } number || (number >= min && number <= max)) return value;
        Add(field, WholeNumber(min, max));
        return min;
    }

    /// <summary>What is told where a whole number within bounds is expected.</summary>
    public static string WholeNumber(long min, long max) =>
        string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}");
}
