using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Users;

/// <summary>A name and a profile, checked.</summary>
internal sealed record ProfileChange(string Name, MemberProfile Profile);

/// <summary>What may stand in a profile.</summary>
internal static class UserValidators
{
    private const int MaxName = 100;
    private const int MaxItems = 50;

    /// <summary>Checks a request.</summary>
    public static Result<ProfileChange> Check(ProfileInput input)
    {
        Validator validator = default;
        var first = validator.OptionalName("firstName", input.FirstName, MaxName / 2);
        var last = validator.OptionalName("lastName", input.LastName, MaxName / 2);
        var name = input.Name is null ? $"{first} {last}".Trim() : validator.RequiredName("name", input.Name, MaxName);
        if (input.Name is null && name.Length == 0) validator.Add("name", "is required: give name, or firstName and lastName");
        var profile = new MemberProfile
        {
            FirstName = first,
            LastName = last,
            Phone = validator.Optional("phone", input.Phone, 40),
            Company = validator.Optional("company", input.Company, MaxName),
            Title = validator.Optional("title", input.Title, MaxName),
            Address = AddressOf(ref validator, input.Address),
            Bio = validator.Lines("bio", input.Bio, 2_000),
            Website = validator.Url("website", input.Website),
            LinkedIn = validator.Url("linkedin", input.Linkedin),
            AvatarUrl = validator.Url("avatarUrl", input.AvatarUrl),
            Skills = validator.List("skills", input.Skills, MaxItems, MaxName),
            Certifications = CertificationsOf(ref validator, input.Certifications),
            Notifications = input.NotificationPreferences is { } ways
                ? new NotificationPreferences(ways.Email ?? true, ways.Sms ?? false, ways.Push ?? false)
                : null,
        };
        return validator.Result(new ProfileChange(name, profile));
    }

    private static PostalAddress? AddressOf(ref Validator validator, AddressBody? address) => address is null ? null : new PostalAddress(
        validator.Optional("address.street", address.Street, MaxName),
        validator.Optional("address.city", address.City, MaxName),
        validator.Optional("address.state", address.State, MaxName),
        validator.Optional("address.zipCode", address.ZipCode, 20),
        validator.Optional("address.country", address.Country, MaxName));

    private static ImmutableArray<Certification> CertificationsOf(ref Validator validator, IReadOnlyList<CertificationBody?>? bodies)
    {
        if (bodies is null || validator.IsTooMany("certifications", bodies.Count, MaxItems)) return [];

        var kept = ImmutableArray.CreateBuilder<Certification>(bodies.Count);
        for (var index = 0; index < bodies.Count; index++)
        {
            var field = $"certifications[{index}]";
            if (bodies[index] is not { } body)
            {
                validator.Missing(field);
                continue;
            }

            if (body.ExpiryDate < body.IssueDate) validator.Add(field + ".expiryDate", "must not be before the date of issue");
            kept.Add(new Certification(
                validator.Required(field + ".name", body.Name, MaxName),
                validator.Optional(field + ".issuer", body.Issuer, MaxName),
                body.IssueDate,
                body.ExpiryDate));
        }

        return kept.ToImmutable();
    }
}
