using Orleans.Runtime;

namespace Orleans;

/// <summary>The root of all grain interfaces.</summary>
public interface IGrain : IAddressable;

/// <summary>A grain addressed by a string key.</summary>
public interface IGrainWithStringKey : IGrain;
