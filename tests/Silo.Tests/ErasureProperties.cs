using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>
/// Whatever happened before, once a person is erased no stored byte tells of her: not in events, documents, outbox and snapshots, and not
/// in the database file. The chain still verifies, and what is known of everybody else is as it was.
/// </summary>
public sealed class ErasureProperties
{
    private const int People = 4;

    /// <summary>What one person does.</summary>
    public enum Deed
    {
        /// <summary>Books the next free slot.</summary>
        Books,

        /// <summary>Has her newest appointment changed.</summary>
        Amends,

        /// <summary>Calls her newest appointment off.</summary>
        Cancels,

        /// <summary>Moves her newest appointment.</summary>
        Moves,

        /// <summary>Time goes by.</summary>
        Waits,

        /// <summary>Erases herself and registers anew.</summary>
        Erases,
    }

    /// <summary>One step of a run.</summary>
    public sealed record Step(int Person, Deed Deed);

    [Fact]
    public void Nothing_stored_tells_of_a_person_who_was_erased()
    {
        var step =
            from person in Gen.Choose(0, People - 1)
            from deed in Gen.Frequency(
                (4, Gen.Constant(Deed.Books)),
                (3, Gen.Constant(Deed.Amends)),
                (2, Gen.Constant(Deed.Cancels)),
                (1, Gen.Constant(Deed.Moves)),
                (1, Gen.Constant(Deed.Waits)),
                (1, Gen.Constant(Deed.Erases)))
            select new Step(person, deed);
        var steps = step.ListOf().Select(list => list.ToArray()).ToArbitrary();
        Properties.Hold(Prop.ForAll(steps, sequence => Run(sequence).GetAwaiter().GetResult()), tests: 12, endSize: 40);
    }

    private static async Task Run(Step[] steps)
    {
        var folder = Directory.CreateTempSubdirectory("actors-erasure-");
        try
        {
            var file = Path.Combine(folder.FullName, "actors.db");
            List<string> forgotten;
            await using (var silo = await ErasureSteps.StartQuiet(file))
            {
                var world = new World(silo);
                await world.Prepare();
                foreach (var step in steps) await world.Do(step);
                await world.Do(new Step(0, Deed.Erases));
                await world.Check();
                forgotten = world.Forgotten;
            }

            foreach (var left in Directory.GetFiles(folder.FullName))
                Assert(await File.ReadAllBytesAsync(left), forgotten, Path.GetFileName(left));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Assert(ReadOnlySpan<byte> bytes, List<string> forgotten, string where)
    {
        foreach (var secret in forgotten) (bytes.IndexOf(Encoding.UTF8.GetBytes(secret)) < 0).ShouldBeTrue($"{where} has {secret}");
    }

    /// <summary>The people, and what they have done.</summary>
    private sealed class World(TestSilo silo)
    {
        private const string Password = "correct horse battery";

        private readonly List<Appointment>[] _appointments = [.. Enumerable.Range(0, People).Select(_ => new List<Appointment>())];
        private readonly List<string>[] _secrets = [.. Enumerable.Range(0, People).Select(_ => new List<string>())];
        private readonly int[] _lives = new int[People];
        private int _told;
        private int _slot;

        /// <summary>What must not be found anywhere any more.</summary>
        public List<string> Forgotten { get; } = [];

        public async Task Prepare()
        {
            (await silo.RegisteredAs("owner@clinic.example", Password, "usr_owner", silo.Tenant)).Refusal.ShouldBeNull();
            await silo.AddExpert();
            await silo.AddExpert("exp_2");
            await silo.AddService(Asking);
            await silo.AddService(service => Asking(service) with
            {
                Name = "Panel",
                ServiceType = "panel",
                Assignment = Assignment.Collective,
                ExpertIds = ["exp_1", "exp_2"],
            });
            for (var person = 0; person < People; person++) await Register(person);
        }

        private static ServiceDefinition Asking(ServiceDefinition service) => service with
        {
            TypedQuestions = [new Question("word", "In a word?", QuestionType.Text, Required: false)],
            Places = [new Place(PlaceType.Asked, null)],
        };

        public Task Do(Step step) => step.Deed switch
        {
            Deed.Books => Book(step.Person),
            Deed.Amends => Change(step.Person, (grain, newest) => grain.Amend(
                new AppointmentDetails(Client(step.Person), Secret(step.Person), Answers(step.Person))
                {
                    TypedAnswers = TypedAnswers(step.Person),
                    Staff = new StaffDetails(Place(step.Person), Answers(step.Person), Secret(step.Person)),
                },
                newest.Version)),
            Deed.Cancels => Change(step.Person, (grain, newest) => grain.Cancel(byClient: true, Secret(step.Person), newest.Version)),
            Deed.Moves => Change(step.Person, (grain, newest) => grain.Reschedule(NextSlot(), newest.Version)),
            Deed.Waits => Wait(),
            _ => Erase(step.Person),
        };

        public async Task Check()
        {
            await RunEffects();
            var bytes = new List<(string Where, ReadOnlyMemory<byte> Bytes)>();
            foreach (var stored in await silo.Journal.ReadAllAsync(0, null, 10_000, default))
                bytes.AddRange([(stored.Type, stored.Record), ($"{stored.Type} beside", stored.Personal)]);
            foreach (var tenant in new[] { silo.Tenant, Caller.System })
            {
                foreach (var kind in new[]
                    { SchedulingDocuments.Appointment, SchedulingDocuments.SharedAppointment, SchedulingDocuments.Expert })
                {
                    var page = await silo.Documents.QueryAsync(new DocumentQuery { Tenant = tenant, Kind = kind, Limit = 100 }, default);
                    foreach (var row in page.Items)
                        bytes.AddRange([(kind, row.Body), (kind, Encoding.UTF8.GetBytes($"{row.Subject} {row.SearchText}"))]);
                }
            }

            foreach (var (where, part) in bytes) Assert(part.Span, Forgotten, where);
            (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
            foreach (var expected in _appointments.SelectMany(list => list))
                (await silo.Appointment(expected.Id).Get()).Value.ShouldNotBeNull().ShouldSatisfyAllConditions(
                    found => found.Client.ShouldBe(expected.Client),
                    found => found.Notes.ShouldBe(expected.Notes), found => found.ErasedAt.ShouldBeNull());
        }

        private async Task Register(int person)
        {
            var registration = new Registration
            {
                UserId = UserId(person),
                Email = Email(person),
                Password = Password,
                Name = Secret(person),
                Phone = Secret(person),
                Company = Secret(person),
            };
            (await silo.AccountOf(Email(person)).Register(registration)).Refusal.ShouldBeNull();
        }

        private async Task Book(int person)
        {
            // For herself, or as a guest whose address is all that is known.
            var request = TestSilo.Request(NextSlot()) with
            {
                // Every third with two experts.
                Service = _slot % 3 == 0 ? "panel" : "consultation",
                Client = Client(person),
                Notes = Secret(person),
                Answers = Answers(person),
                TypedAnswers = TypedAnswers(person),
                Place = Place(person),
                Metadata = Answers(person),
                ClientUserId = _slot % 2 == 0 ? UserId(person) : null,
            };
            _appointments[person].Add((await silo.Calendar("exp_1").Book(silo.Key(Secret(person)), request)).Value.ShouldNotBeNull());
        }

        private async Task Change(int person, Func<IAppointmentGrain, Appointment, Task<Outcome<Appointment>>> change)
        {
            if (_appointments[person] is not [.., var newest]) return;
            if ((await change(silo.Appointment(newest.Id), newest)).Value is { } changed) _appointments[person][^1] = changed;
        }

        private async Task Wait()
        {
            silo.Clock.Advance(TimeSpan.FromHours(7));
            await RunEffects();
        }

        private async Task Erase(int person)
        {
            (await silo.AccountOf(Email(person)).Erase(UserId(person), Password, isAddressProven: true)).Refusal.ShouldBeNull();
            await RunEffects();
            Forgotten.AddRange(_secrets[person]);
            _secrets[person].Clear();
            _appointments[person].Clear();
            _lives[person]++;
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Register(person);
        }

        /// <summary>Everything that is due within minutes is run, as dispatchers would.</summary>
        private async Task RunEffects()
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(3));
            var outbox = silo.Host.Services.GetRequiredService<IOutbox>();
            for (var shard = 0; shard < Effect.Shards; shard++)
            {
                foreach (var claimed in await outbox.ClaimAsync(shard, silo.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 1_000, default))
                {
                    RequestContext.Set(Caller.ContextKey, new Caller(claimed.Effect.Tenant, Caller.System, claimed.Effect.Id));
                    await silo.RunErasure(claimed.Effect);
                }
            }
        }

        private DateTimeOffset NextSlot() => TestSilo.At(9).AddDays(2 + _slot / 16).AddMinutes(30 * (_slot++ % 16));

        private string UserId(int person) => $"usr_{person}_{_lives[person]}";

        private string Email(int person)
        {
            var email = $"person{person}of{_lives[person]}@example.com";
            if (!_secrets[person].Contains(email)) _secrets[person].Add(email);
            return email;
        }

        private Client Client(int person) => new(Secret(person), Email(person), Secret(person));

        private ImmutableDictionary<string, string> Answers(int person) =>
            ImmutableDictionary<string, string>.Empty.Add(Secret(person), Secret(person));

        private ImmutableDictionary<string, Answer> TypedAnswers(int person) =>
            ImmutableDictionary<string, Answer>.Empty.Add("word", new Answer { Text = Secret(person) });

        private Place Place(int person) => new(PlaceType.Asked, Secret(person));

        /// <summary>A text that nobody else has, and that is in no other.</summary>
        private string Secret(int person)
        {
            var secret = string.Create(CultureInfo.InvariantCulture, $"q{_told++:d5}x");
            _secrets[person].Add(secret);
            return secret;
        }
    }
}
