using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>A name and a profile, checked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Profile">The profile.</param>
internal sealed record ProfileChange(string Name, MemberProfile Profile);

/// <summary>Profiles as requests and answers show them, and what may stand in a request.</summary>
internal static class ProfileMapping
{
    private const int LongestName = 100;
    private const int Most = 50;

    /// <summary>Checks a request.</summary>
    /// <param name="input">The request.</param>
    public static Parsed<ProfileChange> Check(ProfileInput input)
    {
        Problems problems = default;
        var first = TextRules.Optional(ref problems, "firstName", input.FirstName, LongestName / 2);
        var last = TextRules.Optional(ref problems, "lastName", input.LastName, LongestName / 2);
        var name = input.Name is null ? $"{first} {last}".Trim() : TextRules.Required(ref problems, "name", input.Name, LongestName);
        if (input.Name is null && name.Length == 0) problems.Add("name", "It is missing: give name, or firstName and lastName.");
        var profile = new MemberProfile
        {
            FirstName = first,
            LastName = last,
            Phone = TextRules.Optional(ref problems, "phone", input.Phone, 40),
            Company = TextRules.Optional(ref problems, "company", input.Company, LongestName),
            Title = TextRules.Optional(ref problems, "title", input.Title, LongestName),
            Address = AddressOf(ref problems, input.Address),
            Bio = TextRules.Lines(ref problems, "bio", input.Bio, 2_000),
            Website = TextRules.Url(ref problems, "website", input.Website),
            LinkedIn = TextRules.Url(ref problems, "linkedin", input.Linkedin),
            AvatarUrl = TextRules.Url(ref problems, "avatarUrl", input.AvatarUrl),
            Skills = TextRules.List(ref problems, "skills", input.Skills, Most, LongestName),
            Certifications = CertificationsOf(ref problems, input.Certifications),
            Notifications = input.NotificationPreferences is { } ways
                ? new NotificationPreferences(ways.Email ?? true, ways.Sms ?? false, ways.Push ?? false)
                : null,
        };
        return problems.None ? new ProfileChange(name, profile) : problems.ToError();
    }

    /// <summary>A member as the request that would make the profile: what a merge patch is applied to.</summary>
    /// <param name="member">The member.</param>
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
    /// <param name="member">The member.</param>
    public static ProfileView ToPublicView(Member member) => new()
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
    /// <param name="member">The member.</param>
    /// <param name="status">active or removed.</param>
    public static ProfileView ToView(Member member, string status) => ToPublicView(member) with
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
            bodies.Add(new CertificationBody { Name = one.Name, Issuer = one.Issuer, IssueDate = one.IssueDate, ExpiryDate = one.ExpiryDate });
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

    private static PostalAddress? AddressOf(ref Problems problems, AddressBody? address) => address is null ? null : new PostalAddress(
        TextRules.Optional(ref problems, "address.street", address.Street, LongestName),
        TextRules.Optional(ref problems, "address.city", address.City, LongestName),
        TextRules.Optional(ref problems, "address.state", address.State, LongestName),
        TextRules.Optional(ref problems, "address.zipCode", address.ZipCode, 20),
        TextRules.Optional(ref problems, "address.country", address.Country, LongestName));

    private static ImmutableArray<Certification> CertificationsOf(ref Problems problems, IReadOnlyList<CertificationBody?>? bodies)
    {
        if (bodies is null) return [];
        if (bodies.Count > Most)
        {
            problems.Add("certifications", $"At most {Most} are allowed.");
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<Certification>(bodies.Count);
        for (var index = 0; index < bodies.Count; index++)
        {
            var field = $"certifications[{index}]";
            if (bodies[index] is not { } body)
            {
                problems.AddMissing(field);
                continue;
            }

            if (body.ExpiryDate < body.IssueDate) problems.Add(field + ".expiryDate", "It lies before the date of issue.");
            kept.Add(new Certification(
                TextRules.Required(ref problems, field + ".name", body.Name, LongestName),
                TextRules.Optional(ref problems, field + ".issuer", body.Issuer, LongestName),
                body.IssueDate,
                body.ExpiryDate));
        }

        return kept.ToImmutable();
    }
}
