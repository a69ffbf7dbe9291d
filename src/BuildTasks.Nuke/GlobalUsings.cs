// What is NUKE's own stands here and in NukeRun.cs: a fork with other names needs these two files and no other.
global using Nuke.Common;
global using Nuke.Common.Tooling;
