using System.Runtime.InteropServices;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// The blocks of about one length, in buckets of time. A block lies in the bucket of its padded start and is no longer than a
/// bucket, so what overlaps a range lies in the buckets of the range or the one before them.
/// </summary>
/// <param name="ticksPerBucket">The width of a bucket, in ticks of 100 nanoseconds.</param>
/// <param name="blocks">The blocks of all levels.</param>
internal sealed class BusyTimelineLevel(long ticksPerBucket, BusyRows<BusyBlock> blocks)
{
    private const int None = BusyRows<BusyBlock>.None;

    // The first block of each bucket.
    private readonly Dictionary<int, int> _buckets = [];
    private int _firstBucket = int.MaxValue;

    /// <summary>Finds the block that a busy time belongs to, or makes it.</summary>
    /// <param name="time">The busy time.</param>
    /// <param name="serviceId">The text that a new block keeps of its service.</param>
    /// <returns>The block's number.</returns>
    public int BlockFor(BusyTime time, string? serviceId)
    {
        var bucket = BucketOf(time.PaddedStart);
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, bucket, out var isKnown);
        if (!isKnown)
            head = None;
        for (var number = head; number != None; number = blocks[number].Next)
        {
            if (blocks[number].Accepts(time))
                return number;
        }

        var added = blocks.Add(new BusyBlock
        {
            Kind = time.Kind,
            Start = time.Start,
            End = time.End,
            PaddedStart = time.PaddedStart,
            PaddedEnd = time.PaddedEnd,
            ServiceId = serviceId,
            Entries = BusyEntries.None,
            Next = head,
            Previous = None,
        });
        if (head != None)
            blocks[head].Previous = added;
        head = added;
        _firstBucket = Math.Min(_firstBucket, bucket);
        return added;
    }

    /// <summary>Takes a block out.</summary>
    /// <param name="number">The number of a block of this level.</param>
    public void Remove(int number)
    {
        ref var block = ref blocks[number];
        if (block.Next != None)
            blocks[block.Next].Previous = block.Previous;
        if (block.Previous != None)
            blocks[block.Previous].Next = block.Next;
        else if (block.Next != None)
            _buckets[BucketOf(block.PaddedStart)] = block.Next;
        else
            _buckets.Remove(BucketOf(block.PaddedStart));
        blocks.Remove(number);
    }

    /// <summary>Shows the blocks whose padded interval overlaps a range, in no order; one without length overlaps nothing.</summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends; not itself in the range.</param>
    /// <param name="entries">The entries of all blocks.</param>
    /// <param name="visitor">Is shown the blocks.</param>
    public void Visit<TVisitor>(Instant from, Instant to, BusyEntries entries, ref TVisitor visitor)
        where TVisitor : struct, IBusyTimelineVisitor, allows ref struct
    {
        var firstBucket = Math.Max(BucketOf(from) - 1, _firstBucket);
        var lastBucket = BucketOf(to);
        if ((long)lastBucket - firstBucket >= _buckets.Count)
        {
            foreach (var head in _buckets.Values)
                VisitBucket(head, from, to, entries, ref visitor);
            return;
        }

        for (var bucket = firstBucket; bucket <= lastBucket; bucket++)
        {
            if (_buckets.TryGetValue(bucket, out var head))
                VisitBucket(head, from, to, entries, ref visitor);
        }
    }

    /// <summary>Collects the blocks that are over: their padded end is not after an instant.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="over">Receives the blocks' numbers; the caller takes them out.</param>
    /// <remarks>Looks only at buckets that a call for an earlier instant left, so it may be called often.</remarks>
    public void CollectOver(Instant before, List<int> over)
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

    private void CollectOver(int head, Instant before, List<int> over)
    {
        for (var number = head; number != None; number = blocks[number].Next)
        {
            if (blocks[number].PaddedEnd <= before)
                over.Add(number);
        }
    }

    private void VisitBucket<TVisitor>(int head, Instant from, Instant to, BusyEntries entries, ref TVisitor visitor)
        where TVisitor : struct, IBusyTimelineVisitor, allows ref struct
    {
        for (var number = head; number != None; number = blocks[number].Next)
        {
            ref var block = ref blocks[number];
            if (block.PaddedStart < to && block.PaddedEnd > from && block.PaddedEnd > block.PaddedStart)
                visitor.Visit(new BusyTimelineBlock(blocks, number, entries));
        }
    }

    private int BucketOf(Instant instant)
    {
        var bucket = Math.DivRem(instant.ToUnixTimeTicks(), ticksPerBucket, out var rest);
        return (int)bucket - (rest < 0 ? 1 : 0);
    }
}
