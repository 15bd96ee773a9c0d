using System.Text.Json;
using Actors.Journaling;
using Orleans.Concurrency;

namespace Actors.Scheduling;

/// <summary>The services of a tenant, in one grain, so that a slug is unique by construction.</summary>
[Reentrant, GrainType("service-catalog")]
internal sealed class ServiceCatalogGrain(JournalServices services, LocalCatalogs local)
    : EventSourcedGrain<ServiceCatalog>(services), IServiceCatalogGrain
{
    private const int MaximumServices = 1_000;

    private ServiceLookup? _shown;
    private int _changes;

    /// <inheritdoc/>
    protected override string StreamKind => "services";

    /// <inheritdoc/>
    protected override ServiceCatalog Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Service>> Create(CreationKey key, ServiceDefinition definition) => Changing((catalog, work) =>
    {
        if (catalog.FirstServices.Find(key) is { } repeat) return repeat;
        if (catalog.BySlug(definition.ServiceType) is not null) return SlugTaken(definition);
        if (catalog.Count >= MaximumServices)
        {
            return new Refusal(RefusalCode.LimitReached, $"A tenant has at most {MaximumServices} services.");
        }

        work.Append(new ServiceCreated(key.Id, definition, key.Fingerprint));
        return Saved(work, new Service(key.Id, definition, work.Now, work.Now, 1));
    });

    /// <inheritdoc/>
    public Task<Outcome<Service>> Change(string id, ServiceDefinition definition, long? expectedVersion) =>
        Changing((catalog, work) =>
        {
            if (catalog.ById(id) is not { } service) return Refusal.NotFound("service");
            if (Versions.Check(expectedVersion, service.Version) is { } refusal) return refusal;
            if (catalog.BySlug(definition.ServiceType) is { } other && other.Id != id) return SlugTaken(definition);
            work.Append(new ServiceChanged(id, definition));
            return Saved(work, ServiceCatalog.Changed(service, definition, work.Now));
        });

    /// <inheritdoc/>
    public Task<Outcome<Service>> Remove(string id, long? expectedVersion) => Changing((catalog, work) =>
    {
        if (catalog.ById(id) is not { } service) return Refusal.NotFound("service");
        if (Versions.Check(expectedVersion, service.Version) is { } refusal) return refusal;
        work.Append(new ServiceRemoved(id));
        work.Delete(new DocumentKey(Tenant, SchedulingDocuments.Service, id));
        return service;
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
    private async Task<Outcome<Service>> Changing(Func<ServiceCatalog, UnitOfWork, Outcome<Service>> decide)
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

    private void Hide()
    {
        if (_shown is { } shown) local.Hide(Tenant, shown);
        _shown = null;
    }

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
