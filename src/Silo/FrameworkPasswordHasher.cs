using Actors.Grains.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Actors.Silo;

/// <summary>The framework's password hasher: PBKDF2 with HMAC-SHA512, 128-bit salt, 256-bit subkey.</summary>
internal sealed class FrameworkPasswordHasher : IPasswordHasher
{
    // OWASP's Password Storage Cheat Sheet asks for at least 210,000 iterations of PBKDF2-HMAC-SHA512.
    private const int Iterations = 220_000;

    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <inheritdoc/>
    public string Hash(string password) => _hasher.HashPassword(NoUser, password);

    /// <inheritdoc/>
    public PasswordVerdict Verify(string hash, string password) => _hasher.VerifyHashedPassword(NoUser, hash, password) switch
    {
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeak,
        _ => PasswordVerdict.Wrong,
    };
}
