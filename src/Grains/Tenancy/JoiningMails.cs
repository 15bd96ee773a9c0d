using System.Globalization;
using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;

namespace Actors.Grains.Tenancy;

/// <summary>The mails about somebody who asked to join. No subject and no mail to admins says what the person has written.</summary>
internal static class JoiningMails
{
    /// <summary>The effect that sends them; the payload is a status and the user, the target the member. No address stands in it.</summary>
    public const string Kind = "tenancy.mail-joining";

    /// <summary>The effect that tells of a request, or of what became of it.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="userId">Who asked.</param>
    /// <param name="status">The status of the member's document, which tells what happened.</param>
    /// <param name="now">The time.</param>
    public static Effect Effect(string tenantId, string userId, string status, DateTimeOffset now) => new()
    {
        Id = $"joining-{tenantId}-{userId}-{status}",
        Tenant = tenantId,
        Kind = Kind,
        Target = GrainKey.For(tenantId, userId),
        Payload = Encoding.UTF8.GetBytes(status),
        DueAt = now,
    };

    /// <summary>The mail to the person.</summary>
    /// <param name="id">The mail's id.</param>
    /// <param name="member">The person.</param>
    /// <param name="organization">The organisation's name.</param>
    /// <param name="status">What happened.</param>
    public static MailMessage ToPerson(string id, Member member, string organization, string status)
    {
        var (subject, text) = status switch
        {
            TenancyDocuments.PendingMember => ("Your request to join was received", "has your request to join; a mail will tell more."),
            TenancyDocuments.ActiveMember => ("You have joined", "has approved your request to join. Sign in again to use it."),
            _ => ("Your request to join was declined", "has declined your request to join."),
        };
        return new MailMessage(id, member.Email, MailText.Name(member.Name), subject, $"{MailText.Name(organization)} {text}");
    }

    /// <summary>The mail to somebody who decides.</summary>
    /// <param name="admin">Who decides.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="asked">When somebody asked.</param>
    public static MailMessage ToAdmin(Member admin, string tenantId, DateTimeOffset asked)
    {
        var hour = asked.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        return new MailMessage(
            $"joining-{tenantId}-{hour}-{admin.UserId}", admin.Email, MailText.Name(admin.Name),
            "Somebody asks to join your organisation",
            "Somebody has registered with your organisation and waits to be approved or rejected. "
                + "This mail comes once an hour at most, however many ask.");
    }
}

/// <summary>Sends the mails about somebody who asked to join, unless they have been overtaken.</summary>
internal sealed class JoiningMailHandler(IGrainFactory grains, IDocuments documents, IMailSender sender) : IEffectHandler
{
    // Of each role that decides so many are told; one of them is enough.
    private const int MostTold = 25;

    /// <inheritdoc/>
    public string Kind => JoiningMails.Kind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var (tenantId, status) = (effect.Tenant, Encoding.UTF8.GetString(effect.Payload.Span));
        var key = new DocumentKey(tenantId, TenancyDocuments.Member, GrainKey.IdOf(effect.Target));
        if (await documents.GetAsync(key, cancellationToken) is not { } row || row.Status != status) return;
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId)).Get();
        if (organization is null || !organization.IsThere()) return;
        var person = MemberIn(row);
        await sender.SendAsync(JoiningMails.ToPerson(effect.Id, person, organization.Profile.Name, status), cancellationToken);
        if (status == TenancyDocuments.PendingMember && await IsFirstOfHourAsync(tenantId, person, cancellationToken))
            await TellAdminsAsync(tenantId, person.JoinedAt, cancellationToken);
    }

    private async Task<bool> IsFirstOfHourAsync(string tenantId, Member asking, CancellationToken cancellationToken)
    {
        var earlier = Members(tenantId, TenancyDocuments.PendingMember) with
        {
            StartsFrom = new DateTimeOffset(asking.JoinedAt.UtcDateTime.Date.AddHours(asking.JoinedAt.UtcDateTime.Hour), TimeSpan.Zero),
            StartsBefore = asking.JoinedAt,
            Limit = 1,
        };
        return (await documents.QueryAsync(earlier, cancellationToken)).Items.Count == 0;
    }

    private async Task TellAdminsAsync(string tenantId, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        foreach (var role in new[] { Role.Owner, Role.Admin })
        {
            var query = Members(tenantId, TenancyDocuments.ActiveMember) with
            {
                Category = RoleNames.Of(role),
                Limit = MostTold,
            };
            foreach (var row in (await documents.QueryAsync(query, cancellationToken)).Items)
            {
                // Of another issuer's user there may be no address that is known to be hers.
                if (MemberIn(row) is { Email.Length: > 0 } admin)
                    await sender.SendAsync(JoiningMails.ToAdmin(admin, tenantId, asked), cancellationToken);
            }
        }
    }

    private static DocumentQuery Members(string tenantId, string status) =>
        new() { Tenant = tenantId, Kind = TenancyDocuments.Member, Statuses = [status] };

    private static Member MemberIn(Document row) => JsonSerializer.Deserialize(row.Body.Span, TenancyJson.Default.Member)!;
}
