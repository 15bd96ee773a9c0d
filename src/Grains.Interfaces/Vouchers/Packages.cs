using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Vouchers;

/// <summary>What a package is.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.package-definition")]
public sealed record PackageDefinition
{
    /// <summary>What it is called.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What it costs.</summary>
    [Id(1)] public required Money Price { get; init; }

    /// <summary>How many sessions it has; 0 for a gift.</summary>
    [Id(2)] public required int Sessions { get; init; }

    /// <summary>The ids of the services that it is good for: one at least, or none for a gift that is good for all.</summary>
    [Id(3)] public required ImmutableArray<string> Services { get; init; }

    /// <summary>For how many days it is good, from its purchase.</summary>
    [Id(4)] public required int ValidDays { get; init; }

    /// <summary>What a gift has to spend; null for sessions.</summary>
    [Id(5)] public Money? Worth { get; init; }
}

/// <summary>A package that clients can buy.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.package")]
public sealed record Package
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)] public required PackageDefinition Definition { get; init; }

    /// <summary>When it was withdrawn; null while it can be bought.</summary>
    [Id(2)] public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>When it was offered first.</summary>
    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(4)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(5)] public required long Version { get; init; }
}

/// <summary>A purchase of a package that is settled.</summary>
[GenerateSerializer, Immutable, Alias("vouchers.package-purchase")]
public sealed record PackagePurchase
{
    /// <summary>The purchase's id: one purchase makes one voucher, however often it is told of.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Who has bought it.</summary>
    [Id(1)] public required VoucherOwner Owner { get; init; }

    /// <summary>The payment that says that it is paid for; null when it was settled at the desk.</summary>
    [Id(2)] public string? PaymentId { get; init; }

    /// <summary>The request's fingerprint, if its caller gave an idempotency key.</summary>
    [Id(3)] public string? Fingerprint { get; init; }
}

/// <summary>One package. The key is <c>{tenant}/{packageId}</c>.</summary>
[Alias("vouchers.package-grain")]
public interface IPackageGrain : IGrainWithStringKey
{
    /// <summary>Offers it. A repeat under the same key is answered as the first.</summary>
    /// <param name="key">Its id and the request's fingerprint.</param>
    /// <param name="definition">What it is.</param>
    [Alias("create")]
    Task<Outcome<Package>> Create(CreationKey key, PackageDefinition definition);

    /// <summary>Reads it.</summary>
    [Alias("get")]
    Task<Outcome<Package>> Get();

    /// <summary>Withdraws it; what was sold stays. A repeat changes nothing.</summary>
    /// <param name="expectedVersion">The version that it is based on; null for any.</param>
    [Alias("withdraw")]
    Task<Outcome<Package>> Withdraw(long? expectedVersion);

    /// <summary>
    /// Makes the voucher of a purchase that is settled: at the desk, or since its payment says paid, also when the package was withdrawn
    /// meanwhile. A repeat is answered as the first. INVALID_TRANSITION when it was withdrawn and nothing was paid yet.
    /// </summary>
    /// <param name="purchase">The purchase.</param>
    [Alias("sell")]
    Task<Outcome<Voucher>> Sell(PackagePurchase purchase);
}
