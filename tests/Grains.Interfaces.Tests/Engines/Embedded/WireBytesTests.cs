namespace Actors.Contracts;

/// <summary>The Embedded engine passes references: nothing is written, and nothing can change. The tests are in Engines/Orleans.</summary>
public sealed class WireBytesTests
{
    [Fact(Skip = "the Embedded engine writes no bytes; run dotnet test -p:Engine=Orleans")]
    public void What_was_released_travels_byte_by_byte_as_ever()
    {
    }
}
