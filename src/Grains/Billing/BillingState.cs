using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;

namespace Actors.Grains.Billing;

/// <summary>How a tenant stands with what it pays for, as its journal has it.</summary>
internal sealed class BillingState : IFoldedState
{
    // A repeat comes within a day, and a payment is tried four times: the newest of each are enough, and bounded.
    private const int MostSetups = 50;
    private const int MostTold = 200;

    private readonly List<(string KeyId, string SetupId)> _setups = [];
    private readonly List<string> _told = [];

    /// <summary>Its id at the gateway; null before there is one.</summary>
    public string? CustomerId { get; private set; }

    /// <summary>The subscription as it was seen last; null while there was none.</summary>
    public Subscription? Subscription { get; private set; }

    /// <summary>What was asked of the gateway and is not concluded; null when nothing is.</summary>
    public BillingStep? Step { get; private set; }

    /// <summary>How many steps there were.</summary>
    public long Steps { get; private set; }

    /// <summary>When the gateway is looked at again; null when nothing is to come.</summary>
    public DateTimeOffset? LookAt { get; private set; }

    /// <summary>To whom invoices are made out; null while nobody said so.</summary>
    public BillingDetails? Details { get; private set; }

    /// <summary>The version at which that was said.</summary>
    public long DetailsVersion { get; private set; }

    /// <summary>True once the tenant was deleted.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The version of the newest event.</summary>
    public long Version { get; private set; }

    /// <summary>The setup that a request's key has opened; null for none.</summary>
    /// <param name="keyId">The key.</param>
    public string? SetupOf(string keyId) => _setups.Find(setup => setup.KeyId == keyId).SetupId;

    /// <summary>True when those who manage the tenant were told something.</summary>
    /// <param name="key">What.</param>
    public bool WasTold(string key) => _told.Contains(key);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Version = version;
        switch (@event)
        {
            case BillingCustomerOpened opened:
                CustomerId = opened.CustomerId;
                break;
            case BillingStepAsked asked:
                (Step, Steps) = (asked.Step, asked.Step.Number);
                break;
            case BillingStepRefused refused:
                Conclude(refused.Number);
                break;
            case SubscriptionSeen seen:
                (Subscription, LookAt) = (seen.Subscription, seen.LookAt);
                if (seen.Step is { } number) Conclude(number);
                break;
            case BillingSetupOpened setup:
                Keep(_setups, (setup.KeyId, setup.SetupId), MostSetups);
                break;
            case BillingDetailsSet set:
                (Details, DetailsVersion) = (set.Details, version);
                break;
            case BillingManagersTold told:
                Keep(_told, told.Key, MostTold);
                break;
            case BillingClosed:
                (IsClosed, Details, Step, LookAt) = (true, null, null, null);
                break;
            default:
                throw new InvalidOperationException($"A stream of billing has a foreign event {@event.GetType().Name}.");
        }
    }

    private void Conclude(long number)
    {
        if (Step?.Number == number) Step = null;
    }

    private static void Keep<T>(List<T> items, T item, int most)
    {
        items.Add(item);
        if (items.Count > most) items.RemoveAt(0);
    }
}
