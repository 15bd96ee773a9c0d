using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Opens an account.</summary>
internal sealed record CreateAccount(string Country, string? Email) : ModelCommand
{
    private static readonly ImmutableArray<string> AskedFirst =
        ["business_profile.url", "external_account", "individual.first_name", "individual.last_name", "tos_acceptance.date"];

    /// <summary>The family that it founds.</summary>
    public required string Family { get; init; }

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.CheckMetadata(Metadata) is { } wrong) return wrong;
        if (Country.Length != 2 || !Country.All(char.IsAsciiLetterUpper))
            return ModelError.Wrong("country_unsupported", "country", "The country has two letters.");
        return ledger.Put(new ModelAccount
        {
            Id = ModelIds.Of("acct", Family),
            CreatedAt = ledger.Now,
            Metadata = Metadata,
            Country = Country,
            Email = Email,
            CurrentlyDue = AskedFirst,
            PastDue = AskedFirst,
            DisabledReason = "requirements.past_due",
        });
    }
}

/// <summary>Makes a link to the page that asks; a new one ends the one before.</summary>
internal sealed record CreateLink(string AccountId, string RefreshUrl, string ReturnUrl) : ModelCommand
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelAccount>(AccountId) is { } account
        ? ledger.Put(account with
        {
            Link = account.Link + 1,
            LinkExpiresAt = ledger.Now + Lasts,
            RefreshUrl = RefreshUrl,
            ReturnUrl = ReturnUrl,
        })
        : ModelError.NoSuch("account", AccountId);
}

/// <summary>The expert has answered what the page asks, or left something out.</summary>
internal sealed record Onboard(string AccountId, int Link, bool LeavesSomethingOut) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelAccount>(AccountId) is not { } account) return ModelError.NoSuch("account", AccountId);
        if (account.Link != Link || !(account.LinkExpiresAt > ledger.Now))
            return ModelError.State("account_link_spent", "The link was used, or is too old.");
        var asked = ledger.Put(account with
        {
            LinkExpiresAt = null,
            DetailsSubmitted = true,
            ChargesEnabled = !LeavesSomethingOut,
            PayoutsEnabled = !LeavesSomethingOut,
            CurrentlyDue = LeavesSomethingOut ? ["individual.verification.document"] : [],
            PastDue = LeavesSomethingOut ? ["individual.verification.document"] : [],
            DisabledReason = LeavesSomethingOut ? "requirements.past_due" : null,
        });
        ledger.Tell("account.updated", asked);
        return asked;
    }
}
