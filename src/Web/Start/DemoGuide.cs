namespace Actors.Web.Start;

/// <summary>How to look at an organisation that is there to be tried: whoever has made it registers this.</summary>
/// <param name="Slug">The organisation's slug.</param>
/// <param name="Email">By which address its owner signs in.</param>
/// <param name="Password">With which password.</param>
public sealed record DemoGuide(string Slug, string Email, string Password);
