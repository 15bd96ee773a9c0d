using System.Runtime.InteropServices;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// The blocks of about one length, in buckets of time. A block lies in the bucket of its padded start and is no longer than a
/// bucket, so what overlaps a range lies in the buckets of the range or the one before them.
/// </summary>
/// <param name="ticksPerBucket">The width of a bucket, in ticks of 100 nanoseconds.</param>
internal sealed class BusyTimelineLevel(long ticksPerBucket)
{
    private readonly Dictionary<int, BusyTimelineBlock> _buckets = [];
    private int _firstBucket = int.MaxValue;

    /// <summary>Finds the block that a busy time belongs to, or makes it.</summary>
    /// <param name="time">The busy time.</param>
    /// <returns>The block.</returns>
    public BusyTimelineBlock BlockFor(BusyTime time)
    {
        var bucket = BucketOf(time.PaddedStart);
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, bucket, out _);
        for (var block = head; block is not null; block = block.Next)
        {
            if (block.Accepts(time))
                return block;
        }

        var added = new BusyTimelineBlock(time) { Next = head };
        if (head is not null)
            head.Previous = added;
        head = added;
        _firstBucket = Math.Min(_firstBucket, bucket);
        return added;
    }

    /// <summary>Takes a block out.</summary>
    /// <param name="block">A block of this level.</param>
    public void Remove(BusyTimelineBlock block)
    {
        if (block.Next is not null)
            block.Next.Previous = block.Previous;
        if (block.Previous is not null)
            block.Previous.Next = block.Next;
        else if (block.Next is not null)
            _buckets[BucketOf(block.PaddedStart)] = block.Next;
        else
            _buckets.Remove(BucketOf(block.PaddedStart));
    }

    /// <summary>Shows the blocks whose padded interval overlaps a range, in no order; one without length overlaps nothing.</summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends; not itself in the range.</param>
    /// <param name="visitor">Is shown the blocks.</param>
    public void Visit<TVisitor>(Instant from, Instant to, ref TVisitor visitor)
        where TVisitor : struct, IBusyTimelineVisitor, allows ref struct
    {
        var firstBucket = Math.Max(BucketOf(from) - 1, _firstBucket);
        var lastBucket = BucketOf(to);
        if ((long)lastBucket - firstBucket >= _buckets.Count)
        {
            foreach (var head in _buckets.Values)
                VisitBucket(head, from, to, ref visitor);
            return;
        }

        for (var bucket = firstBucket; bucket <= lastBucket; bucket++)
        {
            if (_buckets.TryGetValue(bucket, out var head))
                VisitBucket(head, from, to, ref visitor);
        }
    }

    /// <summary>Collects the blocks that are over: their padded end is not after an instant.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="over">Receives the blocks; the caller takes them out.</param>
    /// <remarks>Looks only at buckets that a call for an earlier instant left, so it may be called often.</remarks>
    public void CollectOver(Instant before, List<BusyTimelineBlock> over)
    {
        var lastBucket = BucketOf(before);
        if ((long)lastBucket - _firstBucket >= _buckets.Count)
        {
            foreach (var head in _buckets.Values)
                CollectOver(head, before, over);
        }
        else
        {
            for (var bucket = _firstBucket; bucket <= lastBucket; bucket++)
            {
                if (_buckets.TryGetValue(bucket, out var head))
                    CollectOver(head, before, over);
            }
        }

        _firstBucket = Math.Max(_firstBucket, lastBucket - 1);
    }

    private static void CollectOver(BusyTimelineBlock head, Instant before, List<BusyTimelineBlock> over)
    {
        for (var block = head; block is not null; block = block.Next)
        {
            if (block.PaddedEnd <= before)
                over.Add(block);
        }
    }

    private static void VisitBucket<TVisitor>(BusyTimelineBlock head, Instant from, Instant to, ref TVisitor visitor)
        where TVisitor : struct, IBusyTimelineVisitor, allows ref struct
    {
        for (var block = head; block is not null; block = block.Next)
        {
            if (block.PaddedStart < to && block.PaddedEnd > from && block.PaddedEnd > block.PaddedStart)
                visitor.Visit(block);
        }
    }

    private int BucketOf(Instant instant)
    {
        var bucket = Math.DivRem(instant.ToUnixTimeTicks(), ticksPerBucket, out var rest);
        return (int)bucket - (rest < 0 ? 1 : 0);
    }
}
