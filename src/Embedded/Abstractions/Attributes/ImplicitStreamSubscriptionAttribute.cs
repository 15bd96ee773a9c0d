namespace Orleans;

/// <summary>
/// Subscribes a grain class to every stream of a namespace: an item of stream (namespace, key) goes to the grain with that key,
/// which is activated for it. The grain attaches its observer with SubscribeAsync in OnActivateAsync.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ImplicitStreamSubscriptionAttribute : Attribute
{
    /// <summary>Subscribes to one namespace.</summary>
    /// <param name="streamNamespace">The namespace, exactly.</param>
    /// <param name="streamIdMapper">Must be null: the grain key is the stream key. Present for Orleans' signature.</param>
    public ImplicitStreamSubscriptionAttribute(string streamNamespace, string? streamIdMapper = null)
    {
        Namespace = streamNamespace;
        _ = streamIdMapper;
    }

    internal string Namespace { get; }
}
