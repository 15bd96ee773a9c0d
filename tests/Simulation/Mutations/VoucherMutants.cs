namespace Actors.Simulation.Mutations;

/// <summary>Mistakes with vouchers.</summary>
internal static class VoucherMutants
{
    private const string Offer = "src/Grains/Vouchers/VoucherOffer.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "What lapses does not give its voucher back",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            "return Ended(work, current, new AppointmentCancelled(cancellation), back);",
            "return Written(work, current, back is null ? new AppointmentCancelled(cancellation) : new(cancellation));"),
        new(
            "A use is shown and not written behind the fence",
            Offer,
            "work.AppendBehind(account.Fence, @event);",
            "if (@event is not VoucherRedeemed) work.AppendBehind(account.Fence, @event);"),
        new(
            "What a client uses is not written behind the client's fence",
            Offer,
            "if (Client is { } client) work.AppendBehind(client.Fence, new VoucherClientCounted(Voucher.Id, taken.Length));",
            ""),
        new(
            "A booking looks at the voucher as it was made, and not as it is",
            "src/Grains/Vouchers/VoucherLedger.cs",
            "return state.Current is { } voucher ?",
            "return state.First is { } voucher ?"),
        new(
            "Of a series only the first appointment redeems",
            "src/Grains/Scheduling/CalendarDecisions.Series.cs",
            "vouchers.Redeem(work, ids.AsSpan());",
            "vouchers.Redeem(work, ids.AsSpan()[..1]);"),
        new(
            "A session that is called off late is given back all the same",
            "src/Grains/Scheduling/VoucherReturns.cs",
            "if (fee is null) return new ReturnedVoucher(",
            "if (fee is null || voucher.Kind == VoucherKind.Package) return new ReturnedVoucher("),
        new(
            "A snapshot of a voucher forgets what was used",
            "src/Grains/Vouchers/VoucherSnapshots.cs",
            "new VoucherSnapshot(state.Current, state.First, state.Fingerprint)",
            "new VoucherSnapshot(state.First, state.First, state.Fingerprint)"),
        new(
            "A booking that several experts take redeems again when it is asked for again",
            "src/Grains/Scheduling/AppointmentGrain.Team.cs",
            "if (work.BaseVersion > 0) return state.Current;",
            """
            if (work.BaseVersion > 0 && (state.Current is null || found.Voucher?.Value is null)) return state.Current;
            """),
    ];
}
