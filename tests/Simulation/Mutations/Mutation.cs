using System.Text.RegularExpressions;

namespace Actors.Simulation.Mutations;

/// <summary>
/// A mistake that somebody could make, as a patch of the product's source. The product itself has no switches for it: a copy is patched,
/// built and run, and the simulator has to find it.
/// </summary>
/// <param name="Mistake">What is wrong then, in one sentence.</param>
/// <param name="File">The file, from the repository's root; when it has moved, the one file below src that has its name.</param>
/// <param name="Before">The text that is replaced; it stands in the file exactly once, with whatever line breaks and indentation.</param>
/// <param name="After">The text that takes its place.</param>
internal sealed record Mutation(string Mistake, string File, string Before, string After)
{
    /// <summary>Where its file is.</summary>
    /// <param name="root">The repository, or a copy of it.</param>
    /// <exception cref="MisfitException">There is none, or more than one.</exception>
    public string Locate(string root)
    {
        var path = Path.Combine(root, File);
        if (System.IO.File.Exists(path)) return path;
        return Directory.GetFiles(Path.Combine(root, "src"), Path.GetFileName(File), SearchOption.AllDirectories) is [var moved]
            ? moved
            : throw new MisfitException(this, "its file is gone");
    }

    /// <summary>Makes the mistake in a file's text.</summary>
    /// <param name="text">The text as it is.</param>
    /// <returns>The text with the mistake.</returns>
    /// <exception cref="MisfitException">
    /// The list of mutations is older than the source: what it replaces is not there, or more than once.
    /// </exception>
    public string Apply(string text) => Pattern().Matches(text) switch
    {
        [] => throw new MisfitException(this, "its file does not have the text that it replaces"),
        [var place] => string.Concat(text.AsSpan(0, place.Index), After, text.AsSpan(place.Index + place.Length)),
        _ => throw new MisfitException(this, "its file has the text that it replaces more than once"),
    };

    // Whoever formats a file anew has not changed what it says.
    private Regex Pattern() =>
        new(string.Join(@"\s+", Before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)));
}

/// <summary>A mutation that does not fit the source any more.</summary>
internal sealed class MisfitException(Mutation mutation, string why)
    : Exception($"The mutation '{mutation.Mistake}' of {mutation.File} does not fit: {why}.");
