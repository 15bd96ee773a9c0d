using Actors.Grains.Tests.Scheduling;
using Xunit.Runner.InProc.SystemConsole;

// MachineZoneTests runs this program with another TZ, and it prints what such a process believes. Otherwise it runs the tests.
if (args is not [MachineZoneAnswers.Argument]) return await ConsoleRunner.Run(args);
Console.WriteLine(MachineZoneAnswers.Describe());
return 0;
