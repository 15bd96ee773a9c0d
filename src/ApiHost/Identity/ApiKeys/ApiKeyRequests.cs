using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>A key that is to be issued.</summary>
public sealed record ApiKeyInput
{
    /// <summary>What it is called, up to 100 characters: which program uses it.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>
    /// What it may do: <c>read</c> or <c>write</c> of services, staff, calendars or appointments, such as <c>services:read</c>; or
    /// <c>*:read</c>.
    /// </summary>
    [Required]
    public IReadOnlyList<string?>? Scopes { get; init; }

    /// <summary>From when on it is good no more, with offset; at most 5 years ahead, and never when absent.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
