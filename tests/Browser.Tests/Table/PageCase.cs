using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Table;

/// <summary>A page in a state that it is looked at in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Route">The route as the pages map it; null for what is none of theirs.</param>
/// <param name="As">Who looks at it.</param>
/// <param name="Address">Where it is.</param>
public sealed record PageCase(string Name, string? Route, Reader As, Func<Sample, string> Address)
{
    /// <summary>The status it is answered with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What happens on it before it is looked at.</summary>
    public Func<Visitor, Sample, Task>? Then { get; init; }

    /// <summary>Opens it.</summary>
    public async Task OpenAsync(Visitor visitor, Sample sample)
    {
        await sample.BecomeAsync(visitor, As);
        (await visitor.GoAsync(Address(sample))).ShouldBe(Status, Name);
        if (Then is not null) await Then(visitor, sample);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
