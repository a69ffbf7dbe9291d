// The adapter uses nothing of Nuke.Common.dll itself; the project stands for the package's main assembly so that a use of it has its place.
