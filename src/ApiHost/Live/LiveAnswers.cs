using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Live;

/// <summary>A ticket for a live connection.</summary>
internal sealed record LiveTicketView
{
    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>For how many seconds it opens connections.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>Until when it opens connections.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>What a connection is told beside events: where it stands, and why it ends.</summary>
internal sealed record LiveState
{
    /// <summary>From where it goes on: whoever resumes by it misses nothing.</summary>
    public required long Position { get; init; }

    /// <summary>With an end: <c>slow</c>, <c>draining</c> or <c>expired</c>.</summary>
    public string? Reason { get; init; }
}

/// <summary>A failure, as a connection is told it.</summary>
internal sealed record LiveFailure
{
    /// <summary>Its code, as in answers of the API.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }
}

/// <summary>How live answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<LiveTicketView>))]
[JsonSerializable(typeof(LiveState))]
[JsonSerializable(typeof(LiveFailure))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long?))]
internal sealed partial class LiveAnswers : JsonSerializerContext;
