using System.Collections.Concurrent;

namespace Actors.Storage.Postgres.Writing;

/// <summary>The numbers that stand in rows for long names which come again and again.</summary>
/// <param name="Places">Of tenants and kinds.</param>
/// <param name="EventTypes">Of event types.</param>
internal sealed record RowNumbers(PlaceNumbers Places, ConcurrentDictionary<string, int> EventTypes);
