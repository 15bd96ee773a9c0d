namespace Actors.Simulation.Mutations;

/// <summary>
/// A mistake that somebody could make, as a patch of the product's source. The product itself has no switches for it: a copy is patched, built and
/// run, and the simulator has to find it.
/// </summary>
/// <param name="Mistake">What is wrong then, in one sentence.</param>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Before">The text that is replaced; it stands in the file exactly once.</param>
/// <param name="After">The text that takes its place.</param>
internal sealed record Mutation(string Mistake, string File, string Before, string After)
{
    /// <summary>Makes the mistake in a file's text.</summary>
    /// <param name="text">The text as it is.</param>
    /// <returns>The text with the mistake.</returns>
    /// <exception cref="InvalidOperationException">The list of mutations is older than the source: what it replaces is not there, or more than once.</exception>
    public string Apply(string text)
    {
        var place = text.IndexOf(Before, StringComparison.Ordinal);
        if (place < 0) throw new InvalidOperationException($"{File} does not have the text of the mutation '{Mistake}'");
        if (text.IndexOf(Before, place + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"{File} has the text of the mutation '{Mistake}' more than once");
        return string.Concat(text.AsSpan(0, place), After, text.AsSpan(place + Before.Length));
    }
}
