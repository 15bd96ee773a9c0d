using Actors.Grains.Configuration;
using Actors.Grains.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Mail;

/// <summary>Refuses to start where mails would be lost, or read by others on their way.</summary>
internal sealed class MailDeliveryRules(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options) => new OptionsRules(MailOptions.Section)
        .Must(
            nameof(options.Host),
            !environment.IsProduction() || !string.IsNullOrEmpty(options.Host),
            $"set in Production: the mail server, or {MailOptions.Nowhere} when no mail shall go out")
        .Must(
            nameof(options.Security),
            environment.IsDevelopment() || !options.HasServer || options.Security != MailSecurity.None,
            "starttls or tls outside Development",
            "none")
        .Result;
}
