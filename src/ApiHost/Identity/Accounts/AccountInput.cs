using Actors.ApiHost.Http;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Identity;

/// <summary>What may stand in requests of identity.</summary>
internal static class AccountInput
{
    private const int LongestName = 100;
    private const int LongestSlug = Slugs.Longest - 8;

    /// <summary>Checks a registration.</summary>
    /// <param name="request">The request.</param>
    /// <param name="creation">The id of the user, and the fingerprint.</param>
    /// <param name="tenantId">The id of the organisation, should one be created.</param>
    public static Parsed<Registration> Check(RegisterRequest request, CreationKey creation, string tenantId)
    {
        Problems problems = default;
        var email = request.Email is null ? Missing(ref problems, "email") : TextRules.Email(ref problems, "email", request.Email);
        PasswordRules.Check(ref problems, "password", request.Password, email is null ? null : AccountKey.For(email));
        var name = NameOf(ref problems, request);
        var phone = TextRules.Optional(ref problems, "phone", request.Phone, 40);
        var company = TextRules.Optional(ref problems, "company", request.Company, LongestName);
        var title = TextRules.Optional(ref problems, "title", request.Title, LongestName);
        var organization = TextRules.Optional(ref problems, "organizationName", request.OrganizationName, LongestName);
        if (organization is not null && request.InvitationToken is not null)
            problems.Add("invitationToken", "Give either this or organizationName.");
        if (request.AgreeToTerms == false) problems.Add("agreeToTerms", "The terms have to be agreed to.");
        if (!problems.None) return problems.ToError();
        return new Registration
        {
            UserId = creation.Id,
            Email = email!,
            Password = request.Password!,
            Name = name,
            Phone = phone,
            Company = company,
            Title = title,
            Organization = organization is null ? null : new NewTenant(tenantId, organization, SlugOf(organization, tenantId)),
            Fingerprint = creation.Fingerprint,
        };
    }

    /// <summary>Checks a request to sign in; answers it with the address as it is kept.</summary>
    /// <param name="request">The request.</param>
    public static Parsed<LoginRequest> Check(LoginRequest request)
    {
        Problems problems = default;
        var email = request.Email is null ? Missing(ref problems, "email") : TextRules.Email(ref problems, "email", request.Email);
        if (request.Password is null) problems.AddMissing("password");
        else if (request.Password.Length > PasswordRules.Longest) problems.Add("password", $"At most {PasswordRules.Longest} characters are allowed.");
        return problems.None ? request with { Email = email } : problems.ToError();
    }

    private static string? Missing(ref Problems problems, string field)
    {
        problems.AddMissing(field);
        return null;
    }

    private static string NameOf(ref Problems problems, RegisterRequest request)
    {
        if (request.Name is not null) return TextRules.Required(ref problems, "name", request.Name, LongestName);
        if (request.FirstName is null && request.LastName is null)
        {
            problems.Add("name", "It is missing: give name, or firstName and lastName.");
            return "";
        }

        var first = TextRules.Required(ref problems, "firstName", request.FirstName, LongestName / 2);
        var last = TextRules.Required(ref problems, "lastName", request.LastName, LongestName / 2);
        return $"{first} {last}";
    }

    /// <summary>The slug that an organisation would like.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tenantId">Its id.</param>
    public static string SlugOf(string name, string tenantId)
    {
        var slug = Slugs.Of(name);
        // A name without any letter that folds to ASCII still gets an address.
        if (slug.Length == 0) return "org-" + tenantId[^8..];
        // When the slug is taken, the end of the id is added to it; that must be a slug too.
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].TrimEnd('-');
    }
}
