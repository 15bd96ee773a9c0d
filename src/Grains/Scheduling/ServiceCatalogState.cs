using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>The state of a catalogue: the services of a tenant, its closed days, its rate of tax and who takes no payments.</summary>
internal sealed class ServiceCatalogState : IFoldedState
{
    private readonly Dictionary<string, Service> _byId = [];
    private readonly Dictionary<string, Service> _bySlug = [];

    /// <summary>How many services there are.</summary>
    public int Count => _byId.Count;

    /// <summary>What requests for services were first answered.</summary>
    public FirstAnswers<Service> FirstServices { get; } = new();

    /// <summary>The closed days.</summary>
    public HolidayState Holidays { get; } = new();

    /// <summary>The rate of tax for services that have none of their own; null while none was set.</summary>
    public TaxRate? Tax { get; private set; }

    /// <summary>The experts who take no payments at present.</summary>
    public ImmutableHashSet<string> WithoutPayments { get; private set; } = [];

    /// <summary>The services as they are now, for others to keep.</summary>
    public ServiceLookup ToLookup()
    {
        var byId = _byId.ToDictionary(service => service.Key, service => Shown(service.Value));
        return new(byId, byId.Values.ToDictionary(service => service.Definition.ServiceType), Holidays.Current);
    }

    /// <summary>Finds a service by its id or its slug; the closed days and the rate of tax come with it.</summary>
    /// <param name="idOrServiceType">An id or a slug.</param>
    public Service? Find(string idOrServiceType) =>
        (_byId.GetValueOrDefault(idOrServiceType) ?? _bySlug.GetValueOrDefault(idOrServiceType)) is { } found ? Shown(found) : null;

    /// <summary>Finds a service by its id.</summary>
    /// <param name="id">The id.</param>
    public Service? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The service that has a slug.</summary>
    /// <param name="serviceType">The slug.</param>
    public Service? BySlug(string serviceType) => _bySlug.GetValueOrDefault(serviceType);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ServiceCreated created:
                var service = new Service(created.ServiceId, created.Definition, at, at, 1);
                Put(service);
                FirstServices.Remember(service.Id, created.Fingerprint, service, at);
                break;
            case ServiceChanged changed:
                var before = _byId[changed.ServiceId];
                _bySlug.Remove(before.Definition.ServiceType);
                Put(Changed(before, changed.Definition, at));
                break;
            case ServiceRemoved removed:
                if (_byId.Remove(removed.ServiceId, out var gone)) _bySlug.Remove(gone.Definition.ServiceType);
                break;
            case HolidaysAdded added:
                Holidays.Apply(added, version, at);
                break;
            case HolidayRemoved removed:
                Holidays.Apply(removed, version);
                break;
            case OrganizationTaxSet set:
                Tax = set.Rate;
                break;
            case ExpertPaymentsSet { AreTaken: false } set:
                WithoutPayments = WithoutPayments.Add(set.ExpertId);
                break;
            case ExpertPaymentsSet set:
                WithoutPayments = WithoutPayments.Remove(set.ExpertId);
                break;
            default:
                throw new InvalidOperationException($"A catalogue's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>A service after a change.</summary>
    /// <param name="service">The service before it.</param>
    /// <param name="definition">What it is from now on.</param>
    /// <param name="at">When it was changed.</param>
    public static Service Changed(Service service, ServiceDefinition definition, DateTimeOffset at) =>
        service with { Definition = definition, UpdatedAt = at, Version = service.Version + 1 };

    /// <summary>A service with what holds for all of them: the closed days, the rate of tax, and who takes no payments.</summary>
    /// <param name="service">The service.</param>
    public Service Shown(Service service) => Holidays.Current.AreNone() && Tax is null && WithoutPayments.IsEmpty ? service : service with
    {
        Holidays = Holidays.Current.AreNone() ? null : Holidays.Current,
        OrganizationTax = Tax,
        WithoutPayments = WithoutPayments.IsEmpty ? null : WithoutPayments,
    };

    private void Put(Service service)
    {
        _byId[service.Id] = service;
        _bySlug[service.Definition.ServiceType] = service;
    }
}
