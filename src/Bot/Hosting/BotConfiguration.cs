namespace CauNoi.Bot.Hosting;

/// <summary>Where settings come from: the file beside the program, then the environment (<c>CAUNOI__Data__Path</c> …).</summary>
public static class BotConfiguration
{
    private const string EnvironmentPrefix = "CAUNOI__";

    public static IConfigurationBuilder AddTo(IConfigurationBuilder builder) =>
        builder.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables(EnvironmentPrefix);
}
