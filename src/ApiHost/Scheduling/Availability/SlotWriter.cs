using System.Text.Json;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Writes answers about slots while they are computed, part by part.</summary>
internal static class SlotWriter
{
    /// <summary>A <see cref="SlotsView"/>.</summary>
    public static async Task WriteAsync(StreamedJson json, Slots first, SlotCursor slots, bool isForStaff, bool perDay = false)
    {
        var zone = new LocalTimes(first.TimeZone);
        var list = new SlotList(json, perDay);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("expertId"u8, first.ExpertId);
        json.Writer.WriteString("timeZone"u8, first.TimeZone);
        list.Begin();
        for (; await MoveAsync(slots, json.Stopped); slots.Advance())
        {
            var view = SlotMapping.ToView(slots.Current, zone, isForStaff);
            if (perDay) list.Count(view.Date, view.Available);
            else JsonSerializer.Serialize(json.Writer, view, SchedulingAnswers.Default.SlotView);
            await json.SendIfEnoughAsync();
        }

        list.End();
        json.Writer.WriteEndObject();
    }

    /// <summary>A <see cref="UnionSlotsView"/>: one slot for each start and end, of whichever expert; at most so many.</summary>
    public static async Task WriteAsync(
        StreamedJson json, Service service, string timeZone, SlotUnion union, bool perDay, int most = int.MaxValue)
    {
        var list = new SlotList(json, perDay);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("serviceId"u8, service.Id);
        json.Writer.WriteString("serviceType"u8, service.Definition.ServiceType);
        json.Writer.WriteString("timeZone"u8, timeZone);
        list.Begin();
        for (; most > 0 && await union.NextAsync(json.Stopped) is { } slot; most--)
        {
            if (perDay) list.Count(slot.Date, slot.Available);
            else JsonSerializer.Serialize(json.Writer, slot, SchedulingAnswers.Default.UnionSlotView);
            await json.SendIfEnoughAsync();
        }

        list.End();
        json.Writer.WriteEndObject();
    }

    /// <summary>A <see cref="UnionSlotsView"/> of slots that are known.</summary>
    public static Task WriteAsync(StreamedJson json, Service service, string timeZone, IReadOnlyList<UnionSlotView> slots)
    {
        var view = new UnionSlotsView
        {
            ServiceId = service.Id,
            ServiceType = service.Definition.ServiceType,
            TimeZone = timeZone,
            Slots = [.. slots],
        };
        JsonSerializer.Serialize(json.Writer, view, SchedulingAnswers.Default.UnionSlotsView);
        return Task.CompletedTask;
    }

    private static async ValueTask<bool> MoveAsync(SlotCursor slots, CancellationToken stop)
    {
        if (slots.NeedsMore) await slots.FetchAsync(stop);
        return slots.HasCurrent;
    }

    // The slots, or how many there are on each date: they come in order, so a date is over when the next begins.
    private sealed class SlotList(StreamedJson json, bool perDay)
    {
        private DateOnly? _date;
        private int _available;

        public void Begin() => json.Writer.WriteStartArray(perDay ? "days"u8 : "slots"u8);

        public void Count(DateOnly date, bool isAvailable)
        {
            if (_date != date) WriteDay();
            if (_date != date) (_date, _available) = (date, 0);
            if (isAvailable) _available++;
        }

        public void End()
        {
            WriteDay();
            json.Writer.WriteEndArray();
        }

        private void WriteDay()
        {
            if (_date is not { } date) return;
            JsonSerializer.Serialize(
                json.Writer, new SlotDayView { Date = date, Available = _available }, SchedulingAnswers.Default.SlotDayView);
        }
    }
}
