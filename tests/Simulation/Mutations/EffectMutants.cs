namespace Actors.Simulation.Mutations;

/// <summary>Mistakes on the way to the outside.</summary>
internal static class EffectMutants
{
    private const string Dispatcher = "src/Grains/Effects/EffectDispatcherGrain.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Effects are marked as done before they run",
            Dispatcher,
            "var done = await Task.WhenAll(",
            """
            await _outbox.CompleteAsync([.. claimed.Select(effect => effect.Effect.Id)], cancellationToken);
                            var done = await Task.WhenAll(
            """),
        new(
            "An effect that failed counts as done",
            Dispatcher,
            """
                        await Failed(claimed, exception, cancellationToken);
                        return null;
            """,
            """
                        await Failed(claimed, exception, cancellationToken);
                        return effect.Id;
            """),
        new(
            "An effect whose dispatcher died stays claimed for years",
            Dispatcher,
            "TimeSpan Lease = TimeSpan.FromMinutes(2);",
            "TimeSpan Lease = TimeSpan.FromDays(2_000);"),
        new(
            "A handler that hangs stops all effects beside it",
            Dispatcher,
            "await handler.Run(effect, limit.Token).WaitAsync(limit.Token);",
            "await handler.Run(effect, limit.Token);"),
        new(
            "The effect that lets a hold lapse does nothing",
            "src/Grains/Scheduling/SchedulingEffectHandlers.cs",
            "grains.GetGrain<IExpertCalendarGrain>(effect.Target).ExpireHold(Encoding.UTF8.GetString(effect.Payload.Span));",
            "Task.CompletedTask;"),
        new(
            "The effect that mails an invitation is done with, as seen by an activation that others have overtaken",
            "src/Grains/Tenancy/TenantGrain.Invitations.cs",
            "await ReadNewest(tenant => Tuple.Create(",
            "await Read(tenant => Tuple.Create("),
    ];
}
