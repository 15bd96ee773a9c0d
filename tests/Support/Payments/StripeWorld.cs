using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Payments.Testing;
using Actors.Grains.Payments.Testing.Model;
using Actors.Grains.Payments.Testing.Shapes;

namespace Actors.Support.Payments;

/// <summary>All that one account of Stripe knows: the pure model with everything in one ledger.</summary>
internal sealed class StripeWorld(TimeProvider clock)
{
    private static readonly byte[] SecretKey = "what browsers of the fake prove themselves with"u8.ToArray();

    private readonly Lock _lock = new();
    private readonly List<ModelEvent> _events = [];
    private ImmutableDictionary<string, ModelObject> _things = ImmutableDictionary<string, ModelObject>.Empty;
    private int _anonymous;

    /// <summary>What has happened, in its order.</summary>
    public IReadOnlyList<ModelEvent> Events
    {
        get
        {
            lock (_lock) return [.. _events];
        }
    }

    /// <summary>A key for a request that has none.</summary>
    public string AnonymousKey() => string.Create(CultureInfo.InvariantCulture, $"anonymous-{Interlocked.Increment(ref _anonymous)}");

    /// <summary>Finds a thing.</summary>
    public ModelObject? Find(string id)
    {
        lock (_lock) return _things.GetValueOrDefault(id);
    }

    /// <summary>All things of a sort, newest first.</summary>
    public IReadOnlyList<T> All<T>()
        where T : ModelObject
    {
        lock (_lock) return [.. NewLedger(null).All<T>().Reverse()];
    }

    /// <summary>Does what is asked.</summary>
    public ModelAnswer Run(ModelCommand command, string? key)
    {
        lock (_lock)
        {
            var ledger = NewLedger(key);
            var answer = GatewayModel.Run(ledger, new ModelCall(command, key));
            Keep(ledger);
            return answer;
        }
    }

    /// <summary>Does what is due by itself.</summary>
    public void Tick()
    {
        lock (_lock)
        {
            var ledger = NewLedger(null);
            Clockwork.Advance(ledger);
            Keep(ledger);
        }
    }

    /// <summary>Says that a key is in use, or not any more; answers what was answered under it already.</summary>
    public ModelAnswer? Begin(ModelCommand command, string key)
    {
        lock (_lock)
        {
            var id = ModelKey.IdOf(key);
            if (_things.ContainsKey(id)) return GatewayModel.Run(NewLedger(key), new ModelCall(command, key));
            _things = _things.SetItem(id, new ModelKey { Id = id, Fingerprint = GatewayModel.FingerprintOf(command) });
            return null;
        }
    }

    /// <summary>Lets a key go that was in use.</summary>
    public void LetGo(string key)
    {
        lock (_lock) _things = _things.Remove(ModelKey.IdOf(key));
    }

    /// <summary>The client secret of a thing.</summary>
    public static string SecretOf(string id) =>
        $"{id}_secret_{Convert.ToHexStringLower(HMACSHA256.HashData(SecretKey, Encoding.UTF8.GetBytes(id)))[..24]}";

    /// <summary>How things of this world are written.</summary>
    public ShapeContext Context(IReadOnlyCollection<string> expand, bool isOld) =>
        new() { Find = Find, SecretOf = SecretOf, Expand = expand, IsOld = isOld };

    private Ledger NewLedger(string? key) => new(_things, clock.GetUtcNow(), new PriceBook(new TestGatewayOptions())) { Key = key };

    private void Keep(Ledger ledger)
    {
        _things = ledger.Objects;
        _events.AddRange(ledger.Events);
    }
}
