using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>Which appointments a series has, and what steps of several of them were answered.</summary>
internal sealed class SeriesState : IFoldedState
{
    private readonly FirstAnswers<Outcome<AppointmentSeries>> _firstAnswers = new();

    /// <summary>Its appointments, in order; none when there is no such series.</summary>
    public ImmutableArray<string> AppointmentIds { get; private set; } = [];

    /// <summary>The occurrences that were not booked.</summary>
    public ImmutableArray<RefusedOccurrence> Refused { get; private set; } = [];

    /// <summary>True when why appointments were called off has been erased since the last of them was.</summary>
    public bool IsErased { get; private set; }

    /// <summary>
    /// What a step under a key was answered: a refusal, or a series without appointments where it was taken; null when it is new.
    /// </summary>
    /// <param name="key">The key; null when there is none.</param>
    public Outcome<AppointmentSeries>? FirstAnswer(CreationKey? key)
    {
        if (key is null || _firstAnswers.Find(key) is not { } first) return null;
        return first.IsRefused(out var answer, out var reused) ? reused : answer with { Replayed = true };
    }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case SeriesBooked booked:
                AppointmentIds = booked.AppointmentIds;
                Refused = booked.Refused;
                break;
            case SeriesCancelled cancelled:
                IsErased = false;
                if (cancelled.Key is { } key) Remember(key, Taken, at);
                break;
            case SeriesMoved moved:
                Remember(moved.Key, Taken, at);
                break;
            case SeriesMoveRefused refused:
                Remember(refused.Key, refused.Refusal, at);
                break;
            case SeriesErased:
                IsErased = true;
                _firstAnswers.Clear();
                break;
            default:
                throw new InvalidOperationException($"A series' stream has a foreign event {@event.GetType().Name}.");
        }
    }

    private static AppointmentSeries Taken { get; } = new("", [], []);

    private void Remember(CreationKey key, Outcome<AppointmentSeries> answer, DateTimeOffset at) =>
        _firstAnswers.Remember(key.Id, key.Fingerprint, answer, at);
}
