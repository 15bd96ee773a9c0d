using System.Buffers;
using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>What may stand in a description of an organisation.</summary>
internal static class OrganizationValidators
{
    private const int MaxName = 100;
    private const int MaxAddress = 300;
    private const int MaxSetting = 500;
    private const int MaxSettings = 50;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Checks a request.</summary>
    public static Result<OrganizationProfile> Check(OrganizationInput input, string slugOtherwise)
    {
        Validator validator = default;
        if (input.Slug is not null && !Slugs.IsValid(input.Slug)) validator.Add("slug", Slugs.Expected);
        var profile = new OrganizationProfile
        {
            Name = validator.RequiredName("name", input.Name, MaxName),
            Slug = input.Slug ?? slugOtherwise,
            Industry = validator.Optional("industry", input.Industry, MaxName),
            BusinessType = validator.Optional("businessType", input.BusinessType, MaxName),
            Phone = validator.Optional("phone", input.Phone, 40),
            Email = validator.Email("email", input.Email),
            Address = validator.Lines("address", input.Address, MaxAddress),
            TimeZone = validator.TimeZone("timeZone", input.TimeZone),
            BusinessHours = CalendarValidators.WeeklyOf(ref validator, "businessHours", input.BusinessHours ?? []),
            Locale = validator.Locale("locale", input.Locale),
            Branding = BrandingOf(ref validator, input.Branding),
            BookingPage = BookingPageBodies.Check(ref validator, input.BookingPage),
            Settings = SettingsOf(ref validator, input.Settings),
            SelfRegistration = SelfRegistrationOf(ref validator, input.SelfRegistration),
        };
        return validator.Result(profile);
    }

    private static SelfRegistration? SelfRegistrationOf(ref Validator validator, string? name)
    {
        if (name is null) return null;
        if (SelfRegistrationNames.TryParse(name, out var known)) return known;
        validator.Add("selfRegistration", SelfRegistrationNames.Expected);
        return null;
    }

    private static Branding? BrandingOf(ref Validator validator, BrandingBody? branding) => branding is null ? null : new Branding(
        validator.Url("branding.logoUrl", branding.LogoUrl),
        ColorOf(ref validator, "branding.primaryColor", branding.PrimaryColor),
        ColorOf(ref validator, "branding.secondaryColor", branding.SecondaryColor));

    private static string? ColorOf(ref Validator validator, string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        const int length = 7;
        var isColor = value.Length == length && value[0] == '#' && !value.AsSpan(1).ContainsAnyExcept(HexDigits);
        if (!isColor) validator.Add(field, "must be a colour, written #rrggbb");
        return value.ToLowerInvariant();
    }

    // A setting that a patch sets to null is gone.
    private static ImmutableDictionary<string, string> SettingsOf(ref Validator validator, IReadOnlyDictionary<string, string?>? settings)
    {
        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in settings ?? ImmutableDictionary<string, string?>.Empty)
        {
            if (value is null) continue;
            if (validator.EntryName("settings", name, MaxName) is not { } entry) continue;
            if (!kept.TryAdd(entry, validator.Lines("settings." + entry, value, MaxSetting) ?? "")) validator.Twice("settings");
        }

        validator.IsTooMany("settings", kept.Count, MaxSettings);
        return kept.ToImmutable();
    }
}
