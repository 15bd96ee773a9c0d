namespace Actors.ApiHost.Scheduling;

/// <summary>A person who can be booked.</summary>
public sealed record StaffView
{
    /// <summary>The expert's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    public string? Bio { get; init; }

    /// <summary>The IANA time zone in which the calendar started.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Fields of work.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Languages spoken.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Years of experience.</summary>
    public int? YearsOfExperience { get; init; }

    /// <summary>Where the expert works.</summary>
    public LocationBody? Location { get; init; }

    /// <summary>Pages elsewhere.</summary>
    public required IReadOnlyList<SocialLinkBody> SocialLinks { get; init; }

    /// <summary>Always <c>none</c> in this version.</summary>
    public string MeetingPlatform { get; init; } = NotOffered.MeetingPlatform;

    /// <summary>When the expert was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the profile last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }
}
