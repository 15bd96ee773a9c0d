using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The services of a tenant, its closed days, its rate of tax and who takes no payments, in one grain: a slug is unique by construction.
/// </summary>
[Reentrant, GrainType("service-catalog")]
internal sealed partial class ServiceCatalogGrain(
    IGrainContext context, JournalServices services, LocalCatalogs local, IMeetingPlatforms platforms)
    : EventSourcedGrain<ServiceCatalogState>(context, services), IServiceCatalogGrain, IHolidaysGrain, IOrganizationTaxGrain,
        IExpertPaymentsGrain
{
    private const int MaximumServices = 1_000;

    private ServiceLookup? _shown;
    private int _changes;

    /// <inheritdoc/>
    protected override string StreamKind => "services";

    /// <inheritdoc/>
    protected override ServiceCatalogState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Service>> Create(CreationKey key, ServiceDefinition asked) => Changing<Service>((catalog, work) =>
    {
        if (catalog.FirstServices.Find(key) is { } repeat)
            return repeat.Value is { } first ? repeat with { Value = catalog.Shown(first) } : repeat;
        if (CheckMeeting(null, asked) is { } notOffered) return notOffered;
        var definition = WithSlug(catalog, key.Id, asked);
        if (catalog.BySlug(definition.ServiceType) is not null) return SlugTaken(definition);
        if (catalog.Count >= MaximumServices)
        {
            return new Refusal(RefusalCode.LimitReached, $"A tenant has at most {MaximumServices} services.");
        }

        work.Append(new ServiceCreated(key.Id, definition, key.Fingerprint));
        return catalog.Shown(Saved(work, new Service(key.Id, definition, work.Now, work.Now, 1)));
    });

    /// <inheritdoc/>
    public Task<Outcome<Service>> Change(string id, ServiceDefinition asked, long? expectedVersion) =>
        Changing((catalog, work) => Change(catalog, work, id, asked, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<Service>> TryChange(string id, ServiceDefinition asked, long? expectedVersion) =>
        Rehearse((catalog, work) => Change(catalog, work, id, asked, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<Service>> Remove(string id, long? expectedVersion) => Changing<Service>((catalog, work) =>
    {
        if (catalog.ById(id) is not { } service) return Refusal.NotFound("service");
        if (Versions.Check(expectedVersion, service.Version) is { } refusal) return refusal;
        work.Append(new ServiceRemoved(id));
        work.Enqueue(WatchEffects.ServiceChanged(work, id));
        work.Delete(new DocumentKey(Tenant, SchedulingDocuments.Service, id));
        return catalog.Shown(service);
    });

    /// <inheritdoc/>
    public Task<Service?> Find(string idOrServiceType) => Read(catalog =>
    {
        // That there is nothing is remembered by nobody: another host may create the first service at any moment.
        if (_shown is null && _changes == 0 && catalog.Count > 0) local.Show(Tenant, _shown = catalog.ToLookup());
        return catalog.Find(idOrServiceType);
    });

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Hide();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    // What is shown must be committed, and must not be old once a change is acknowledged: so nothing is shown while one is made.
    private async Task<Outcome<T>> Changing<T>(Func<ServiceCatalogState, UnitOfWork, Outcome<T>> decide)
        where T : class
    {
        Hide();
        _changes++;
        try
        {
            return await Execute(decide);
        }
        finally
        {
            _changes--;
        }
    }

    private Outcome<Service> Change(
        ServiceCatalogState catalog, UnitOfWork work, string id, ServiceDefinition asked, long? expectedVersion)
    {
        if (catalog.ById(id) is not { } service) return Refusal.NotFound("service");
        if (Versions.Check(expectedVersion, service.Version) is { } refusal) return refusal;
        if (CheckMeeting(service.Definition, asked) is { } notOffered) return notOffered;
        var definition = WithSlug(catalog, id, asked);
        if (catalog.BySlug(definition.ServiceType) is { } other && other.Id != id) return SlugTaken(definition);
        work.Append(new ServiceChanged(id, definition));
        work.Enqueue(WatchEffects.ServiceChanged(work, id));
        return catalog.Shown(Saved(work, ServiceCatalogState.Changed(service, definition, work.Now)));
    }

    // What a service has stays, whatever has become of the installation since.
    private Refusal? CheckMeeting(ServiceDefinition? before, ServiceDefinition asked)
    {
        if (asked.Meeting is not { Platform: var platform } || platform == before?.Meeting?.Platform) return null;
        return platforms.FindProblem(platform) is { } problem ? Refusal.Invalid("meetingPlatform", problem) : null;
    }

    private void Hide()
    {
        if (_shown is { } shown) local.Hide(Tenant, shown);
        _shown = null;
    }

    private static ServiceDefinition WithSlug(ServiceCatalogState catalog, string id, ServiceDefinition asked) =>
        asked.ServiceType.Length > 0 ? asked : asked with
        {
            ServiceType = Slugs.FreeOf(asked.Name, "service", id, slug => IsTaken(catalog, slug, id)),
        };

    // A reserved one is a word of the API, so that no service could be read by it.
    private static bool IsTaken(ServiceCatalogState catalog, string slug, string id) =>
        ServiceDefinition.ReservedSlugs.Contains(slug) || (catalog.BySlug(slug) is { } other && other.Id != id);

    private static Refusal SlugTaken(ServiceDefinition definition) =>
        new(RefusalCode.DuplicateResource, $"There is a service '{definition.ServiceType}' already.")
        {
            Fields = [new FieldProblem("serviceType", "is taken")],
        };

    private Service Saved(UnitOfWork work, Service service)
    {
        work.Save(new Document
        {
            Key = new DocumentKey(Tenant, SchedulingDocuments.Service, service.Id),
            Version = service.Version,
            CreatedAt = service.CreatedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(service, SchedulingJson.Default.Service),
            Status = service.Definition.Active ? "active" : "inactive",
            Category = service.Definition.ServiceType,
            Amount = service.Definition.Price?.Amount,
            Currency = service.Definition.Price?.Currency,
            SearchText = $"{service.Definition.Name} {service.Definition.ServiceType} {service.Definition.Description}",
        });
        return service;
    }
}
