using Actors.Grains.Secrets;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// The tokens that go out with an appointment. They are computed from what they are for, so that nothing has to be stored, and a mail that
/// is sent again holds the same.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class AppointmentTokens(IPurposeKeys keys)
{
    private const string PreferencePrefix = "mpr_";

    // Ids cannot hold the separator.
    private readonly DerivedToken _manage = new(keys.For(Purposes.ManageTokens), PartsFraming.SeparatedBy('\0'));
    private readonly DerivedToken _feed = new(keys.For(Purposes.CalendarFeeds), PartsFraming.LengthPrefixed);

    private readonly DerivedToken _preference = new(keys.For(Purposes.MailPreferences), PartsFraming.LengthPrefixed);

    /// <summary>The token with which a client who has not signed in manages one appointment.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointmentId">The appointment.</param>
    public string Manage(string tenant, string appointmentId) => _manage.Text(tenant, appointmentId);

    /// <summary>True for the manage token of an appointment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointmentId">The appointment.</param>
    public bool IsManage(string text, string tenant, string appointmentId) => _manage.Matches(text, tenant, appointmentId);

    /// <summary>The token of an expert's feed.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expertId">The expert.</param>
    /// <param name="tokenId">Which of the feed's tokens.</param>
    public string Feed(string tenant, string expertId, string tokenId) => _feed.Text(tenant, expertId, tokenId);

    /// <summary>True for the token of an expert's feed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expertId">The expert.</param>
    /// <param name="tokenId">Which of the feed's tokens.</param>
    public bool IsFeed(string text, string tenant, string expertId, string tokenId) =>
        _feed.Matches(text, tenant, expertId, tokenId);

    /// <summary>The id under which is kept what an address wants; it does not tell which address that is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="email">The address.</param>
    public string MailPreferenceId(string tenant, string email) =>
        PreferencePrefix + _preference.Text("id", tenant, email.ToLowerInvariant());

    /// <summary>The token with which the wish of an id is changed: it was in a mail to that address.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The id.</param>
    public string MailPreference(string tenant, string id) => _preference.Text("token", tenant, id);

    /// <summary>True for the token with which the wish of an id is changed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The id.</param>
    public bool IsMailPreference(string text, string tenant, string id) => _preference.Matches(text, "token", tenant, id);
}
