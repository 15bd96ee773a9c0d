using Actors.Scheduling;

// Run by MachineZoneTests with another TZ: prints what this process believes.
Console.WriteLine(MachineZoneAnswers.Describe());
