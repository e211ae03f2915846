using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Commands;

/// <summary><c>areas find TEXT</c>: which areas of today a text means, old names included.</summary>
public static class AreasCommand
{
    public static Command Create() => new("areas", "Provinces and communes, by today's and by former names.") { Find() };

    private static Command Find()
    {
        var text = new Argument<string[]>("text") { Description = "What somebody calls the place.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("find", "Find the areas of today that a text means.") { text };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var finder = scope.ServiceProvider.GetRequiredService<AreaFinder>();
            var finding = await finder.FindAsync(string.Join(' ', result.GetRequiredValue(text)), ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(Document(finding));
            else
                Print(finding, services.GetRequiredService<Phrasebook>().For("commands"));
            return finding is AreaFinding.None ? CommandContext.Refused : CommandContext.Success;
        });
        return command;
    }

    private static object Document(AreaFinding finding) => finding switch
    {
        AreaFinding.One one => new { Found = "one", Areas = (IReadOnlyList<AreaMatch>)[one.Area] },
        AreaFinding.Several several => new { Found = "several", several.Areas },
        _ => new { Found = "none", Areas = Array.Empty<AreaMatch>() },
    };

    private static void Print(AreaFinding finding, SkillTexts texts)
    {
        switch (finding)
        {
            case AreaFinding.One one:
                CommandOutput.Line(Describe(one.Area, texts));
                break;
            case AreaFinding.Several several:
                CommandOutput.Line(texts.Text(several.IsOfOneFormerArea ? "areas_divided" : "areas_several", ("count", several.Areas.Count)));
                foreach (var area in several.Areas)
                    CommandOutput.Line($"  {Describe(area, texts)}");
                break;
            default:
                CommandOutput.Line(texts.Text("areas_none"));
                break;
        }
    }

    private static string Describe(AreaMatch area, SkillTexts texts)
    {
        var name = area.Level == AreaLevel.Province ? area.Name : $"{area.Name}, {area.Province}";
        return area.Former is null
            ? texts.Text("area_found", ("code", area.Code), ("name", name))
            : texts.Text(
                "area_found_former",
                ("code", area.Code),
                ("name", name),
                ("former", string.Join(", ", new[] { area.Former.Name, area.Former.District, area.Former.Province }.OfType<string>())));
    }
}
