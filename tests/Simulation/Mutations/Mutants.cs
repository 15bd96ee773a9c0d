namespace Actors.Simulation.Mutations;

/// <summary>All mistakes that the simulator has to find. New ones come at the end of their list.</summary>
internal static class Mutants
{
    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
        [.. JournalMutants.All, .. CalendarMutants.All, .. AvailabilityMutants.All, .. AppointmentMutants.All, .. EffectMutants.All,
            .. TogetherMutants.All, .. WaitlistMutants.All, .. LiveMutants.All, .. WebhookMutants.All,
            .. VoucherMutants.All, .. PaymentMutants.All, .. PurchaseMutants.All,
            .. ExternalMutants.All];
}
