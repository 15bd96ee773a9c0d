using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Mails;
using Actors.ApiHost.Identity.Sessions;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>A request to register.</summary>
public sealed record RegisterRequest
{
    /// <summary>The e-mail address; one account per address.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The password, 8 to 128 characters.</summary>
    [Required]
    public string? Password { get; init; }

    /// <summary>The name; or else <c>firstName</c> and <c>lastName</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The first name, when <c>name</c> is not given.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name, when <c>name</c> is not given.</summary>
    public string? LastName { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The organisation to create, with this user as its owner. Without it the user joins the organisation that X-Tenant names, as its
    /// selfRegistration says, or none.
    /// </summary>
    public string? OrganizationName { get; init; }

    /// <summary>
    /// The token of an invitation that was sent to this address: the user joins the organisation that invites, in the role that it gives.
    /// </summary>
    public string? InvitationToken { get; init; }

    /// <summary>The consent to the terms; when given it must be true.</summary>
    public bool? AgreeToTerms { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RegisterRequest);
}

/// <summary>A request to sign in.</summary>
public sealed record LoginRequest
{
    /// <summary>The e-mail address.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The password.</summary>
    [Required]
    public string? Password { get; init; }

    /// <summary>True to stay signed in: the session then lasts for weeks instead of hours.</summary>
    public bool? RememberMe { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(LoginRequest);
}

/// <summary>How requests of identity are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(VerifyEmailRequest))]
[JsonSerializable(typeof(ForgotPasswordRequest))]
[JsonSerializable(typeof(ResetPasswordRequest))]
[JsonSerializable(typeof(ChangePasswordRequest))]
[JsonSerializable(typeof(ApiKeyInput))]
internal sealed partial class IdentityRequests : JsonSerializerContext;
