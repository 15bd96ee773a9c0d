using System.Diagnostics.CodeAnalysis;

namespace Actors.ApiHost.Http;

/// <summary>What reading a request gave: a value, or why there is none.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal readonly struct Parsed<T>
    where T : class
{
    private readonly T? _value;
    private readonly ApiError? _error;

    private Parsed(T? value, ApiError? error)
    {
        _value = value;
        _error = error;
    }

    /// <summary>Tells a value from a failure.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <param name="error">The failure, when there is one.</param>
    public bool IsFailed([NotNullWhen(false)] out T? value, [NotNullWhen(true)] out ApiError? error)
    {
        value = _value;
        error = _error;
        return error is not null;
    }

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>Wraps a failure.</summary>
    /// <param name="error">The failure.</param>
    public static implicit operator Parsed<T>(ApiError error) => new(null, error);
}
