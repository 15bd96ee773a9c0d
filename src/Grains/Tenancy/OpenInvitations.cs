using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <summary>The invitations of a tenant that wait to be accepted. What has expired is forgotten when something new comes.</summary>
internal sealed class OpenInvitations
{
    // As long as answers to idempotency keys are kept: who accepted and did not hear of it may ask again.
    private static readonly TimeSpan AcceptedKeptFor = TimeSpan.FromHours(25);

    /// <summary>How many may be open at a time.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, InvitationSent> _byId = [];
    private readonly List<Invitation> _oldestFirst = [];
    private readonly List<AcceptedInvitation> _accepted = [];
    private readonly HashSet<string> _named = [];

    /// <summary>What requests for invitations were first answered.</summary>
    public FirstAnswers<Invitation> First { get; private set; } = new();

    /// <summary>True when the tenant's stream names an address, be it in an invitation that is long done.</summary>
    /// <param name="email">The address, in lower case.</param>
    public bool Names(string email) => _named.Contains(email);

    /// <summary>Those that can be accepted at a time, oldest first.</summary>
    /// <param name="now">The time.</param>
    public ImmutableArray<Invitation> At(DateTimeOffset now) => [.. _oldestFirst.Where(invitation => invitation.ExpiresAt > now)];

    /// <summary>One that can be accepted at a time, or null.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="now">The time.</param>
    public InvitationSent? Find(string id, DateTimeOffset now) =>
        _byId.TryGetValue(id, out var sent) && sent.ExpiresAt > now ? sent : null;

    /// <summary>Why nobody can be invited, or null.</summary>
    /// <param name="email">Whom.</param>
    /// <param name="now">The time.</param>
    public Refusal? Check(string email, DateTimeOffset now)
    {
        var open = At(now);
        if (open.Any(invitation => invitation.Email == email)) return IsInvited;
        return open.Length >= Most ? TooMany : null;
    }

    /// <summary>Takes one in.</summary>
    /// <param name="sent">The invitation.</param>
    /// <param name="at">When it was made.</param>
    public void Add(InvitationSent sent, DateTimeOffset at)
    {
        foreach (var expired in _oldestFirst.Where(invitation => invitation.ExpiresAt <= at).ToList()) Remove(expired.Id);
        var invitation = Of(sent, at);
        _byId[sent.InvitationId] = sent;
        _oldestFirst.Add(invitation);
        _named.Add(sent.Email);
        First.Remember(sent.InvitationId, sent.Fingerprint, invitation, at);
    }

    /// <summary>Notes that one was accepted.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="userId">Who accepted.</param>
    /// <param name="at">When.</param>
    public void Accept(string id, string userId, DateTimeOffset at)
    {
        _accepted.RemoveAll(earlier => earlier.At < at - AcceptedKeptFor);
        if (_byId.TryGetValue(id, out var sent)) _accepted.Add(new AcceptedInvitation(sent, userId, at));
        Remove(id);
    }

    /// <summary>One that was accepted not long ago, or null.</summary>
    /// <param name="id">Its id.</param>
    public AcceptedInvitation? FindAccepted(string id) => _accepted.Find(accepted => accepted.Sent.InvitationId == id);

    /// <summary>Takes one out.</summary>
    /// <param name="id">Its id.</param>
    public void Remove(string id)
    {
        _byId.Remove(id);
        _oldestFirst.RemoveAll(invitation => invitation.Id == id);
    }

    /// <summary>What is to be kept when persons are forgotten: everything that does not name them.</summary>
    /// <param name="emails">Their addresses.</param>
    public InvitationsKept Without(ImmutableArray<string> emails) => new(
        [.. _oldestFirst
            .Where(open => !emails.Contains(open.Email))
            .Select(open => KeptInvitation.Of(_byId[open.Id], open.CreatedAt, userId: null))],
        [.. _accepted
            .Where(accepted => !emails.Contains(accepted.Sent.Email))
            .Select(accepted => KeptInvitation.Of(accepted.Sent, accepted.At, accepted.UserId))]);

    /// <summary>Begins anew with what was kept.</summary>
    /// <param name="kept">What was kept.</param>
    public void Replace(InvitationsKept kept)
    {
        _byId.Clear();
        _oldestFirst.Clear();
        _accepted.Clear();
        _named.Clear();
        First = new();
        foreach (var open in kept.Open) Add(open.ToSent(), open.At);
        foreach (var accepted in kept.Accepted)
        {
            _accepted.Add(new AcceptedInvitation(accepted.ToSent(), accepted.UserId!, accepted.At));
            _named.Add(accepted.Email);
        }
    }

    /// <summary>The invitation that an event makes.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="at">When.</param>
    public static Invitation Of(InvitationSent sent, DateTimeOffset at) =>
        new(sent.InvitationId, sent.Email, sent.Role, sent.InvitedBy, at, sent.ExpiresAt);

    private static Refusal IsInvited { get; } =
        new(RefusalCode.DuplicateResource, "This address has an open invitation; take that one back first.")
        {
            Fields = [new FieldProblem("email", "is invited already")],
        };

    private static Refusal TooMany { get; } = new(RefusalCode.LimitReached, $"At most {Most} invitations can be open.");
}

/// <summary>An invitation that was accepted.</summary>
/// <param name="Sent">The invitation.</param>
/// <param name="UserId">Who accepted.</param>
/// <param name="At">When.</param>
internal sealed record AcceptedInvitation(InvitationSent Sent, string UserId, DateTimeOffset At);
