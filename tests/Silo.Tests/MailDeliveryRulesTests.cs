using Actors.Grains.Mail;
using Actors.Integrations.Mail;
using Microsoft.Extensions.Hosting.Internal;

namespace Actors.Silo.Tests;

/// <summary>No installation loses its mails unknowingly, or sends them in the clear.</summary>
public sealed class MailDeliveryRulesTests
{
    [Theory]
    [InlineData("Production", null, MailSecurity.StartTls, "Mail:Host must be set in Production")]
    [InlineData("Production", "", MailSecurity.Tls, "Mail:Host must be set in Production")]
    [InlineData("Production", "smtp.example.com", MailSecurity.None, "Mail:Security is 'none'; it must be starttls or tls")]
    [InlineData("Staging", "smtp.example.com", MailSecurity.None, "Mail:Security is 'none'; it must be starttls or tls")]
    [InlineData("Production", "none", MailSecurity.StartTls, null)]
    [InlineData("Production", "smtp.example.com", MailSecurity.Tls, null)]
    [InlineData("Staging", null, MailSecurity.StartTls, null)]
    [InlineData("Development", null, MailSecurity.StartTls, null)]
    [InlineData("Development", "127.0.0.1", MailSecurity.None, null)]
    public void What_would_lose_mails_or_show_them_does_not_start(string environment, string? host, MailSecurity security, string? problem)
    {
        var rules = new MailDeliveryRules(new HostingEnvironment { EnvironmentName = environment });
        var result = rules.Validate(null, new MailOptions { Host = host, Security = security });
        if (problem is null) result.Failed.ShouldBeFalse();
        else result.Failures.ShouldHaveSingleItem().ShouldStartWith(problem);
    }
}
