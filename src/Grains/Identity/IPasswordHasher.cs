namespace Actors.Grains.Identity;

/// <summary>Turns passwords into hashes that may be stored. Both calls take long on purpose, so they run off the grain's turn.</summary>
public interface IPasswordHasher
{
    /// <summary>Hashes a password with a fresh salt.</summary>
    /// <param name="password">The password.</param>
    string Hash(string password);

    /// <summary>Compares a password with a hash.</summary>
    /// <param name="hash">What <see cref="Hash"/> made.</param>
    /// <param name="password">The password.</param>
    PasswordVerdict Verify(string hash, string password);
}

/// <summary>How a password compares with a hash.</summary>
public enum PasswordVerdict
{
    /// <summary>It is another password.</summary>
    Wrong,

    /// <summary>It is the password.</summary>
    Right,

    /// <summary>It is the password, and the hash is weaker than today's.</summary>
    RightButWeak,
}
