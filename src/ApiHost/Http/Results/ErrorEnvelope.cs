using System.Text.Json.Nodes;

namespace Actors.ApiHost.Http.Results;

/// <summary>A failed request.</summary>
public sealed class ErrorEnvelope
{
    /// <summary>Always false.</summary>
    public bool Success { get; init; }

    /// <summary>What went wrong.</summary>
    public required ErrorBody Error { get; init; }

    /// <summary>About the answer itself.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>What went wrong.</summary>
public sealed class ErrorBody
{
    /// <summary>The kind of failure; stable, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The fields that are wrong as a list of <c>{field, message}</c>; with SCHEDULE_CONFLICT an object with <c>nextAvailable</c>, three
    /// starts at most; with IDEMPOTENCY_KEY_REUSED of a booking one with <c>firstSucceeded</c>, and for those who have signed in the
    /// <c>id</c> of what the first request made.
    /// </summary>
    public JsonNode? Details { get; init; }
}

/// <summary>A failed request as RFC 9457 has it, for callers that accept application/problem+json.</summary>
public sealed class ProblemBody
{
    /// <summary>Names the kind of failure.</summary>
    public required string Type { get; init; }

    /// <summary>What the kind means, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Detail { get; init; }

    /// <summary>The path of the request.</summary>
    public required string Instance { get; init; }

    /// <summary>The kind of failure; the same code as in the other form.</summary>
    public required string Code { get; init; }

    /// <summary>The id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The same as in the other form.</summary>
    public JsonNode? Details { get; init; }
}
