using Actors.Grains.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Actors.Integrations.Mail;

/// <summary>
/// Hands mails to a mail server (SMTP). Each has a connection of its own and a Message-ID that follows from its id, so that servers and
/// programs can tell a mail that comes twice (decision 0037). What is refused for good is told apart from what may be tried again.
/// </summary>
/// <param name="options">Which server.</param>
/// <param name="clock">The time.</param>
internal sealed class SmtpMailSender(MailOptions options, TimeProvider clock) : IMailSender, IDisposable
{
    // Servers take ten times as much; ours are below a hundredth.
    private const int MostBytes = 1024 * 1024;

    private readonly SemaphoreSlim _connections = new(options.MaximumConnections);

    /// <inheritdoc/>
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        using var mime = Mime(message);
        await _connections.WaitAsync(cancellationToken);
        try
        {
            using var late = new CancellationTokenSource(options.Timeout, clock);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            await HandOverAsync(mime, limit.Token);
        }
        finally
        {
            _connections.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    private MimeMessage Mime(MailMessage message)
    {
        try
        {
            var mime = MimeWriter.Write(message, options.From!, clock.GetUtcNow());
            using var measured = new MimeKit.IO.MeasuringStream();
            mime.WriteTo(measured);
            if (measured.Length <= MostBytes) return mime;
            mime.Dispose();
            throw new MailRefusedException($"The mail has {measured.Length} bytes; {MostBytes} are the most.");
        }
        catch (ParseException exception)
        {
            throw new MailRefusedException("The address is none that a mail can be sent to.", exception);
        }
    }

    private async Task HandOverAsync(MimeMessage mime, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            // As everywhere in .NET unless asked for: a certificate's issuer need not be reachable from here.
            CheckCertificateRevocation = false,
        };
        await client.ConnectAsync(options.Host!, options.PortInUse, SecurityOf(options.Security), cancellationToken);
        if (!string.IsNullOrEmpty(options.User)) await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
        try
        {
            await client.SendAsync(mime, cancellationToken);
        }
        catch (SmtpCommandException exception) when (IsForGood(exception))
        {
            throw new MailRefusedException($"The mail server answered {(int)exception.StatusCode} ({exception.ErrorCode}).", exception)
            {
                Answer = $"{(int)exception.StatusCode} {exception.Message}",
            };
        }
        catch (NotSupportedException exception)
        {
            // An address of another script, and a server that has not heard of them (RFC 6531).
            throw new MailRefusedException("The mail server cannot take such an address.", exception);
        }

        // It has been taken: how the connection ends changes nothing about that.
        await QuitAsync(client, cancellationToken);
    }

    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SmtpProtocolException)
        {
            // The server was quicker to hang up.
        }
    }

    // What is said of the recipient or of the mail. A sender that is refused is a setting that somebody can mend, so it is tried again.
    private static bool IsForGood(SmtpCommandException exception) => (int)exception.StatusCode >= 500
        && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
