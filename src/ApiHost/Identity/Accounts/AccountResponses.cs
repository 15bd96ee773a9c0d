using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Identity.Mails;
using Actors.ApiHost.Identity.Sessions;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>A new account.</summary>
public sealed record RegisteredView
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The organisation that the user created or joined, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantId { get; init; }

    /// <summary>True when the address has to be verified before it proves anything.</summary>
    public bool VerificationRequired { get; init; }

    /// <summary>True when the organisation decides first whether the user joins; until then she belongs to none.</summary>
    public bool ApprovalRequired { get; init; }
}

/// <summary>A session that has begun.</summary>
public sealed record LoginView
{
    /// <summary>The access token; send it as <c>Authorization: Bearer</c>.</summary>
    public required string Token { get; init; }

    /// <summary>The refresh token, good once: send it to POST /auth/refresh before the access token ends.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>After how many seconds it is no longer good.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>Who has signed in.</summary>
    public required UserView User { get; init; }
}

/// <summary>A user who has signed in.</summary>
public sealed record UserView
{
    /// <summary>The user's id.</summary>
    public required string Id { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>True once the address is known to be the user's.</summary>
    public required bool EmailVerified { get; init; }

    /// <summary>The organisation that is signed in to; null for a user who belongs to none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantId { get; init; }

    /// <summary>The organisation's slug, by which anonymous callers name it as X-Tenant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantSlug { get; init; }

    /// <summary>The role there: client, member, expert, admin or owner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [AllowedValues("client", "member", "expert", "admin", "owner")]
    public string? Role { get; init; }

    /// <summary>The expert who the user is, when the address is that of an expert of the organisation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ExpertId { get; init; }
}

/// <summary>The session of the access token that came along.</summary>
public sealed record SessionView
{
    /// <summary>Who has signed in.</summary>
    public required UserView User { get; init; }

    /// <summary>Until when the token is good.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>How answers of identity are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<RegisteredView>))]
[JsonSerializable(typeof(Envelope<LoginView>))]
[JsonSerializable(typeof(Envelope<SessionView>))]
[JsonSerializable(typeof(Envelope<RefreshView>))]
[JsonSerializable(typeof(PagedEnvelope<ProviderView>))]
[JsonSerializable(typeof(Envelope<AcceptedView>))]
[JsonSerializable(typeof(Envelope<EndedSessionView>))]
[JsonSerializable(typeof(PagedEnvelope<SessionSummary>))]
[JsonSerializable(typeof(Envelope<ApiKeyView>))]
[JsonSerializable(typeof(PagedEnvelope<ApiKeyView>))]
internal sealed partial class IdentityAnswers : JsonSerializerContext;
