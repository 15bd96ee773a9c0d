using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Identity.Passwords;
using Actors.Grains;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>What may stand in requests of identity.</summary>
internal static class AccountValidators
{
    private const int MaxName = 100;

    /// <summary>Checks a registration.</summary>
    public static Result<Registration> Check(RegisterRequest request, CreationKey creation, string tenantId)
    {
        Validator validator = default;
        var email = validator.RequiredEmail("email", request.Email);
        PasswordRules.Check(ref validator, "password", request.Password, email is null ? null : AccountKey.For(email));
        var name = NameOf(ref validator, request);
        var phone = validator.Optional("phone", request.Phone, 40);
        var company = validator.Optional("company", request.Company, MaxName);
        var title = validator.Optional("title", request.Title, MaxName);
        var organization = validator.OptionalName("organizationName", request.OrganizationName, MaxName);
        if (organization is not null && request.InvitationToken is not null)
            validator.Add("invitationToken", "must not come with organizationName");
        if (request.AgreeToTerms == false) validator.Add("agreeToTerms", "must be true: the terms have to be agreed to");
        if (!validator.None) return validator.ToError();
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
    public static Result<LoginRequest> Check(LoginRequest request)
    {
        Validator validator = default;
        var email = validator.RequiredEmail("email", request.Email);
        if (request.Password is null) validator.Missing("password");
        else if (request.Password.Length > PasswordRules.MaxLength)
            validator.Add("password", Validator.AtMostCharacters(PasswordRules.MaxLength));
        return validator.Result(request with { Email = email });
    }

    private static string NameOf(ref Validator validator, RegisterRequest request)
    {
        // Looked at even where the name makes them of no use: what is wrong is told, never dropped.
        var first = validator.OptionalName("firstName", request.FirstName, MaxName / 2);
        var last = validator.OptionalName("lastName", request.LastName, MaxName / 2);
        if (request.Name is not null) return validator.RequiredName("name", request.Name, MaxName);
        if (request.FirstName is null && request.LastName is null)
        {
            validator.Add("name", "is required: give name, or firstName and lastName");
            return "";
        }

        if (first is null) validator.Missing("firstName");
        if (last is null) validator.Missing("lastName");
        return $"{first} {last}";
    }

    /// <summary>The slug that an organisation would like.</summary>
    public static string SlugOf(string name, string tenantId)
    {
        var slug = Slugs.Of(name);
        // A name without any letter still gets an address.
        return slug.Length == 0 ? "org-" + tenantId[^8..] : slug;
    }
}
