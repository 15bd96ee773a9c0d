using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>What may stand in what another calendar takes.</summary>
internal static class ExternalBusyValidators
{
    /// <summary>Checks a request.</summary>
    public static Result<List<BusyStretch>> Check(ExternalBusyInput input)
    {
        Validator validator = default;
        if (input.Busy is null) validator.Missing("busy");
        var busy = input.Busy ?? [];
        validator.IsTooMany("busy", busy.Count, ExternalBusy.MostStretches);
        var kept = new List<BusyStretch>(busy.Count);
        for (var index = 0; index < busy.Count && index < ExternalBusy.MostStretches; index++)
        {
            var field = $"busy[{index}]";
            if (busy[index] is not { } stretch) validator.Missing(field);
            else if (StretchOf(ref validator, field, stretch) is { } read) kept.Add(read);
        }

        return validator.Result(kept);
    }

    private static BusyStretch? StretchOf(ref Validator validator, string field, BusyStretchBody stretch)
    {
        if (stretch.Start is null) validator.Missing(field + ".start");
        if (stretch.End is null) validator.Missing(field + ".end");
        if (stretch is not { Start: { } start, End: { } end }) return null;
        if (end > start) return new BusyStretch(start.ToUniversalTime(), end.ToUniversalTime());
        validator.Add(field + ".end", "must be after start");
        return null;
    }
}
