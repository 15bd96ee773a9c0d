using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.ApiKeys;

/// <summary>An API key, and what may be said of it.</summary>
internal sealed class ApiKeyState : IFoldedState
{
    /// <summary>How many a tenant may have that were not revoked.</summary>
    public const int Most = 100;

    /// <summary>For how many years a key is good at most, when it expires at all.</summary>
    public const int LongestYears = 5;

    private ApiKeyIssued? _issued;
    private ApiKey? _first;

    /// <summary>The key; null when there is none, or when it was revoked.</summary>
    public ApiKey? Current { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ApiKeyIssued issued:
                _issued = issued;
                Current = _first = Of(issued, at);
                break;
            case ApiKeyRevoked:
                Current = null;
                break;
            default:
                throw new InvalidOperationException($"An API key's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The key that an event issues.</summary>
    /// <param name="issued">The event.</param>
    /// <param name="at">When.</param>
    public static ApiKey Of(ApiKeyIssued issued, DateTimeOffset at) =>
        new(issued.KeyId, issued.Name, issued.Scopes, issued.ExpiresAt, issued.LastFour, at);

    /// <summary>The key, if a secret is its own and it may act; null otherwise.</summary>
    /// <param name="secretHash">The secret's hash.</param>
    /// <param name="now">The time.</param>
    public ApiKey? Check(string secretHash, DateTimeOffset now) =>
        Current is { } key && (key.ExpiresAt is null || key.ExpiresAt > now) && IsOwn(secretHash) ? key : null;

    /// <summary>
    /// What a request is answered that asks for the key again; null when there is none yet. Holds for revoked ones as well.
    /// </summary>
    /// <param name="key">The request's key.</param>
    /// <param name="request">The request.</param>
    public Outcome<ApiKey>? Repeat(CreationKey key, ApiKeyRequest request)
    {
        if (_first is null) return null;
        var answer = Repeats.Answer(_first, _issued!.Fingerprint, key.Fingerprint);
        // The host would show a text that is not the key's.
        return answer.Refusal is null && !IsOwn(request.SecretHash) ? SigningKeyChanged : answer;
    }

    /// <summary>Why a key cannot be issued, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="others">How many keys the tenant has.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(ApiKeyRequest request, long others, DateTimeOffset now)
    {
        if (request.ExpiresAt <= now) return Refusal.Invalid("expiresAt", "must be ahead");
        if (request.ExpiresAt > now.AddYears(LongestYears))
            return Refusal.Invalid("expiresAt", $"must be at most {LongestYears} years ahead");
        return others >= Most ? TooMany : null;
    }

    private static Refusal TooMany { get; } =
        new(RefusalCode.LimitReached, $"An organisation has at most {Most} API keys; revoke one that is not needed, expired ones too.");

    private static Refusal SigningKeyChanged { get; } =
        new(RefusalCode.InvalidTransition, "The installation's signing key has changed since this API key was issued; issue another one.");

    private bool IsOwn(string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secretHash), Encoding.ASCII.GetBytes(_issued!.SecretHash));
}
