using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>The base of generated references: a key and the way to its grain.</summary>
/// <param name="dispatcher">The way.</param>
/// <param name="key">The key.</param>
public abstract class GrainProxy(GrainDispatcher dispatcher, IdSpan key) : IAddressable, IEquatable<GrainProxy>
{
    private readonly GrainDispatcher _dispatcher = dispatcher;
    private readonly IdSpan _key = key;

    internal GrainId GrainId => new(_dispatcher.GrainType, _key);

    /// <summary>References to one grain are equal.</summary>
    /// <param name="other">Another reference.</param>
    /// <returns>Whether both lead to the same grain.</returns>
    public bool Equals(GrainProxy? other) => other is not null && GrainId == other.GrainId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainProxy);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <summary>The grain's id.</summary>
    /// <returns>The id as type/key.</returns>
    public override string ToString() => GrainId.ToString();

    /// <summary>Sends a request without a result.</summary>
    /// <param name="request">The request; used once.</param>
    /// <returns>Completes when the grain has replied.</returns>
    protected Task Call(GrainVoidRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _dispatcher.Send(_key, request);
        return request.Reply;
    }

    /// <summary>Sends a request with a result.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="request">The request; used once.</param>
    /// <returns>The grain's reply.</returns>
    protected Task<TResult> Call<TResult>(GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _dispatcher.Send(_key, request);
        return request.Reply;
    }

    /// <summary>Sends a request that its caller may stop waiting for. The grain has the same token and decides for itself.</summary>
    /// <param name="request">The request; used once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Completes when the grain has replied or the token is cancelled.</returns>
    protected Task Call(GrainVoidRequest request, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Call(request).WaitAsync(cancellationToken);

    /// <summary>Sends a request that its caller may stop waiting for. The grain has the same token and decides for itself.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="request">The request; used once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grain's reply, or cancellation.</returns>
    protected Task<TResult> Call<TResult>(GrainRequest<TResult> request, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<TResult>(cancellationToken) : Call(request).WaitAsync(cancellationToken);
}
