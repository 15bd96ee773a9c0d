using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Configuration;

/// <summary>
/// Collects what is wrong with a section of the configuration. Each message names the key and says what is allowed, since whoever reads it
/// has the settings before them and not the source.
/// </summary>
/// <param name="section">The section's name.</param>
public sealed class OptionsRules(string section)
{
    private readonly ValidateOptionsResultBuilder _problems = new();

    /// <summary>What was found.</summary>
    public ValidateOptionsResult Result => _problems.Build();

    /// <summary>A number must be from one bound to another, both allowed.</summary>
    /// <typeparam name="T">The number.</typeparam>
    /// <param name="key">The setting, without its section.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    public OptionsRules Range<T>(string key, T value, T least, T most)
        where T : INumber<T> => Must(key, value >= least && value <= most, $"from {Text(least)} to {Text(most)}", Text(value));

    /// <summary>A time must be from one bound to another, both allowed.</summary>
    /// <param name="key">The setting, without its section.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    public OptionsRules Range(string key, TimeSpan value, TimeSpan least, TimeSpan most) =>
        Must(key, value >= least && value <= most, $"from {least:c} to {most:c}", value.ToString("c"));

    /// <summary>A text must not be empty.</summary>
    /// <param name="key">The setting, without its section.</param>
    /// <param name="value">Its value.</param>
    public OptionsRules NotEmpty(string key, string? value) => Must(key, !string.IsNullOrWhiteSpace(value), "set");

    /// <summary>A rule of one's own.</summary>
    /// <param name="key">The setting, without its section.</param>
    /// <param name="holds">True when the value is allowed.</param>
    /// <param name="rule">What it must be, after the words "it must be".</param>
    /// <param name="value">The value as the message shows it; null for what must not stand in a log.</param>
    public OptionsRules Must(string key, bool holds, string rule, string? value = null)
    {
        if (!holds)
            _problems.AddError(
                value is null ? $"{section}:{key} must be {rule}." : $"{section}:{key} is '{value}'; it must be {rule}.");
        return this;
    }

    private static string Text<T>(T number)
        where T : INumber<T> => number.ToString(null, CultureInfo.InvariantCulture);
}
