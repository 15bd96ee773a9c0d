using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Tenancy.Users;

/// <summary>What a member says of herself to the organisation.</summary>
public sealed record ProfileInput
{
    /// <summary>The name people see; made of first and last name when absent.</summary>
    public string? Name { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>Where the member lives or works.</summary>
    public AddressBody? Address { get; init; }

    /// <summary>About the member, up to 2,000 characters.</summary>
    public string? Bio { get; init; }

    /// <summary>The member's page, http or https.</summary>
    public string? Website { get; init; }

    /// <summary>The member's page at LinkedIn, http or https.</summary>
    public string? Linkedin { get; init; }

    /// <summary>Where the member's picture is, http or https.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>What the member can do, up to 50.</summary>
    public IReadOnlyList<string?>? Skills { get; init; }

    /// <summary>What the member has passed, up to 50.</summary>
    public IReadOnlyList<CertificationBody?>? Certifications { get; init; }

    /// <summary>By which ways the member wants to be told of things.</summary>
    public NotificationsBody? NotificationPreferences { get; init; }
}

/// <summary>A postal address.</summary>
public sealed record AddressBody
{
    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state or region.</summary>
    public string? State { get; init; }

    /// <summary>The postal code.</summary>
    public string? ZipCode { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }
}

/// <summary>Something that a member has passed.</summary>
public sealed record CertificationBody
{
    /// <summary>What.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>Who says so.</summary>
    public string? Issuer { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Until when.</summary>
    public DateOnly? ExpiryDate { get; init; }
}

/// <summary>By which ways a member wants to be told of things.</summary>
public sealed record NotificationsBody
{
    /// <summary>By mail; true by default.</summary>
    public bool? Email { get; init; }

    /// <summary>By text message; false by default.</summary>
    public bool? Sms { get; init; }

    /// <summary>By push message; false by default.</summary>
    public bool? Push { get; init; }
}
