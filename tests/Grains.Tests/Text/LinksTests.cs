using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Scheduling;
using Actors.Grains.Tenancy;
using Actors.Grains.Text;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Text;

/// <summary>Names that look like links, at the edge and in mails.</summary>
public sealed class LinksTests
{
    public static TheoryData<string> LikeLinks =>
    [
        "https://evil.example/login", "http://1.2.3.4/", "evil.example", "www.evil.example", "Your bank (evil.com)", "pay@evil.com",
        "Acme.com", "EVIL.COM", "evil。com", "evil．com", "evil｡com", "a.xn--p1ai", "пример.рф", "उदाहरण.भारत", "evil.com:8080/x",
        "javascript://x", "1.co", "St.Gallen",
    ];

    [Theory]
    [MemberData(nameof(LikeLinks))]
    public void They_are_found_and_can_be_defused(string name)
    {
        Links.AreIn(name).ShouldBeTrue();
        Links.AreIn(Links.Defused(name)).ShouldBeFalse();
        Links.Defused(name).Replace(" ", "", StringComparison.Ordinal).ShouldBe(name.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Clinic")]
    [InlineData("Dr. J. R. R. Tolkien")]
    [InlineData("J.R.R. Tolkien")]
    [InlineData("St. Gallen")]
    [InlineData("Studio 3.5")]
    [InlineData("A. & B. GmbH & Co. KG")]
    [InlineData("9 to 5: yoga")]
    [InlineData("Fun. 😀")]
    [InlineData("And so on...")]
    [InlineData("c/o Rita")]
    public void Names_that_only_have_dots_are_left_alone(string name)
    {
        Links.AreIn(name).ShouldBeFalse();
        Links.Defused(name).ShouldBeSameAs(name);
    }

    [Theory]
    [MemberData(nameof(LikeLinks))]
    public void A_name_that_was_stored_makes_no_link_in_a_mail(string name)
    {
        name += "\r\nBcc: everybody@evil.example \u202E";
        var sent = new InvitationSent("inv_1", "a@example.com", Role.Member, "usr_1", DateTimeOffset.UnixEpoch, "n", "h", null);
        var invitation = InvitationMail.Of(sent, name, "token", link: "our own page");
        var recipient = new MailRecipient("a@example.com", name);
        var account = AccountMails.Write("mail_1", recipient, MailPurpose.VerifyEmail, "http://localhost", "token");
        var member = new Member("usr_1", name, "a@example.com", Role.Member, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);
        var joined = JoiningMails.ToPerson("mail_2", member, name, TenancyDocuments.ActiveMember);
        var asked = JoiningMails.ToAdmin(member, "org_1", DateTimeOffset.UnixEpoch);
        var moved = ClientMails.Of("mail_3", AppointmentOf(name), "exp_1", name)!;
        string[] texts =
        [
            invitation.Subject, invitation.Text, account.Name, joined.Name, joined.Text, asked.Name, asked.Text, moved.Name, moved.Text,
        ];
        foreach (var text in texts)
        {
            Links.AreIn(text).ShouldBeFalse(text);
            text.ShouldNotContain("\u202E");
        }

        invitation.Subject.ShouldNotContain("\n");
        account.Name.ShouldNotContain("\n");
        account.Text.Split('\n')[0].ShouldStartWith($"Hello {account.Name}");
    }

    private static Appointment AppointmentOf(string name) => new()
    {
        Id = "apt_1",
        ExpertId = "exp_2",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Scheduled,
        ScheduledAt = DateTimeOffset.UnixEpoch,
        EndsAt = DateTimeOffset.UnixEpoch.AddHours(1),
        TimeZone = "Europe/Berlin",
        Client = new Client(name, "a@example.com", null),
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
    };
}
