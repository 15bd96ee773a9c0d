using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers;

/// <summary>The state of a package.</summary>
internal sealed class PackageState : IFoldedState
{
    /// <summary>The package; null before it is offered.</summary>
    public Package? Current { get; private set; }

    /// <summary>The package as it was first offered.</summary>
    public Package? First { get; private set; }

    /// <summary>The fingerprint of the request that offered it.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Current = After(Current, @event, version, at);
        if (@event is PackageCreated created) (First, Fingerprint) = (Current, created.Fingerprint);
    }

    /// <summary>A package after an event.</summary>
    /// <param name="package">The package before it; null when it is the first.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">Its time.</param>
    public static Package After(Package? package, IEvent @event, long version, DateTimeOffset at) => @event switch
    {
        PackageCreated created => created.Package,
        PackageWithdrawn => package! with { WithdrawnAt = at, UpdatedAt = at, Version = version },
        _ => throw new InvalidOperationException($"A package's stream has a foreign event {@event.GetType().Name}."),
    };
}

/// <summary>One package that can be bought. Each purchase becomes a voucher of its own.</summary>
[GrainType("package")]
internal sealed class PackageGrain(IGrainContext context, JournalServices services, VoucherCodes codes)
    : EventSourcedGrain<PackageState>(context, services), IPackageGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "package";

    /// <inheritdoc/>
    protected override PackageState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Package>> Create(CreationKey key, PackageDefinition definition) => Execute<Outcome<Package>>((state, work) =>
    {
        if (state.First is { } first) return Repeats.Answer(first, state.Fingerprint, key.Fingerprint);
        var package = new Package
        {
            Id = Id,
            Definition = definition,
            CreatedAt = work.Now,
            UpdatedAt = work.Now,
            Version = 1,
        };
        return Written(work, null, new PackageCreated(package, key.Fingerprint));
    });

    /// <inheritdoc/>
    public Task<Outcome<Package>> Get() => Read(state => state.Current is { } current ? (Outcome<Package>)current : NotFound);

    /// <inheritdoc/>
    public Task<Outcome<Package>> Withdraw(long? expectedVersion) => Execute<Outcome<Package>>((state, work) =>
    {
        if (state.Current is not { } current) return NotFound;
        if (current.WithdrawnAt is not null) return new Outcome<Package> { Value = current, Replayed = true };
        return Versions.Check(expectedVersion, current.Version) is { } overtaken
            ? overtaken
            : Written(work, current, new PackageWithdrawn());
    });

    /// <inheritdoc/>
    public async Task<Outcome<Voucher>> Sell(PackagePurchase purchase)
    {
        if (await ReadNewest(state => state.Current) is not { } package) return NotFound.Refusal!;
        var voucher = GrainFactory.GetGrain<IVoucherGrain>(
            GrainKey.For(Tenant, codes.IdOf(Tenant, codes.Make(Tenant, purchase.Id))));
        // What was paid for before it was withdrawn is given all the same, and what was sold before is a repeat.
        if (package.WithdrawnAt is not null && purchase.PaymentId is null && (await voucher.Get()).Refusal is not null)
            return new Refusal(RefusalCode.InvalidTransition, "The package is not offered any more.");
        var definition = package.Definition;
        return await voucher.Create(new NewVoucher
        {
            Kind = definition.Worth is null ? VoucherKind.Package : VoucherKind.Gift,
            Terms = new VoucherTerms
            {
                Name = definition.Name,
                Services = definition.Services,
                ValidUntil = Now + TimeSpan.FromDays(definition.ValidDays),
            },
            Worth = definition.Worth ?? definition.Price,
            Sessions = definition.Worth is null ? definition.Sessions : null,
            Owner = purchase.Owner,
            CodeSeed = purchase.Id,
            PackageId = package.Id,
            PaymentId = purchase.PaymentId,
            Fingerprint = purchase.Fingerprint,
        });
    }

    private static Outcome<Package> NotFound => Refusal.NotFound("package");

    private Package Written(UnitOfWork work, Package? before, IEvent @event)
    {
        work.Append(@event);
        var package = PackageState.After(before, @event, work.Version, work.Now);
        work.Save(VoucherDocument.Of(Tenant, package));
        return package;
    }
}
