using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests;

/// <summary>The journal alone says what happened: nothing else is written without an event.</summary>
public sealed class UnitOfWorkTests
{
    private static readonly StreamName Stream = StreamName.For("clinic", "calendar", "exp_1");
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly DocumentKey Key = new("clinic", "expert", "exp_1");

    private readonly UnitOfWork _work = new(Stream, 1, Now, new Caller("clinic", "usr_1", "op1"));

    [Fact]
    public void A_document_without_an_event_is_a_mistake()
    {
        _work.Save(
            new Document { Key = Key, Version = 1, CreatedAt = Now, Body = JsonSerializer.SerializeToUtf8Bytes("{}"), Status = "active" });
        ShouldFail();
    }

    [Fact]
    public void A_document_that_goes_without_an_event_is_a_mistake()
    {
        _work.Delete(Key);
        ShouldFail();
    }

    [Fact]
    public void An_effect_without_an_event_is_a_mistake()
    {
        _work.Enqueue(ErasedTracesEffect.For(Now));
        ShouldFail();
    }

    [Fact]
    public void With_an_event_there_is_something_to_write_and_without_anything_there_is_not()
    {
        _work.IsEmpty.ShouldBeTrue();
        _work.Append(new CalendarClosed());
        _work.Delete(Key);
        _work.IsEmpty.ShouldBeFalse();
    }

    private void ShouldFail() => Should.Throw<InvalidOperationException>(() => _work.IsEmpty).Message.ShouldContain(Stream.Value);
}
