using System.Globalization;
using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;

namespace Actors.Bookings;

/// <summary>What is run, how long, and where it is written.</summary>
internal sealed record Settings
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>True for a run that only shows that everything works.</summary>
    public required bool IsQuick { get; init; }

    /// <summary>The names of the contenders.</summary>
    public required string[] Contenders { get; init; }

    /// <summary>The names of the loads; all when empty.</summary>
    public required string[] Loads { get; init; }

    /// <summary>How long each closed or open loop runs.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How often everything is repeated.</summary>
    public required int Rounds { get; init; }

    /// <summary>How often the open loops are repeated.</summary>
    public int OpenRounds => Math.Max(1, Rounds - 1);

    /// <summary>True to compare the rivals' own settings instead, and write nothing.</summary>
    public required bool IsTuning { get; init; }

    /// <summary>How many clients a closed loop has.</summary>
    public required int Connections { get; init; }

    /// <summary>How many experts the bookings are spread over.</summary>
    public required int Experts { get; init; }

    /// <summary>Settings of the rivals' host in place of those that were found best for each.</summary>
    public required string[] RivalArguments { get; init; }

    /// <summary>More settings of Actors' host.</summary>
    public required string[] HostArguments { get; init; }

    /// <summary>Where the report goes.</summary>
    public required string Output { get; init; }

    /// <summary>Where databases live while the benchmark runs.</summary>
    public required string Folder { get; init; }

    /// <summary>How many log files PostgreSQL has from the beginning: as many as a round fills.</summary>
    public int LogFiles => IsQuick ? 4 : 200;

    /// <summary>How often a burst of so many clients is repeated.</summary>
    public int BurstsOf(int clients) => IsQuick ? 3 : clients switch { <= 10 => 30, <= 100 => 20, _ => 8 };

    /// <summary>Experts with nothing in their calendars, for bursts and for the one who is filled.</summary>
    public int FreshExperts => BurstSizes.Sum(BurstsOf) + BurstsOf(BurstSizes[0]) + 1;

    /// <summary>How many clients burst.</summary>
    public static int[] BurstSizes => [10, 100, 1_000];

    /// <summary>Reads the arguments.</summary>
    public static Settings Read(string[] arguments)
    {
        var isQuick = arguments.Contains("--quick");
        var isWhole = !isQuick && !arguments.Contains("--contenders") && !arguments.Contains("--loads");
        return new Settings
        {
            IsQuick = isQuick,
            IsTuning = arguments.Contains("--tune"),
            Contenders = Text("--contenders")?.Split(',')
                ?? [.. Contender.All.Where(contender => contender.IsInvited).Select(contender => contender.Name)],
            Loads = Text("--loads")?.Split(',') ?? [],
            Time = TimeSpan.FromSeconds(Number("--seconds", isQuick ? 1 : 4)),
            Rounds = Number("--rounds", isQuick ? 1 : 3),
            Connections = Number("--connections", 64),
            Experts = Number("--experts", isQuick ? 300 : 10_000),
            RivalArguments = Text("--rival-arguments")?.Split(',') ?? [],
            HostArguments = Text("--host-arguments")?.Split(',') ?? [],
            // Only a whole run may say what the documentation says.
            Output = Path.GetFullPath(Text("--output") ?? Path.Combine(Root, isWhole ? "docs" : "artifacts/bookings")),
            Folder = Directory.CreateTempSubdirectory("actors-bookings-").FullName,
        };

        string? Text(string name) => arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    /// <summary>What is wrong with the names that were given, or null: a run without anybody would prove nothing.</summary>
    public string? Unknown() =>
        Unknown("contender", Contenders, Contender.All.Select(contender => contender.Name))
        ?? Unknown("load", Loads, Load.Closed(this).Select(load => load.Name).Concat(Load.OpenNames));

    /// <summary>True when a load was asked for.</summary>
    public bool Wants(string load) => Loads.Length == 0 || Loads.Contains(load);

    private static string? Unknown(string what, IEnumerable<string> named, IEnumerable<string> known) =>
        named.Except(known).FirstOrDefault() is { } name ? $"There is no {what} '{name}'; there are {string.Join(", ", known)}." : null;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Actors.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmark runs inside its repository.");
    }
}
