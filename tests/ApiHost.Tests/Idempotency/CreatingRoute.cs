namespace Actors.ApiHost.Tests.Idempotency;

/// <summary>A route that creates something, and requests to it: one, another one, and what another caller creates.</summary>
/// <param name="Operation">The operation's id in the contract.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Body">A request.</param>
/// <param name="Other">Another request.</param>
/// <param name="Others">What another caller asks for under the same key; it does not collide with the first.</param>
internal sealed record CreatingRoute(string Operation, string Path, string Body, string Other, string Others)
{
    /// <summary>Where the other request goes, when that is somewhere else.</summary>
    public string? OtherPath { get; init; }

    /// <summary>True for what is done before anybody has signed in.</summary>
    public bool IsAnonymous { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Operation;
}
