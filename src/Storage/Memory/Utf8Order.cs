using System.Text;

namespace Actors.Storage.Memory;

/// <summary>Orders texts by their UTF-8 bytes, as databases do; ordinal order of strings differs beyond the basic plane.</summary>
internal static class Utf8Order
{
    public static int Compare(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
