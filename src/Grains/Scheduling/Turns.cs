using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>An expert who may serve a booking, as the decision sees it.</summary>
/// <param name="Share">How the expert offers the service.</param>
/// <param name="Count">How many appointments of the service count for the expert, those in flight included.</param>
/// <param name="LastBooked">When the last of them was booked; null when none was.</param>
/// <param name="Room">How many slots the expert has free on the day that is asked for, more than anybody when not known.</param>
internal readonly record struct Turn(ServiceExpert Share, int Count, DateTimeOffset? LastBooked, int Room);

/// <summary>Whose turn it is. Pure: the same for the same counts, whoever asks.</summary>
internal static class Turns
{
    /// <summary>The room of an expert who has not been asked.</summary>
    public const int Unknown = int.MaxValue;

    /// <summary>Says which of two experts goes first: negative when it is the first of them. Never 0 for two different experts.</summary>
    /// <param name="assignment">How the service assigns.</param>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    public static int Compare(Assignment assignment, in Turn one, in Turn other)
    {
        var order = assignment == Assignment.RoundRobin ? CompareShares(one, other) : other.Room.CompareTo(one.Room);
        if (order == 0) order = Nullable.Compare(one.LastBooked, other.LastBooked);
        return order != 0 ? order : string.CompareOrdinal(one.Share.Id, other.Share.Id);
    }

    // Counts in proportion to weights: 3 of weight 2 are less than 2 of weight 1.
    private static int CompareShares(in Turn one, in Turn other)
    {
        var order = other.Share.Priority.CompareTo(one.Share.Priority);
        return order != 0 ? order : ((long)one.Count * other.Share.Weight).CompareTo((long)other.Count * one.Share.Weight);
    }
}
