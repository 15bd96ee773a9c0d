using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The links in mails about appointments.</summary>
/// <param name="options">Where the pages are.</param>
/// <param name="tokens">What goes with a link.</param>
internal sealed class NoticeLinks(MailOptions options, AppointmentTokens tokens)
{
    /// <summary>The organisation's page.</summary>
    /// <param name="slug">The organisation's slug.</param>
    public string Page(string slug) => $"{options.PagesUrl}/book/{slug}";

    /// <summary>
    /// The page on which a client manages an appointment. Its token stands where it is sent to no server, so that it is in no log.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="appointmentId">The appointment.</param>
    public string Manage(string tenant, string slug, string appointmentId) =>
        $"{Page(slug)}/-/appointments/{appointmentId}#token={tokens.Manage(tenant, appointmentId)}";

    /// <summary>The page on which a client pays; with its token as above.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="appointmentId">The appointment.</param>
    public string Pay(string tenant, string slug, string appointmentId) =>
        $"{Page(slug)}/-/appointments/{appointmentId}/pay#token={tokens.Manage(tenant, appointmentId)}";

    /// <summary>Where one POST ends the reminders and offers of an organisation to an address.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="email">The address.</param>
    public string Unsubscribe(string tenant, string slug, string email)
    {
        var id = tokens.MailPreferenceId(tenant, email);
        var token = tokens.MailPreference(tenant, id);
        return $"{options.PagesUrl}/api/v1/mail-preferences/{id}/unsubscribe?tenant={slug}&token={token}";
    }
}
