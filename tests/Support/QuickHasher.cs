using Actors.Grains.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Support;

/// <summary>Hashes at no cost, for tests of something else: the real one takes as long as it can without being noticed.</summary>
public sealed class QuickHasher : IPasswordHasher
{
    /// <summary>Puts it in front of the real one.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton<IPasswordHasher>(new QuickHasher());

    /// <summary>Takes it away again, which leaves the real one.</summary>
    public static void Remove(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationInstance is QuickHasher));

    /// <inheritdoc/>
    public string Hash(string password) => "hash of " + password;

    /// <inheritdoc/>
    public PasswordVerdict Verify(string hash, string password) => hash == Hash(password) ? PasswordVerdict.Right : PasswordVerdict.Wrong;
}
