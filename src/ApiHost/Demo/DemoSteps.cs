using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Demo;

/// <summary>How the demo is made: by the same calls as everything else, in somebody's name.</summary>
internal static class DemoSteps
{
    /// <summary>What tells a repeat of these steps from other requests for the same things.</summary>
    public const string Fingerprint = "demo-v1";

    private const string Operation = "demo";

    /// <summary>Makes the calls that follow in somebody's name.</summary>
    public static void ActAs(string actor, string tenantId = DemoTenant.TenantId) =>
        RequestContext.Set(Caller.ContextKey, new Caller(tenantId, actor, Operation));

    /// <summary>Waits for a step without which there is no demo.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static async Task ExpectAsync<T>(Task<Outcome<T>> step)
        where T : class
    {
        if ((await step).Refusal is { } refusal) throw new InvalidOperationException($"The demo could not be made: {refusal.Message}");
    }
}
