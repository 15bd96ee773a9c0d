using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>The state of an expert: what the tenant says of one.</summary>
internal sealed class ExpertState : IFoldedState
{
    /// <summary>The expert; null when there is none, or no more.</summary>
    public Expert? Current { get; private set; }

    /// <summary>The expert as first added.</summary>
    public Expert? Created { get; private set; }

    /// <summary>The fingerprint of the request that added the expert.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>What requests to publish and to hide were first answered.</summary>
    public FirstAnswers<Expert> FirstSteps { get; } = new();

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ExpertCreated created:
                Current = Created = new Expert(created.ExpertId, created.Profile, at, at, version);
                Fingerprint = created.Fingerprint;
                break;
            case ExpertRemoved:
                Current = null;
                // Their personal parts are erased with this event; memory forgets what the journal has forgotten.
                Created = Created! with
                {
                    Profile = new ExpertProfile { DisplayName = "", Email = "", TimeZone = Created.Profile.TimeZone }
                };
                Fingerprint = null;
                FirstSteps.Clear();
                break;
            default:
                Current = After(Current!, @event, version, at);
                var key = (@event as ExpertPublished)?.Key ?? (@event as ExpertUnpublished)?.Key;
                if (key is not null) FirstSteps.Remember(key.Id, key.Fingerprint, Current, at);
                break;
        }
    }

    /// <summary>An expert after an event.</summary>
    /// <param name="expert">The expert before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">Its time.</param>
    public static Expert After(Expert expert, IEvent @event, long version, DateTimeOffset at) => @event switch
    {
        ExpertChanged changed => expert with { Profile = changed.Profile, UpdatedAt = at, Version = version },
        ExpertPublished => expert with { PublishedAt = at, UpdatedAt = at, Version = version },
        ExpertUnpublished => expert with { PublishedAt = null, UpdatedAt = at, Version = version },
        ExpertImageSet set => expert with { Image = set.Image, UpdatedAt = at, Version = version },
        // What clients say does not overtake whoever is at work on the profile.
        ExpertRated rated => expert with { Rating = rated.Rating },
        _ => throw new InvalidOperationException($"An expert's stream has a foreign event {@event.GetType().Name}."),
    };
}
