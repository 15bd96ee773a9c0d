using Actors.Simulation.Linearizability;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>What a checker must say of made-up histories.</summary>
public sealed class CheckerProperties(ITestOutputHelper output)
{
    private static readonly CalendarModel Model = new(Attempts.Skew);

    [Fact]
    public void A_run_of_the_model_is_always_right() => ForAll(300, (seed, random) =>
    {
        var shape = new RandomHistory.Shape(random.Next(1, 120), random.Next(1, 9), random.Next(1, 40), random.Next(0, 12));
        var verdict = Attempts.Judge([.. RandomHistory.Of(seed, shape)]);
        verdict.Judgement.ShouldBe(Judgement.Linearizable, $"{shape}\n{verdict}");
    });

    [Fact]
    public void A_history_with_one_other_answer_is_judged_as_by_trying_every_order()
    {
        var wrong = 0;
        ForAll(3_000, (seed, random) =>
        {
            var history = Tiny(seed, random);
            var index = random.Next(history.Count);
            history[index] = Flip(history[index]);
            wrong += Compare(history) == Judgement.NotLinearizable ? 1 : 0;
        });
        output.WriteLine($"{wrong} of 3000 were wrong");
        wrong.ShouldBeInRange(300, 2_700);
    }

    [Fact]
    public void A_history_of_random_answers_is_judged_as_by_trying_every_order()
    {
        var wrong = 0;
        ForAll(3_000, (seed, random) =>
        {
            var history = Tiny(seed, random).ConvertAll(operation => random.Next(3) == 0 ? Flip(operation) : operation);
            wrong += Compare(history) == Judgement.NotLinearizable ? 1 : 0;
        });
        output.WriteLine($"{wrong} of 3000 were wrong");
        wrong.ShouldBeInRange(300, 2_700);
    }

    [Fact]
    public void No_piece_of_a_right_history_is_wrong_and_a_wrong_one_is_mostly_in_a_piece()
    {
        var (wrong, found) = (0, 0);
        ForAll(2_000, (seed, random) =>
        {
            var history = Tiny(seed, random);
            var index = random.Next(history.Count);
            if (random.Next(2) == 0) history[index] = Flip(history[index]);
            var isRight = BruteForce.Judge(Model, history) == Judgement.Linearizable;
            var isPieceWrong = CloseLook.At(history).Any(piece => BruteForce.Judge(Model, piece) == Judgement.NotLinearizable);
            (isRight && isPieceWrong).ShouldBeFalse(string.Join('\n', history));
            wrong += isRight ? 0 : 1;
            found += isPieceWrong ? 1 : 0;
        });
        output.WriteLine($"{found} of {wrong} wrong ones were found in a piece");
        found.ShouldBeGreaterThan(wrong / 2);
    }

    private static List<CalendarOperation> Tiny(int seed, Random random) =>
        RandomHistory.Of(seed, new RandomHistory.Shape(random.Next(2, 7), random.Next(1, 5), random.Next(1, 4), 20));

    private static CalendarOperation Flip(CalendarOperation operation) => operation.Answer switch
    {
        CalendarAnswer.Done => operation with { Answer = CalendarAnswer.Taken, ExpiresAt = null },
        CalendarAnswer.Taken => operation with { Answer = CalendarAnswer.Done },
        CalendarAnswer.Refused => operation with { Answer = CalendarAnswer.Done },
        _ => operation,
    };

    private static Judgement Compare(List<CalendarOperation> history)
    {
        var verdict = Attempts.Judge([.. history]);
        verdict.Judgement.ShouldBe(BruteForce.Judge(Model, history), $"{verdict}\nof\n{string.Join('\n', history)}");
        return verdict.Judgement;
    }

    // FsCheck tells the seed of what failed; a history is made from it anew.
    private static void ForAll(int tests, Action<int, Random> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(seed, new Random(seed ^ 0x5EED))));
}
