using Actors.Grains.Text;

namespace Actors.Grains.Mail;

/// <summary>What people have written, as it may stand in mails.</summary>
public static class MailText
{
    /// <summary>
    /// What stands before the token of a link, once more by itself: the link's page asks for it where no script runs that reads it there.
    /// </summary>
    internal const string CodeAsked = "If the page asks for a code, it is this one:";

    /// <summary>
    /// A name as it may stand in a subject, a text or beside an address: one line, and nothing that a mail program makes a link of. New
    /// names are like that; those that were stored before, or came with another issuer's token, may not be.
    /// </summary>
    /// <param name="name">The name.</param>
    public static string Name(string name) => Links.Defused(PlainText.Cleaned(name));
}
