using Actors.Grains.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Silo.Identity;

/// <summary>Where the one secret comes from. Section <c>Auth</c> of the configuration.</summary>
public sealed class RootKeyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Auth";

    /// <summary>
    /// The key that all other keys come from: base64 or plain text of at least 32 bytes. Required outside Development; in Development one
    /// is made and kept in <see cref="SigningKeyFile"/>. Changing it ends every session, every API key and every token that is out.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>Where Development keeps its key; <c>data/signing.key</c> by default.</summary>
    public string SigningKeyFile { get; set; } = Path.Combine("data", "signing.key");
}

/// <summary>Refuses a key that is missing or short. The key itself never stands in the message.</summary>
/// <param name="environment">Tells Development from the rest.</param>
internal sealed class RootKeyOptionsValidator(IHostEnvironment environment) : IValidateOptions<RootKeyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RootKeyOptions options)
    {
        var isMissing = string.IsNullOrEmpty(options.SigningKey);
        return new OptionsRules(RootKeyOptions.Section)
            .Must(
                nameof(options.SigningKey),
                !isMissing || environment.IsDevelopment(),
                "set outside Development: 32 bytes or more, base64 or text")
            .Must(
                nameof(options.SigningKey),
                isMissing || RootKey.Read(options.SigningKey!).Length >= RootKey.LeastBytes,
                $"{RootKey.LeastBytes} bytes or more, base64 or text")
            .NotEmpty(nameof(options.SigningKeyFile), options.SigningKeyFile)
            .Result;
    }
}
