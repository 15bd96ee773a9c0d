using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Vouchers;

/// <summary>What becomes of a voucher: pure rules.</summary>
internal static class VoucherDecisions
{
    private static Refusal NotFound { get; } = Refusal.NotFound("voucher");

    private static Refusal CodeIsTaken { get; } = new(RefusalCode.DuplicateResource, "There is a voucher with this code.")
    {
        Fields = [new FieldProblem("code", "is taken")],
    };

    /// <summary>Makes a voucher.</summary>
    /// <param name="state">The voucher.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">Its id.</param>
    /// <param name="request">What is asked for.</param>
    public static Outcome<Voucher> Create(VoucherState state, UnitOfWork work, string id, NewVoucher request)
    {
        if (state.First is { } first)
        {
            work.RestOnHistory();
            // A code that was made stands for one request; one that was chosen may be chosen by another, who may have no key.
            var isOther = request.CodeSeed is null && (request.Fingerprint is null || request.Fingerprint != state.Fingerprint);
            return isOther ? CodeIsTaken : Repeats.Answer(first, state.Fingerprint, request.Fingerprint);
        }

        return Written(work, null, new VoucherCreated(
            new Voucher
            {
                Id = id,
                Kind = request.Kind,
                Terms = request.Terms,
                Worth = request.Worth,
                Sessions = request.Sessions,
                Owner = request.Owner,
                CodeSeed = request.CodeSeed,
                PackageId = request.PackageId,
                PaymentId = request.PaymentId,
                CreatedAt = work.Now,
                UpdatedAt = work.Now,
                Version = 1,
            },
            request.Fingerprint));
    }

    /// <summary>Changes a voucher's terms.</summary>
    /// <param name="state">The voucher.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="terms">The terms from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on.</param>
    public static Outcome<Voucher> Change(VoucherState state, UnitOfWork work, VoucherTerms terms, long? expectedVersion)
    {
        if (state.Current is not { } current) return NotFound;
        if (Versions.Check(expectedVersion, current.Version) is { } overtaken) return overtaken;
        return current.DeactivatedAt is null
            ? Written(work, current, new VoucherChanged(terms))
            : new Refusal(RefusalCode.InvalidTransition, "A voucher that was taken out of use cannot be changed.");
    }

    /// <summary>Takes a voucher out of use.</summary>
    /// <param name="state">The voucher.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="expectedVersion">The version that it is based on.</param>
    public static Outcome<Voucher> Deactivate(VoucherState state, UnitOfWork work, long? expectedVersion)
    {
        if (state.Current is not { } current) return NotFound;
        if (current.DeactivatedAt is not null) return new Outcome<Voucher> { Value = current, Replayed = true };
        return Versions.Check(expectedVersion, current.Version) is { } overtaken
            ? overtaken
            : Written(work, current, new VoucherDeactivated());
    }

    /// <summary>Erases what a voucher tells of its owner.</summary>
    /// <param name="state">The voucher.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static Outcome<Voucher> Erase(VoucherState state, UnitOfWork work)
    {
        if (state.Current is not { } current) return NotFound;
        if (current.ErasedAt is not null) return current;
        var erased = new VoucherErased();
        work.ErasePersonal(erased);
        return Shown(work, VoucherState.After(current, erased, work.Now));
    }

    /// <summary>What a voucher would do for a booking.</summary>
    /// <param name="account">The voucher; null when there is none.</param>
    /// <param name="service">The service.</param>
    /// <param name="minutes">For how long.</param>
    /// <param name="now">The time.</param>
    public static Outcome<VoucherQuote> Quote(VoucherAccount? account, Service service, int minutes, DateTimeOffset now)
    {
        if (account is null) return VoucherAmounts.NotValid;
        var voucher = account.Voucher;
        if (VoucherAmounts.CheckService(voucher, service, now) is { } refusal) return refusal;
        if (VoucherUses.Of(new VoucherOffer(account, Client: null), service, minutes).IsRefused(out var uses, out var no)) return no;
        var use = uses[0]!;
        return new VoucherQuote(use.Applied, use.Charge, voucher.Terms.ValidUntil, voucher.Owner is { IsBound: true });
    }

    private static Voucher Written(UnitOfWork work, Voucher? before, IEvent @event)
    {
        work.Append(@event);
        return Shown(work, VoucherState.After(before, @event, work.Now));
    }

    private static Voucher Shown(UnitOfWork work, Voucher voucher)
    {
        work.Save(VoucherDocument.Of(work.Caller.Tenant, voucher, work.Version));
        return voucher;
    }
}
