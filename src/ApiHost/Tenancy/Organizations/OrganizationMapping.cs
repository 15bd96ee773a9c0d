using System.Buffers;
using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Scheduling;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Organisations as requests and answers show them, and what may stand in a request.</summary>
internal static class OrganizationMapping
{
    private const int LongestName = 100;
    private const int LongestSetting = 500;
    private const int MostSettings = 50;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Checks a request.</summary>
    /// <param name="input">The request.</param>
    /// <param name="slugOtherwise">The slug when the request has none.</param>
    public static Parsed<OrganizationProfile> Check(OrganizationInput input, string slugOtherwise)
    {
        Problems problems = default;
        if (input.Slug is not null && !Slugs.IsValid(input.Slug)) problems.Add("slug", Slugs.Expected);
        var profile = new OrganizationProfile
        {
            Name = TextRules.Required(ref problems, "name", input.Name, LongestName),
            Slug = input.Slug ?? slugOtherwise,
            Industry = TextRules.Optional(ref problems, "industry", input.Industry, LongestName),
            BusinessType = TextRules.Optional(ref problems, "businessType", input.BusinessType, LongestName),
            Phone = TextRules.Optional(ref problems, "phone", input.Phone, 40),
            Email = TextRules.Email(ref problems, "email", input.Email),
            TimeZone = TextRules.TimeZone(ref problems, "timeZone", input.TimeZone),
            BusinessHours = ScheduleMapping.WeeklyOf(ref problems, "businessHours", input.BusinessHours ?? []),
            Branding = BrandingOf(ref problems, input.Branding),
            Settings = SettingsOf(ref problems, input.Settings),
        };
        return problems.None ? profile : problems.ToError();
    }

    /// <summary>An organisation as one of its members sees it.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="role">The member's role.</param>
    public static OrganizationView ToView(Organization organization, Role role) => new()
    {
        Id = organization.Id,
        Name = organization.Profile.Name,
        Slug = organization.Profile.Slug,
        Role = RoleNames.Of(role),
        Status = organization.Status.ToString().ToLowerInvariant(),
        DeletesAt = organization.DeletesAt?.UtcDateTime,
        Industry = organization.Profile.Industry,
        BusinessType = organization.Profile.BusinessType,
        Phone = organization.Profile.Phone,
        Email = organization.Profile.Email,
        TimeZone = organization.Profile.TimeZone,
        BusinessHours = ScheduleMapping.ToBodies(organization.Profile.BusinessHours),
        Branding = BrandingOf(organization.Profile.Branding),
        Settings = Permissions.Manages(role) ? organization.Profile.Settings : null,
        CreatedAt = organization.CreatedAt.UtcDateTime,
        UpdatedAt = organization.UpdatedAt.UtcDateTime,
        Version = organization.Version,
    };

    /// <summary>An organisation as the request that would make it: what a merge patch is applied to.</summary>
    /// <param name="organization">The organisation.</param>
    public static OrganizationInput ToInput(Organization organization) => new()
    {
        Name = organization.Profile.Name,
        Slug = organization.Profile.Slug,
        Industry = organization.Profile.Industry,
        BusinessType = organization.Profile.BusinessType,
        Phone = organization.Profile.Phone,
        Email = organization.Profile.Email,
        TimeZone = organization.Profile.TimeZone,
        BusinessHours = ScheduleMapping.ToBodies(organization.Profile.BusinessHours),
        Branding = BrandingOf(organization.Profile.Branding),
        Settings = organization.Profile.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
    };

    private static BrandingBody? BrandingOf(Branding? branding) => branding is null
        ? null
        : new BrandingBody { LogoUrl = branding.LogoUrl, PrimaryColor = branding.PrimaryColor, SecondaryColor = branding.SecondaryColor };

    private static Branding? BrandingOf(ref Problems problems, BrandingBody? branding) => branding is null ? null : new Branding(
        TextRules.Url(ref problems, "branding.logoUrl", branding.LogoUrl),
        ColorOf(ref problems, "branding.primaryColor", branding.PrimaryColor),
        ColorOf(ref problems, "branding.secondaryColor", branding.SecondaryColor));

    private static string? ColorOf(ref Problems problems, string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        const int length = 7;
        var isColor = value.Length == length && value[0] == '#' && !value.AsSpan(1).ContainsAnyExcept(HexDigits);
        if (!isColor) problems.Add(field, "A colour is expected, written #rrggbb.");
        return value.ToLowerInvariant();
    }

    // A setting that a patch sets to null is gone.
    private static ImmutableDictionary<string, string> SettingsOf(ref Problems problems, IReadOnlyDictionary<string, string?>? settings)
    {
        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in settings ?? ImmutableDictionary<string, string?>.Empty)
        {
            if (value is null) continue;
            if (name.Length is 0 or > LongestName) problems.Add("settings", $"Names of 1 to {LongestName} characters are expected.");
            else if (value.Length > LongestSetting) problems.Add("settings." + name, $"At most {LongestSetting} characters are allowed.");
            else kept[name] = value;
        }

        if (kept.Count > MostSettings) problems.Add("settings", $"At most {MostSettings} are allowed.");
        return kept.ToImmutable();
    }
}
