using Xunit;

namespace Actors.Runtime.Tests.Runtimes;

[Collection(SiloGroup.Name)]
public sealed class ActivationsOnSilo(SiloRuntime runtime) : ActivationTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class CallsOnSilo(SiloRuntime runtime) : CallTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class ContextOnSilo(SiloRuntime runtime) : ContextTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class CopiesOnSilo(SiloRuntime runtime) : CopyTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class EndingsOnSilo(SiloRuntime runtime) : EndingTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class StreamsOnSilo(SiloRuntime runtime) : StreamTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class TimersOnSilo(SiloRuntime runtime) : TimerTests(runtime);

[Collection(SiloGroup.Name)]
public sealed class TurnsOnSilo(SiloRuntime runtime) : TurnTests(runtime);

public sealed class ActivationsSimulated() : ActivationTests(new SeededRuntime());

public sealed class CallsSimulated() : CallTests(new SeededRuntime());

public sealed class ContextSimulated() : ContextTests(new SeededRuntime());

public sealed class CopiesSimulated() : CopyTests(new SeededRuntime());

public sealed class EndingsSimulated() : EndingTests(new SeededRuntime());

public sealed class StreamsSimulated() : StreamTests(new SeededRuntime());

public sealed class TimersSimulated() : TimerTests(new SeededRuntime());

public sealed class TurnsSimulated() : TurnTests(new SeededRuntime());
