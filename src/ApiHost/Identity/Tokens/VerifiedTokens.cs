using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>
/// Remembers tokens that were verified, by their exact text, because a caller shows the same one with every request. What is remembered is
/// that signature and claims are good, not that the session may still act: whoever ends sessions early asks that of every request. It
/// belongs to one set of keys and goes with it.
/// </summary>
/// <remarks>
/// Two generations bound it: tokens go into the young one, and when that is full it becomes the old one and the old one is dropped. A token
/// in use moves to the young one again. Nobody fills it but by signing in, since only good tokens come in.
/// </remarks>
internal sealed class VerifiedTokens
{
    /// <summary>How many tokens are remembered at most.</summary>
    public const int Most = 10_000;

    /// <summary>The longest token that is remembered, in characters; those that we make are shorter unless names are extreme.</summary>
    public const int Longest = 2 * 1024;

    private readonly Lock _changing = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>How many tokens are remembered.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>Finds a token. Nothing is allocated for it.</summary>
    public bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out VerifiedToken? token)
    {
        token = null;
        if (text.Length > Longest) return false;
        // The comparison may stop at the first difference: only a text with the same hash comes that far, and a token's random id keeps
        // anyone who has not seen it from making one.
        if (_young.TryFind(text, out _, out token)) return true;
        if (!_old.TryFind(text, out var kept, out token)) return false;
        Add(kept, token);
        return true;
    }

    /// <summary>Remembers a token.</summary>
    public void Add(string text, VerifiedToken token)
    {
        if (text.Length > Longest) return;
        lock (_changing)
        {
            if (_young.Count >= Most / 2)
            {
                _old = _young;
                _young = new Generation();
            }

            _young.Add(text, token);
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<string, VerifiedToken> _tokens = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, VerifiedToken>.AlternateLookup<ReadOnlySpan<char>> _byText;

        public Generation() => _byText = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Count => _tokens.Count;

        public void Add(string text, VerifiedToken token) => _tokens[text] = token;

        public bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? kept, [NotNullWhen(true)] out VerifiedToken? token) =>
            _byText.TryGetValue(text, out kept, out token);
    }
}
