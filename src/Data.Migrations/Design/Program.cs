// `dotnet ef` only needs this project to start; the contexts are made by ContextFactory.
return 0;
