namespace Actors.Tenancy;

/// <summary>What an operator may set of tenancy.</summary>
public sealed class TenancyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Tenancy";

    /// <summary>Where the token stands in <see cref="InvitationLink"/>.</summary>
    public const string TokenPlace = "{token}";

    /// <summary>For how many days the owners of a deleted organisation may restore it: 30 unless set, from 1 to 365.</summary>
    public int DeletionGraceDays { get; set; } = 30;

    /// <summary>
    /// The page at which an invitation is accepted, with <c>{token}</c> where its token goes, for example
    /// <c>https://app.example.com/join?token={token}</c>. Mails carry the bare token when it is not set.
    /// </summary>
    public string? InvitationLink { get; set; }

    /// <summary>What is wrong with the values, or null.</summary>
    public string? Problem()
    {
        if (DeletionGraceDays is < 1 or > 365) return $"{Section}:{nameof(DeletionGraceDays)} must be from 1 to 365.";
        return InvitationLink is { } link && !link.Contains(TokenPlace, StringComparison.Ordinal)
            ? $"{Section}:{nameof(InvitationLink)} must have {TokenPlace} in it."
            : null;
    }
}
