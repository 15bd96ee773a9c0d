namespace Orleans;

/// <summary>Why an activation ends.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason given.</summary>
    None,

    /// <summary>The engine is stopping.</summary>
    ShuttingDown,

    /// <summary>The activation hook failed.</summary>
    ActivationFailed,

    /// <summary>The grain directory failed; never given by Embedded.</summary>
    DirectoryFailure,

    /// <summary>Nobody called for the idle age.</summary>
    ActivationIdle,

    /// <summary>The activation stopped answering; never given by Embedded.</summary>
    ActivationUnresponsive,

    /// <summary>Another activation of the grain lives; never given by Embedded.</summary>
    DuplicateActivation,

    /// <summary>The activation is of an incompatible version; never given by Embedded.</summary>
    IncompatibleRequest,

    /// <summary>The grain failed.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,
}

/// <summary>Why an activation ends, in words.</summary>
public readonly struct DeactivationReason
{
    /// <summary>A reason without an exception.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="text">The words.</param>
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, null, text)
    {
    }

    /// <summary>A reason with the exception that led to it.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="exception">The exception, if any.</param>
    /// <param name="text">The words.</param>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    /// <summary>The words.</summary>
    public string Description { get; }

    /// <summary>The kind.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>The exception, if any.</summary>
    public Exception? Exception { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description}. Exception: {Exception}";
}
