"""The behaviours of `fiscalMachineCommands`."""
