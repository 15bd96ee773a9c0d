namespace Actors.Embedded;

/// <summary>A list through the requests themselves: no allocation, removal from the middle in constant time. A mutable struct; never copy it.</summary>
internal struct RequestList
{
    internal GrainRequest? First { get; private set; }

    internal GrainRequest? Last { get; private set; }

    internal int Count { get; private set; }

    internal void Add(GrainRequest request)
    {
        request.Previous = Last;
        request.Next = null;
        if (Last is null)
            First = request;
        else
            Last.Next = request;
        Last = request;
        Count++;
    }

    internal void Remove(GrainRequest request)
    {
        if (request.Previous is null)
            First = request.Next;
        else
            request.Previous.Next = request.Next;
        if (request.Next is null)
            Last = request.Previous;
        else
            request.Next.Previous = request.Previous;
        request.Next = null;
        request.Previous = null;
        Count--;
    }
}
