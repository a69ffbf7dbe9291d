// What is NUKE's own stands here and in NukeRun.cs, NukeOptions.cs and UnknownParameters.cs: a fork with other names needs these files and no other.
global using Nuke.Common;
global using Nuke.Common.Tooling;
