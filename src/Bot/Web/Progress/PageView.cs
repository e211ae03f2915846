using Microsoft.AspNetCore.Components;

namespace CauNoi.Bot.Web.Progress;

/// <summary>A page with what it shows.</summary>
public sealed record PageView(Type Component, IDictionary<string, object?> Parameters)
{
    /// <typeparam name="T">A component that takes the address of its page as "Address", beside the given parameters.</typeparam>
    public static PageView Of<T>(PageAddress address, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        var all = new Dictionary<string, object?> { ["Address"] = address };
        foreach (var (name, value) in parameters)
            all.Add(name, value);
        return new PageView(typeof(T), all);
    }
}
