using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http;

/// <summary>
/// A merge patch on something that has a version: read, merge, check, change what was read. Without If-Match a change that somebody else
/// made in between is no concern of the caller, so the patch is applied again to what there is then.
/// </summary>
/// <typeparam name="TThing">The thing.</typeparam>
/// <typeparam name="TInput">The request that would make it.</typeparam>
/// <typeparam name="TChange">The change, checked.</typeparam>
internal sealed class Patching<TThing, TInput, TChange>
    where TThing : class
    where TInput : class
    where TChange : class
{
    private const int MostAttempts = 5;

    /// <summary>Reads the thing.</summary>
    public required Func<Task<Outcome<TThing>>> Read { get; init; }

    /// <summary>Tells its version.</summary>
    public required Func<TThing, long> VersionOf { get; init; }

    /// <summary>Shows it as the request that would make it.</summary>
    public required Func<TThing, TInput> ToInput { get; init; }

    /// <summary>How the request is read.</summary>
    public required JsonTypeInfo<TInput> Type { get; init; }

    /// <summary>Checks the merged request.</summary>
    public required Func<TInput, Parsed<TChange>> Check { get; init; }

    /// <summary>Changes the thing, if it has the version still.</summary>
    public required Func<TThing, TChange, long, Task<Outcome<TThing>>> Change { get; init; }

    /// <summary>Patches.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Parsed<TThing>> RunAsync(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var body = await JsonInput.ReadPatchAsync(call);
        if (body.IsFailed(out var patch, out var unreadable)) return unreadable;
        for (var attempt = 1; ; attempt++)
        {
            if ((await Read()).IsRefused(out var thing, out var missing)) return Refusals.ToError(missing);
            if (MergePatch.Apply(ToInput(thing), patch, Type).IsFailed(out var merged, out var unreadablePatch)) return unreadablePatch;
            if (Check(merged).IsFailed(out var change, out var invalid)) return invalid;
            var outcome = await Change(thing, change, expected ?? VersionOf(thing));
            if (!outcome.IsRefused(out var changed, out var refusal)) return changed;
            var isOvertaken = refusal.Code == RefusalCode.ConcurrentUpdate && expected is null;
            if (!isOvertaken || attempt == MostAttempts) return Refusals.ToError(refusal);
        }
    }
}
