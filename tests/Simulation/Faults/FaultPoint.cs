namespace Actors.Simulation.Faults;

/// <summary>Everything that may go wrong. A long run must have hit each.</summary>
internal enum FaultPoint
{
    /// <summary>An append fails, and nothing was written.</summary>
    AppendFailsBefore,

    /// <summary>An append fails, and everything was written.</summary>
    AppendFailsAfter,

    /// <summary>An append fails, and is written later all the same.</summary>
    AppendCommitsLate,

    /// <summary>An append takes seconds.</summary>
    AppendIsSlow,

    /// <summary>An append is told that somebody else wrote first, and nobody did.</summary>
    AppendLosesFence,

    /// <summary>An append is refused because too many wait.</summary>
    AppendIsOneTooMany,

    /// <summary>A snapshot is not kept.</summary>
    SnapshotFails,

    /// <summary>A read fails.</summary>
    ReadFails,

    /// <summary>A read takes seconds.</summary>
    ReadIsSlow,

    /// <summary>The outbox cannot be asked.</summary>
    OutboxFails,

    /// <summary>The outbox did what it was asked, and its answer is lost.</summary>
    OutboxAnswerIsLost,

    /// <summary>An activation vanishes between two turns; who waits for it is told later that it is gone.</summary>
    ActivationVanishes,

    /// <summary>An activation is deactivated while others call it.</summary>
    ActivationEnds,

    /// <summary>A process dies; what it had on its way to the database is lost.</summary>
    ProcessDies,

    /// <summary>A process dies; what it had on its way to the database is written.</summary>
    ProcessDiesMidway,

    /// <summary>A process stops for a while, and its clock goes on.</summary>
    ClockJumps,

    /// <summary>A grain call is slow to arrive.</summary>
    CallIsSlow,

    /// <summary>A client's request arrives twice, at two processes.</summary>
    RequestIsDoubled,

    /// <summary>A client gets no answer although there is one.</summary>
    AnswerIsLost,

    /// <summary>An effect's handler fails before it did anything.</summary>
    EffectFails,

    /// <summary>An effect's handler has done everything and then fails.</summary>
    EffectAnswerIsLost,

    /// <summary>An effect's handler never ends.</summary>
    EffectHangs,

    /// <summary>An effect runs twice at once.</summary>
    EffectRunsTwice,

    /// <summary>The mail service does not take a mail.</summary>
    MailIsRefused,

    /// <summary>The mail service takes a mail and fails to say so.</summary>
    MailAnswerIsLost,

    /// <summary>A receiver of webhooks does not take one.</summary>
    ReceiverFails,

    /// <summary>A receiver of webhooks answers nothing.</summary>
    ReceiverHangs,

    /// <summary>A receiver of webhooks takes one, and its answer is lost.</summary>
    ReceiverAnswerIsLost,

    /// <summary>The payment service does not answer, and has done nothing.</summary>
    PaymentServiceFails,

    /// <summary>The payment service does what it is asked long after nobody waits any more.</summary>
    PaymentServiceHangs,

    /// <summary>The payment service does what it is asked, and its answer is lost.</summary>
    PaymentAnswerIsLost,

    /// <summary>A kept card is declined.</summary>
    CardIsDeclined,

    /// <summary>The payment service refuses a refund.</summary>
    RefundIsRefused,

    /// <summary>A bank takes its time with a refund.</summary>
    RefundIsPending,

    /// <summary>A bank sends a refund back, also one that had arrived.</summary>
    RefundFails,

    /// <summary>A bank disputes what was paid.</summary>
    PaymentIsDisputed,

    /// <summary>What the payment service tells never comes.</summary>
    PaymentEventIsLost,

    /// <summary>What it tells comes twice.</summary>
    PaymentEventIsDoubled,

    /// <summary>What it tells comes hours later.</summary>
    PaymentEventIsLate,

    /// <summary>A published item does not reach a subscriber.</summary>
    ItemIsLost,

    /// <summary>A published item reaches a subscriber twice.</summary>
    ItemIsDoubled,

    /// <summary>A published item reaches a subscriber after later ones.</summary>
    ItemIsLate,

    /// <summary>A subscriber goes away and comes back, maybe at another process.</summary>
    SubscriberReconnects,
}
