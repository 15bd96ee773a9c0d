using System.Text.Json;

namespace Actors.Web.Api;

/// <summary>A part of the organisation's journal, oldest first.</summary>
public sealed record AuditInfo
{
    /// <summary>What happened.</summary>
    public IReadOnlyList<AuditEventInfo> Events { get; init; } = [];
}

/// <summary>Something that happened.</summary>
public sealed record AuditEventInfo
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who asked for it: the id of a user or an API key, <c>anonymous</c> or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What it was.</summary>
    public required string Action { get; init; }

    /// <summary>More of it.</summary>
    public JsonElement Data { get; init; }
}

/// <summary>A member of the organisation.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name.</param>
public sealed record MemberInfo(string UserId, string Name);
