using System.Diagnostics.CodeAnalysis;
using Actors.ApiHost.Http.Errors;

namespace Actors.ApiHost.Http.Input;

/// <summary>What reading, checking or looking something up gave: a value, or why there is none.</summary>
internal readonly struct Result<T>
    where T : class
{
    private readonly T? _value;
    private readonly ApiError? _error;

    private Result(T? value, ApiError? error)
    {
        _value = value;
        _error = error;
    }

    /// <summary>Tells a value from a failure.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ApiError? error)
    {
        value = _value;
        error = _error;
        return error is null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(ApiError error) => new(null, error);
}
