using Actors.Simulation.Mutations;

namespace Actors.Simulation.Tests.Mutations;

public sealed class MutantTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Mutants.All.Count)];

    // The runs themselves take minutes (docs/testing.md); this keeps the list from growing old.
    [Theory, MemberData(nameof(Numbers))]
    public void What_a_mutation_replaces_stands_in_the_source_exactly_once(int number)
    {
        var mutation = Mutants.All[number - 1];
        var source = File.ReadAllText(mutation.Locate(SourceCopy.FindRepository()));

        var mutated = mutation.Apply(source);

        mutated.ShouldNotBe(source);
    }

    [Fact]
    public void Every_mutation_is_another_mistake() => Mutants.All.Select(mutation => mutation.Mistake).ShouldBeUnique();

    [Fact]
    public void A_text_that_is_not_there_or_twice_is_an_error()
    {
        var mutation = new Mutation("A mistake", "File.cs", "one", "two");

        mutation.Apply("just one here").ShouldBe("just two here");
        Should.Throw<MisfitException>(() => mutation.Apply("nothing here")).Message.ShouldContain("A mistake");
        Should.Throw<MisfitException>(() => mutation.Apply("one here and one there")).Message.ShouldContain("A mistake");
    }

    [Fact]
    public void Line_breaks_and_indentation_are_no_part_of_a_text()
    {
        var mutation = new Mutation("A mistake", "File.cs", "if (one)\n    two();", "three();");

        mutation.Apply("{\n        if (one)\n            two();\n}").ShouldBe("{\n        three();\n}");
        Should.Throw<MisfitException>(() => mutation.Apply("if (one) too();"));
    }

    [Fact]
    public void A_file_that_has_moved_is_found_by_its_name()
    {
        var root = SourceCopy.FindRepository();
        var known = Mutants.All[0];

        (known with { File = "src/Elsewhere/" + Path.GetFileName(known.File) }).Locate(root).ShouldBe(known.Locate(root));
        Should.Throw<MisfitException>(() => (known with { File = "src/Elsewhere/Nothing.cs" }).Locate(root));
    }

    [Fact]
    public void A_report_of_a_failure_tells_the_rule_and_the_seed()
    {
        var sought = Sought.Read(
            "12 seeds from 1, 30 operations\n  SnapshotFails  1\nseed 12 failed: no double booking: t1/exp1 version 9: a overlaps b\n",
            TimeSpan.FromSeconds(3));

        sought.ShouldBe(new Sought("no double booking", 12, TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void A_report_without_a_failure_tells_how_many_seeds_were_run()
    {
        var sought = Sought.Read("2000 seeds from 1, 30 operations\nevery fault point was hit\n", TimeSpan.FromSeconds(3));

        sought.ShouldBe(new Sought(null, 2_000, TimeSpan.FromSeconds(3)));
    }
}
