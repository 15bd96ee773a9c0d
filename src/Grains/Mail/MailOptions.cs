using System.Buffers;
using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Mail;

/// <summary>How a mail server is spoken to.</summary>
public enum MailSecurity
{
    /// <summary>In the clear first, and encrypted before anything is said: STARTTLS, which must be there.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the clear; in Development only.</summary>
    None,
}

/// <summary>How mails go out. Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The value of <see cref="Host"/> with which mails go nowhere, on purpose.</summary>
    public const string Nowhere = "none";

    /// <summary>Where people reach the pages that links in mails lead to; the host's usual address by default.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>
    /// Where Development writes each mail into a file of its own, named by its id; <c>data/mails</c> by default. Elsewhere mails hold
    /// secrets of people, so nothing is written whatever this says.
    /// </summary>
    public string Folder { get; set; } = Path.Combine("data", "mails");

    /// <summary>
    /// The mail server (SMTP). Without it Development writes mails into <see cref="Folder"/>, and Production does not start; <c>none</c>
    /// says that mails go nowhere.
    /// </summary>
    public string? Host { get; set; }

    /// <summary>Its port; 587 with STARTTLS, 465 with TLS, 25 in the clear unless set.</summary>
    public int? Port { get; set; }

    /// <summary>The name to sign in with; nobody signs in when it is not set.</summary>
    public string? User { get; set; }

    /// <summary>The password to sign in with.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from; required with <see cref="Host"/>.</summary>
    public string? From { get; set; }

    /// <summary>How the server is spoken to: <c>starttls</c> unless set, <c>tls</c>, or <c>none</c> in Development.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>How long handing over one mail may take, from connecting on: 20 seconds unless set, from 1 to 50.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many mails a host hands over at a time: 4 unless set. Each has a connection of its own.</summary>
    public int MaximumConnections { get; set; } = 4;

    /// <summary>True when there is a mail server.</summary>
    public bool HasServer => !string.IsNullOrEmpty(Host) && Host != Nowhere;

    /// <summary>The port that is used.</summary>
    public int PortInUse => Port ?? Security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };

    /// <summary>The pages' address, without a slash at its end.</summary>
    public string PagesUrl => PublicUrl.TrimEnd('/');
}

/// <summary>Refuses settings of mail that make no sense.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create(" <>,;\"");

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options) => new OptionsRules(MailOptions.Section)
        .Must(
            nameof(options.PublicUrl),
            Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https",
            "an absolute http or https address",
            options.PublicUrl)
        .NotEmpty(nameof(options.Folder), options.Folder)
        .Range(nameof(options.Port), options.PortInUse, 1, 65_535)
        .Must(nameof(options.Security), Enum.IsDefined(options.Security), "starttls, tls or none", options.Security.ToString())
        .Range(nameof(options.Timeout), options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(50))
        .Range(nameof(options.MaximumConnections), options.MaximumConnections, 1, 100)
        .Must(nameof(options.From), !options.HasServer || IsAddress(options.From), "a plain address such as mail@example.com", options.From)
        .Must(
            nameof(options.Password),
            string.IsNullOrEmpty(options.User) == string.IsNullOrEmpty(options.Password),
            $"set with {MailOptions.Section}:{nameof(options.User)}, and only then")
        .Result;

    private static bool IsAddress(string? text) => text is not null && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.AsSpan().ContainsAny(NeverInAddresses);
}
