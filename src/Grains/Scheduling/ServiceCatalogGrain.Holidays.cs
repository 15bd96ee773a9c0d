using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>The closed days of the tenant, which go out with its services (decision 0041).</content>
internal sealed partial class ServiceCatalogGrain
{
    /// <inheritdoc/>
    public Task<ImmutableList<Holiday>> ListHolidays() => Read(catalog => catalog.Holidays.All.ToImmutableList());

    /// <inheritdoc/>
    public Task<Holidays> GetHolidays() => Read(catalog => catalog.Holidays.Current);

    /// <inheritdoc/>
    public Task<Outcome<AddedHolidays>> AddHolidays(CreationKey key, ImmutableArray<Holiday> holidays) =>
        Changing((catalog, work) => HolidayDecisions.Add(catalog.Holidays, work, key, holidays));

    /// <inheritdoc/>
    public Task<Outcome<AddedHolidays>> TryHolidays(ImmutableArray<Holiday> holidays) =>
        Rehearse((catalog, work) => HolidayDecisions.Add(catalog.Holidays, work, new CreationKey("", null), holidays));

    /// <inheritdoc/>
    public Task<Outcome<Holiday>> RemoveHoliday(string id) =>
        Changing((catalog, work) => HolidayDecisions.Remove(catalog.Holidays, work, id));
}
