using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What a voucher is.</summary>
[GenerateSerializer, Alias("scheduling.voucher-kind")]
public enum VoucherKind
{
    /// <summary>Takes something off the price.</summary>
    [JsonStringEnumMemberName("coupon")]
    Coupon,

    /// <summary>A balance of money, spent in parts.</summary>
    [JsonStringEnumMemberName("gift")]
    Gift,

    /// <summary>So many sessions, paid for before.</summary>
    [JsonStringEnumMemberName("package")]
    Package,
}

/// <summary>The names of kinds of vouchers, in the API and in documents.</summary>
public static class VoucherKindNames
{
    private static readonly string[] Names = ["coupon", "gift", "package"];

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(VoucherKind kind) => Names[(int)kind];

    /// <summary>The kind that has a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static VoucherKind? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (VoucherKind)at : null;
}

/// <summary>What an appointment has taken of a voucher. Its code is not told.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.applied-voucher")]
public sealed record AppliedVoucher
{
    /// <summary>The voucher's id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)] public required VoucherKind Kind { get; init; }

    /// <summary>What it takes off the price, or covers of what it comes to; in minor units, not negative.</summary>
    [Id(2)] public required long Amount { get; init; }

    /// <summary>How many sessions of a package it takes, 0 or 1.</summary>
    [Id(3)] public int Sessions { get; init; }

    /// <summary>The currency of the amount, an ISO 4217 code.</summary>
    [Id(4)] public required string Currency { get; init; }

    /// <summary>Where what the client has of it is counted; a digest that names nobody. Null when that is not counted.</summary>
    [Id(5)] public string? ClientCount { get; init; }
}
