using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Grains.Scheduling;

/// <summary>
/// What requests to book were first answered. An appointment's id is derived from its request's idempotency key, so the answer is the first
/// event of the appointment's stream: its booking, or a refusal that was kept (decision 0006).
/// </summary>
/// <param name="tenant">The tenant.</param>
/// <param name="firstEventOf">Reads the first event of a stream; null when there is no such stream.</param>
/// <param name="create">Creates a stream with its first event; loses the fence when there is such a stream.</param>
internal sealed class BookingKeys(string tenant, Func<StreamName, Task<IEvent?>> firstEventOf, Func<StreamName, IEvent, Task> create)
{
    /// <summary>Of a booking that was given up by somebody who does not know its request: every repeat is told so.</summary>
    public const string AnyFingerprint = "";

    private const int MaxAttempts = 5;
    private const int MaxKnown = 1_024;

    // The newest keys that were found to have an answer. A repeat that loses a fence costs a reload, so the next one does not try; bounded,
    // since it only saves work.
    private readonly HashSet<string> _known = [];
    private readonly Queue<string> _oldestFirst = [];

    /// <summary>True when the key was found to have an answer.</summary>
    /// <param name="key">The key.</param>
    public bool Knows(CreationKey key) => _known.Contains(key.Id);

    /// <summary>
    /// The first answer to a key, or null when it has none. The appointment knows it too, but a repeat is no reason to wake it.
    /// </summary>
    /// <param name="key">The key.</param>
    public async Task<Outcome<Appointment>?> TryAnswer(CreationKey key)
    {
        if (await firstEventOf(StreamOf(key)) is not { } first) return null;
        Remember(key);
        return first switch
        {
            AppointmentBooked booked => Repeats.Answer(booked.Appointment, booked.Fingerprint, key.Fingerprint),
            BookingRefused refused when refused.Fingerprint == key.Fingerprint || refused.Fingerprint == AnyFingerprint =>
                new Outcome<Appointment> { Refusal = refused.Refusal, Replayed = true },
            BookingRefused => Repeats.Reused,
            _ => throw new InvalidOperationException($"An appointment's stream starts with a foreign event {first.GetType().Name}."),
        };
    }

    /// <summary>The first answer to a key under which a series was booked; null when it has none.</summary>
    /// <param name="key">The key.</param>
    public async Task<Outcome<AppointmentSeries>?> TryAnswerSeries(CreationKey key)
    {
        if (await TryAnswer(key) is not { } first) return null;
        if (first.IsRefused(out var appointment, out var refusal))
            return new Outcome<AppointmentSeries> { Refusal = refusal, Replayed = first.Replayed };
        // One that was booked alone was asked for by another request, unless nobody knows any more.
        if (appointment.Series is not { } id) return Repeats.Reused;
        var series = await firstEventOf(StreamName.For(tenant, SeriesGrain.Kind, id)) as SeriesBooked
            ?? throw new InvalidOperationException($"The stream of the series {id} does not start with its booking.");
        var booked = await Task.WhenAll(series.AppointmentIds.Select(
            each => firstEventOf(StreamName.For(tenant, AppointmentGrain.Kind, each))));
        return new Outcome<AppointmentSeries>
        {
            Value = new AppointmentSeries(
                id, [.. booked.Cast<AppointmentBooked>().Select(each => each.Appointment)], series.Refused),
            Replayed = true,
        };
    }

    /// <summary>Refuses a request for a series, unless its key has an answer.</summary>
    /// <param name="key">The key.</param>
    /// <param name="refusal">The refusal.</param>
    public async Task<Outcome<AppointmentSeries>> RefuseSeries(CreationKey key, Refusal refusal)
    {
        var refused = await Refuse(key, refusal);
        return refused.Refusal is { } first
            ? new Outcome<AppointmentSeries> { Refusal = first, Replayed = refused.Replayed }
            : await TryAnswerSeries(key) ?? refusal;
    }

    /// <summary>Refuses a request, unless its key has an answer: the expert or the service may have gone since it was given.</summary>
    /// <param name="key">The key.</param>
    /// <param name="refusal">The refusal; one that follows from the calendar becomes the answer to the key.</param>
    public async Task<Outcome<Appointment>> Refuse(CreationKey key, Refusal refusal)
    {
        if (key.Fingerprint is null) return refusal;
        if (!BookingRefusals.AreKept(refusal.Code)) return await TryAnswer(key) ?? refusal;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await create(StreamOf(key), new BookingRefused(refusal, key.Fingerprint));
                return refusal;
            }
            catch (InconsistentStateException) when (attempt < MaxAttempts)
            {
                if (await TryAnswer(key) is { } first) return first;
            }
        }
    }

    private StreamName StreamOf(CreationKey key) => StreamName.For(tenant, AppointmentGrain.Kind, key.Id);

    private void Remember(CreationKey key)
    {
        if (!_known.Add(key.Id)) return;
        _oldestFirst.Enqueue(key.Id);
        if (_oldestFirst.Count > MaxKnown) _known.Remove(_oldestFirst.Dequeue());
    }
}
