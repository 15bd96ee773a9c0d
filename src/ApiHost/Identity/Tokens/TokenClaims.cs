using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>The header of a token, which may say one thing only.</summary>
internal static class TokenHeader
{
    /// <summary>
    /// True when the header is that of a token we make. Members that choose keys or ask for extensions are refused, not ignored.
    /// </summary>
    public static bool IsOurs(byte[] header)
    {
        if (!TokenJson.TryParse(header, out var document)) return false;
        using (document)
        {
            var isTyped = false;
            var isSigned = false;
            foreach (var member in document.RootElement.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "alg" when member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals("HS256"u8):
                        isSigned = true;
                        break;
                    case "typ" when member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals("JWT"u8):
                        isTyped = true;
                        break;
                    default:
                        return false;
                }
            }

            return isTyped && isSigned;
        }
    }
}

/// <summary>What a token says. Nothing of it has been checked but its form.</summary>
internal sealed record TokenClaims
{
    /// <summary>Who issued it.</summary>
    public string? Issuer { get; private set; }

    /// <summary>For whom it is.</summary>
    public List<string> Audiences { get; } = [];

    /// <summary>The user.</summary>
    public string? Subject { get; private set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; private set; }

    /// <summary>The session.</summary>
    public string? SessionId { get; private set; }

    /// <summary>The role in the tenant.</summary>
    public string? Role { get; private set; }

    /// <summary>The expert who the user is.</summary>
    public string? ExpertId { get; private set; }

    /// <summary>The user's e-mail address.</summary>
    public string? Email { get; private set; }

    /// <summary>True when the address is known to be the user's.</summary>
    public bool EmailVerified { get; private set; }

    /// <summary>The user's name.</summary>
    public string? Name { get; private set; }

    /// <summary>The token's own id.</summary>
    public string? TokenId { get; private set; }

    /// <summary>When it was issued, in seconds.</summary>
    public long? IssuedAt { get; private set; }

    /// <summary>Until when it is good, in seconds.</summary>
    public long? ExpiresAt { get; private set; }

    /// <summary>From when it is good, in seconds.</summary>
    public long? NotBefore { get; private set; }

    /// <summary>Reads claims; false when one that we know has another form than it must have.</summary>
    public static bool TryParse(byte[] payload, [NotNullWhen(true)] out TokenClaims? claims)
    {
        claims = null;
        if (!TokenJson.TryParse(payload, out var document)) return false;
        using (document)
        {
            var read = new TokenClaims();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!read.Take(member.Name, member.Value)) return false;
            }

            claims = read;
            return true;
        }
    }

    private bool Take(string name, JsonElement value) => name switch
    {
        "iss" => TakeText(value, text => Issuer = text),
        "aud" => TakeAudience(value),
        "sub" => TakeText(value, text => Subject = text),
        "sid" => TakeText(value, text => SessionId = text),
        "tid" => TakeText(value, text => TenantId = text),
        "role" => TakeText(value, text => Role = text),
        "eid" => TakeText(value, text => ExpertId = text),
        "email" => TakeText(value, text => Email = text),
        "name" => TakeText(value, text => Name = text),
        "jti" => TakeText(value, text => TokenId = text),
        "email_verified" => TakeFlag(value),
        "iat" => TakeTime(value, seconds => IssuedAt = seconds),
        "exp" => TakeTime(value, seconds => ExpiresAt = seconds),
        "nbf" => TakeTime(value, seconds => NotBefore = seconds),
        _ => true,
    };

    private static bool TakeText(JsonElement value, Action<string> keep)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text) return false;
        keep(text);
        return true;
    }

    private static bool TakeTime(JsonElement value, Action<long> keep)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var seconds) || seconds < 0) return false;
        keep(seconds);
        return true;
    }

    private bool TakeFlag(JsonElement value)
    {
        EmailVerified = value.ValueKind == JsonValueKind.True;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    private bool TakeAudience(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return TakeText(value, Audiences.Add);
        foreach (var audience in value.EnumerateArray())
        {
            if (!TakeText(audience, Audiences.Add)) return false;
        }

        return true;
    }
}

/// <summary>Reads the JSON of tokens: one object, no member twice, not deep.</summary>
internal static class TokenJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Reads an object.</summary>
    public static bool TryParse(byte[] json, [NotNullWhen(true)] out JsonDocument? document)
    {
        document = null;
        try
        {
            var parsed = JsonDocument.Parse(json, Strict);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                document = parsed;
                return true;
            }

            parsed.Dispose();
            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
