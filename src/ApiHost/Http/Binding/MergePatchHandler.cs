using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// Applies a merge patch to something that has a version: read, merge, check, change what was read. Without If-Match a change that somebody
/// else made in between is no concern of the caller, so the patch is applied again to what there is then.
/// </summary>
internal sealed class MergePatchHandler<TThing, TInput, TChange>
    where TThing : class
    where TInput : class
    where TChange : class
{
    private const int MaxAttempts = 5;

    /// <summary>Reads the thing.</summary>
    public required Func<Task<Outcome<TThing>>> Read { get; init; }

    /// <summary>Tells its version.</summary>
    public required Func<TThing, long> VersionOf { get; init; }

    /// <summary>Shows it as the request that would make it.</summary>
    public required Func<TThing, TInput> ToInput { get; init; }

    /// <summary>Checks the merged request.</summary>
    public required Func<TThing, TInput, Result<TChange>> Check { get; init; }

    /// <summary>Changes the thing, if it has the version still.</summary>
    public required Func<TThing, TChange, long, Task<Outcome<TThing>>> Change { get; init; }

    /// <summary>Patches.</summary>
    public async Task<Result<TThing>> ApplyAsync(Patch<TInput> patch, IfMatch ifMatch)
    {
        for (var attempt = 1; ; attempt++)
        {
            if ((await Read()).IsRefused(out var thing, out var missing)) return Refusals.ToError(missing);
            if (!patch.ApplyTo(ToInput(thing)).TryGet(out var merged, out var unreadable)) return unreadable;
            if (!Check(thing, merged).TryGet(out var change, out var invalid)) return invalid;
            var outcome = await Change(thing, change, ifMatch.Version ?? VersionOf(thing));
            if (!outcome.IsRefused(out var changed, out var refusal)) return changed;
            var isOvertaken = refusal.Code == RefusalCode.ConcurrentUpdate && ifMatch.Version is null;
            if (!isOvertaken || attempt == MaxAttempts) return Refusals.ToError(refusal);
        }
    }
}
