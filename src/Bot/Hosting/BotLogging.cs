using CauNoi.Data.Storage;
using Serilog;
using Serilog.Events;

namespace CauNoi.Bot.Hosting;

public static class BotLogging
{
    /// <summary>Logs to standard error, so that standard output stays a command's answer, and to a rolling file under the data folder.</summary>
    public static Serilog.ILogger Create(IConfiguration configuration, bool toFile)
    {
        var data = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            // The keys of the page's tokens lie in the data folder, which is protected as a whole.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A failed start is told in one line by the command line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            // A new PostgreSQL database has no history table yet; EF asks for it and reports the answer as an error.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .ReadFrom.Configuration(configuration)
            .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        if (toFile)
            logger = logger.WriteTo.File(
                Path.Combine(data.Path, "logs", "cau-noi-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 30,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        return logger.CreateLogger();
    }
}
