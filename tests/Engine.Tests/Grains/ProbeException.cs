namespace Actors.Engine.Tests;

[GenerateSerializer]
public sealed class ProbeException(string message) : Exception(message);
