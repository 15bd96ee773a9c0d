using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Notes;

/// <summary>What an operator may set of notes.</summary>
public sealed class NotesOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Notes";

    /// <summary>How many characters a note may have: 2,000 unless set, from 1 to 100,000.</summary>
    public int MaxLength { get; set; } = 2_000;
}

/// <summary>Refuses settings of notes that are out of bounds.</summary>
internal sealed class NotesOptionsValidator : IValidateOptions<NotesOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, NotesOptions options) =>
        new OptionsRules(NotesOptions.Section).Range(nameof(options.MaxLength), options.MaxLength, 1, 100_000).Result;
}
