namespace Actors.Web.Parts;

/// <summary>A state as people see it: a word, an icon and a colour, so that none of them has to be told apart alone.</summary>
/// <param name="Text">The word.</param>
/// <param name="Tone">The colour: good, warn, bad or info.</param>
/// <param name="Icon">The icon.</param>
public sealed record StatusWord(string Text, string Tone, string Icon);
