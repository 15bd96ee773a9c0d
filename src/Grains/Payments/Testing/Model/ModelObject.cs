using System.Text.Json.Serialization;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>
/// A thing that a gateway knows. It is stored as it is here, under the name that Stripe gives it: members are added, never changed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "object")]
[JsonDerivedType(typeof(ModelIntent), "payment_intent")]
[JsonDerivedType(typeof(ModelRefund), "refund")]
[JsonDerivedType(typeof(ModelDispute), "dispute")]
[JsonDerivedType(typeof(ModelCheckout), "checkout.session")]
[JsonDerivedType(typeof(ModelCustomer), "customer")]
[JsonDerivedType(typeof(ModelMethod), "payment_method")]
[JsonDerivedType(typeof(ModelSetup), "setup_intent")]
[JsonDerivedType(typeof(ModelAccount), "account")]
[JsonDerivedType(typeof(ModelSubscription), "subscription")]
[JsonDerivedType(typeof(ModelInvoice), "invoice")]
[JsonDerivedType(typeof(ModelKey), "idempotency_key")]
[JsonDerivedType(typeof(ModelSequence), "sequence")]
internal abstract record ModelObject
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    // What was written before a member was there is read without it, and without what stands behind an equals sign.
    /// <summary>What identifies it at whoever asked for it.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get => field ?? NoMetadata; init; }

    /// <summary>No metadata.</summary>
    [JsonIgnore]
    public static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public sealed override string ToString() => Id;
}

/// <summary>The last number that was given to a part of a family.</summary>
internal sealed record ModelSequence : ModelObject
{
    /// <summary>The id under which a family keeps it.</summary>
    public const string Key = "sequence";

    /// <summary>The number.</summary>
    public int Last { get; init; }
}

/// <summary>An idempotency key that was used, and what was answered.</summary>
internal sealed record ModelKey : ModelObject
{
    /// <summary>What was asked under it, as a digest.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What was answered; null while it is being worked out.</summary>
    public ModelAnswer? Answer { get; init; }

    /// <summary>The id under which a family keeps a key.</summary>
    /// <param name="key">The key.</param>
    public static string IdOf(string key) => "key " + key;
}
