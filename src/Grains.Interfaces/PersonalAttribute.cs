namespace Actors.Grains.Interfaces;

/// <summary>
/// Marks a member of an event, or of what an event holds, that tells something of a person. In the journal it stands beside the record
/// and not in it, so that it can be erased (decision 0015). Once it is erased it is null, or empty where null is not allowed.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
