using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>Something in which the journal and the gateway do not agree.</summary>
/// <param name="PaymentId">Of which payment.</param>
/// <param name="What">In what: <c>captured</c>, <c>refunded</c> or <c>unreachable</c>, when the gateway does not know it any more.</param>
/// <param name="Here">What the journal says, in minor units.</param>
/// <param name="There">What the gateway says.</param>
[GenerateSerializer, Immutable, Alias("payments.difference")]
public sealed record PaymentDifference(
    [property: Id(0)] string PaymentId, [property: Id(1)] string What, [property: Id(2)] long Here, [property: Id(3)] long There);

/// <summary>What came of comparing the journal with the gateway.</summary>
[GenerateSerializer, Immutable, Alias("payments.reconciliation")]
public sealed record Reconciliation
{
    /// <summary>When it was done.</summary>
    [Id(0)] public required DateTimeOffset At { get; init; }

    /// <summary>Payments that were made since this time were compared.</summary>
    [Id(1)] public required DateTimeOffset Since { get; init; }

    /// <summary>How many payments.</summary>
    [Id(2)] public required int Compared { get; init; }

    /// <summary>Where they do not agree, the first thousand.</summary>
    [Id(3)] public ImmutableArray<PaymentDifference> Differences { get; init; } = [];
}

/// <summary>The journal of an organisation's payments was compared with the gateway.</summary>
/// <param name="Reconciliation">What came of it.</param>
[GenerateSerializer, Immutable, Alias("payments.reconciled.v1")]
public sealed record PaymentsReconciled([property: Id(0)] Reconciliation Reconciliation) : IEvent;

/// <summary>The newest comparison of an organisation's payments with the gateway. The key is <c>{tenant}/payments</c>.</summary>
[Alias("payments.reconciliation-grain")]
public interface IReconciliationGrain : IGrainWithStringKey
{
    /// <summary>The id part of the grain's key.</summary>
    const string KeyId = "payments";

    /// <summary>The newest comparison; null before the first.</summary>
    [Alias("get"), ReadOnly]
    Task<Reconciliation?> Get();

    /// <summary>Keeps a comparison.</summary>
    /// <param name="reconciliation">What came of it.</param>
    [Alias("keep")]
    Task Keep(Reconciliation reconciliation);
}
