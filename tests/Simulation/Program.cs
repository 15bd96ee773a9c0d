using Actors.Simulation.Running;

return CommandLine.TryParse(args, out var command) ? command.Run() : CommandLine.Explain();
