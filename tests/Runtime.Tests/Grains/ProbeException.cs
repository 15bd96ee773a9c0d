namespace Actors.Runtime.Tests.Grains;

[GenerateSerializer]
public sealed class ProbeException(string message) : Exception(message);
