using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Tenancy;

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
    /// <c>https://app.example.com/join?token={token}</c>. The page of this installation, unless set.
    /// </summary>
    public string? InvitationLink { get; set; }

    /// <summary>The page at which an invitation is accepted: what is set, or ours.</summary>
    /// <param name="pagesUrl">Where our pages are.</param>
    public string InvitationLinkAt(string pagesUrl) => InvitationLink ?? $"{pagesUrl}/invitation#token={TokenPlace}";
}

/// <summary>Refuses settings of tenancy that are out of bounds.</summary>
internal sealed class TenancyOptionsValidator : IValidateOptions<TenancyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TenancyOptions options) => new OptionsRules(TenancyOptions.Section)
        .Range(nameof(options.DeletionGraceDays), options.DeletionGraceDays, 1, 365)
        .Must(
            nameof(options.InvitationLink),
            options.InvitationLink?.Contains(TenancyOptions.TokenPlace, StringComparison.Ordinal) ?? true,
            $"an address with {TenancyOptions.TokenPlace} in it",
            options.InvitationLink)
        .Result;
}
