using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http;

/// <summary>Thrown by our converters: a value that is JSON of the right sort, but not what is expected.</summary>
internal sealed class UnexpectedValueException : JsonException
{
    /// <summary>Makes the exception.</summary>
    public UnexpectedValueException()
        : this("Another value is expected.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is expected.</param>
    public UnexpectedValueException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is expected.</param>
    /// <param name="innerException">What it comes from.</param>
    public UnexpectedValueException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Says of JSON that cannot be read where it is wrong, and what was expected there.</summary>
internal static class JsonFailures
{
    /// <summary>Explains a failure.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="root">What the JSON was read as.</param>
    public static ApiError Explain(JsonException exception, JsonTypeInfo root)
    {
        var field = FieldOf(exception.Path);
        // The reader's own failures are about syntax; they arrive wrapped, or bare when nothing was being read yet.
        if (exception.InnerException is JsonException) return ApiError.Malformed(field, SyntaxOf(exception.InnerException.Message));
        if (exception is UnexpectedValueException) return ApiError.Invalid(field, exception.Message);
        if (exception.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return ApiError.Invalid(WithName(exception, field), "There is no such field.");
        if (exception.Message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return ApiError.Malformed(WithName(exception, field), "The field occurs twice.");
        if (exception.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return ApiError.Malformed(field, SyntaxOf(exception.Message));
        return ApiError.Invalid(field, JsonExpectations.At(root, exception.Path) ?? "Another type of value is expected.");
    }

    /// <summary>Explains why a document cannot be read at all.</summary>
    /// <param name="exception">The failure.</param>
    public static ApiError ExplainSyntax(JsonException exception)
    {
        if (exception.Message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return ApiError.Malformed(WithName(exception, "body"), "The field occurs twice.");
        return ApiError.Malformed(FieldOf(exception.Path), SyntaxOf(exception.Message));
    }

    /// <summary>The field of a path: <c>$.weekly[2].days</c> is <c>weekly[2].days</c>, and the root is <c>body</c>.</summary>
    /// <param name="path">The path.</param>
    public static string FieldOf(string? path)
    {
        if (path is null or "$" or "") return "body";
        var field = path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');
        return Bounded(field);
    }

    private static string SyntaxOf(string message)
    {
        if (message.Contains("Expected depth to be zero", StringComparison.Ordinal)) return "It ends before it is whole.";
        if (message.Contains("depth", StringComparison.Ordinal)) return $"It nests deeper than {JsonInput.DeepestNesting} levels.";
        return "It is not valid JSON here.";
    }

    // Whether the path ends in the unknown name depends on the reader; the message always quotes it.
    private static string WithName(JsonException exception, string field)
    {
        var name = Quoted(exception.Message);
        if (name.Length == 0 || field == name || field.EndsWith("." + name, StringComparison.Ordinal)) return field;
        return Bounded(field == "body" ? name : field + "." + name);
    }

    private static string Quoted(string message)
    {
        var from = message.IndexOf('\'', StringComparison.Ordinal);
        var to = from < 0 ? -1 : message.IndexOf('\'', from + 1);
        return to < 0 ? "" : message[(from + 1)..to];
    }

    // What the caller wrote comes back, but not a megabyte of it, and nothing that a terminal would obey.
    private static string Bounded(string field)
    {
        const int longest = 200;
        var bounded = field.Length <= longest ? field : field[..longest];
        return bounded.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 ? bounded : new string([.. bounded.Where(sign => sign >= ' ')]);
    }
}
