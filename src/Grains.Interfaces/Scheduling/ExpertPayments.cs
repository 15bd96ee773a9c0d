using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An expert takes no payments at present, or takes them again.</summary>
/// <param name="ExpertId">The expert.</param>
/// <param name="AreTaken">True when the expert takes them again.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-payments-set.v1")]
public sealed record ExpertPaymentsSet([property: Id(0)] string ExpertId, [property: Id(1)] bool AreTaken) : IEvent;

/// <summary>
/// Which experts of a tenant take no payments at present, and so no bookings that are paid for when booking. The key is that of its
/// catalogue of services, <c>{tenant}/services</c>: who asks for a service learns of it with that.
/// </summary>
[Alias("scheduling.expert-payments-grain")]
public interface IExpertPaymentsGrain : IGrainWithStringKey
{
    /// <summary>Those who take none.</summary>
    [Alias("get"), ReadOnly]
    Task<ImmutableHashSet<string>> GetWithoutPayments();

    /// <summary>Notes whether an expert takes payments; a repeat changes nothing.</summary>
    /// <param name="expertId">The expert.</param>
    /// <param name="areTaken">True when the expert takes them, or they go to the organisation.</param>
    [Alias("set")]
    Task SetPayments(string expertId, bool areTaken);
}
