using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;

namespace Actors.Grains.Tenancy;

/// <summary>The mail that invites.</summary>
internal static class InvitationMail
{
    /// <summary>Writes it.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="organization">The organisation's name.</param>
    /// <param name="token">The token.</param>
    /// <param name="link">The page at which invitations are accepted, with a place for the token.</param>
    public static MailMessage Of(InvitationSent invitation, string organization, string token, string link)
    {
        var name = MailText.Name(organization);
        var until = invitation.ExpiresAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var text = $"""
            You are invited to join {name} as {RoleNames.Of(invitation.Role)}.

            Accept here:
            {link.Replace(TenancyOptions.TokenPlace, token, StringComparison.Ordinal)}

            {MailText.CodeAsked}
            {token}

            The invitation is good until {until} UTC, once, and for this address only. Ignore it if you do not know {name}.
            """;
        return new MailMessage($"invitation-{invitation.InvitationId}", invitation.Email, invitation.Email, $"Join {name}", text);
    }
}
