namespace CauNoi.Knowledge.Policy;

/// <summary>A value that differs between countryside and town.</summary>
public sealed record ByArea<T>
{
    public required T Rural { get; init; }

    public required T Urban { get; init; }

    public T For(AreaKind area) => area == AreaKind.Urban ? Urban : Rural;
}
