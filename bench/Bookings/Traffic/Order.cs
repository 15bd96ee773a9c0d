namespace Actors.Bookings.Traffic;

/// <summary>What a request is answered with, sorted by what it means.</summary>
internal enum Answered
{
    Won,
    Refused,
    Repeated,
    Read,
    Failed,
}

/// <summary>What a request asks for.</summary>
internal enum Asked
{
    Booking,
    Repeat,
    Reading,
}

/// <summary>A request that is ready to be sent.</summary>
internal readonly record struct Order(ReadOnlyMemory<byte> Bytes, Asked Asked)
{
    /// <summary>Sorts an answer.</summary>
    public Answered Sort(Reply reply) => (Asked, reply.Status) switch
    {
        (Asked.Reading, 200) => Answered.Read,
        (Asked.Booking, 201) => reply.IsRepeat ? Answered.Failed : Answered.Won,
        (Asked.Repeat, 201) => reply.IsRepeat ? Answered.Repeated : Answered.Failed,
        (Asked.Booking, 409) => Answered.Refused,
        _ => Answered.Failed,
    };
}

/// <summary>Where requests come from; each connection has one of its own, so that none waits for another.</summary>
internal interface IOrders
{
    /// <summary>The next request, or null when there are no more.</summary>
    Order? Next();

    /// <summary>Told of each answer.</summary>
    void Heard(in Order order, Answered answered);
}
