using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Users;

/// <summary>
/// A user as the organisation knows one. Members see public fields of each other; the rest is for the user and for those who manage.
/// </summary>
public sealed record ProfileView
{
    /// <summary>The user's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The role: client, member, expert, admin or owner.</summary>
    public required string MemberType { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state or region.</summary>
    public string? State { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>About the member.</summary>
    public string? Bio { get; init; }

    /// <summary>The member's page.</summary>
    public string? Website { get; init; }

    /// <summary>The member's page at LinkedIn.</summary>
    public string? Linkedin { get; init; }

    /// <summary>Where the member's picture is.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>What the member can do.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Since when the user is a member.</summary>
    public required DateTime MemberSince { get; init; }

    /// <summary>The e-mail address; not public.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number; not public.</summary>
    public string? Phone { get; init; }

    /// <summary>The whole address; not public.</summary>
    public AddressBody? Address { get; init; }

    /// <summary>What the member has passed; not public.</summary>
    public IReadOnlyList<CertificationBody>? Certifications { get; init; }

    /// <summary>By which ways the member wants to be told of things; not public.</summary>
    public NotificationsBody? NotificationPreferences { get; init; }

    /// <summary>active, removed, pending or rejected; not public.</summary>
    public string? Status { get; init; }

    /// <summary>Names the member's state for If-Match; not public.</summary>
    public long? Version { get; init; }
}

/// <summary>Users as answers show them.</summary>
internal static class UserResponses
{
    /// <summary>A member as the request that would make the profile: what a merge patch is applied to.</summary>
    public static ProfileInput ToInput(Member member)
    {
        var profile = member.Profile;
        return new ProfileInput
        {
            // A name that is made of the other two follows them.
            Name = member.Name == $"{profile.FirstName} {profile.LastName}".Trim() ? null : member.Name,
            FirstName = profile.FirstName,
            LastName = profile.LastName,
            Phone = profile.Phone,
            Company = profile.Company,
            Title = profile.Title,
            Address = AddressOf(profile.Address),
            Bio = profile.Bio,
            Website = profile.Website,
            Linkedin = profile.LinkedIn,
            AvatarUrl = profile.AvatarUrl,
            Skills = SkillsOf(profile),
            Certifications = CertificationsOf(profile),
            NotificationPreferences = NotificationsOf(profile.Notifications),
        };
    }

    /// <summary>What members see of each other.</summary>
    public static ProfileView ToPublicResponse(Member member) => new()
    {
        Id = member.UserId,
        Name = member.Name,
        FirstName = member.Profile.FirstName,
        LastName = member.Profile.LastName,
        Company = member.Profile.Company,
        Title = member.Profile.Title,
        MemberType = RoleNames.Of(member.Role),
        City = member.Profile.Address?.City,
        State = member.Profile.Address?.State,
        Country = member.Profile.Address?.Country,
        Bio = member.Profile.Bio,
        Website = member.Profile.Website,
        Linkedin = member.Profile.LinkedIn,
        AvatarUrl = member.Profile.AvatarUrl,
        Skills = SkillsOf(member.Profile),
        MemberSince = member.JoinedAt.UtcDateTime,
    };

    /// <summary>What members see of themselves, and those who manage the organisation see of all.</summary>
    public static ProfileView ToResponse(Member member, string status) => ToPublicResponse(member) with
    {
        Email = member.Email,
        Phone = member.Profile.Phone,
        Address = AddressOf(member.Profile.Address),
        Certifications = CertificationsOf(member.Profile),
        NotificationPreferences = NotificationsOf(member.Profile.Notifications),
        Status = status,
        Version = member.Version,
    };

    private static ImmutableArray<string> SkillsOf(MemberProfile profile) => profile.Skills.IsDefault ? [] : profile.Skills;

    private static List<CertificationBody> CertificationsOf(MemberProfile profile)
    {
        var bodies = new List<CertificationBody>();
        if (profile.Certifications.IsDefault) return bodies;
        foreach (var one in profile.Certifications)
            bodies.Add(
                new CertificationBody { Name = one.Name, Issuer = one.Issuer, IssueDate = one.IssueDate, ExpiryDate = one.ExpiryDate });
        return bodies;
    }

    private static NotificationsBody? NotificationsOf(NotificationPreferences? ways) =>
        ways is null ? null : new NotificationsBody { Email = ways.Email, Sms = ways.Sms, Push = ways.Push };

    private static AddressBody? AddressOf(PostalAddress? address) => address is null ? null : new AddressBody
    {
        Street = address.Street,
        City = address.City,
        State = address.State,
        ZipCode = address.ZipCode,
        Country = address.Country,
    };
}
