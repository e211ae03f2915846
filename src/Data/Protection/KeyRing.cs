using System.Security.Cryptography;

namespace CauNoi.Data.Protection;

/// <summary>
/// The keys that protect the registry, from a file outside the database. Read when the first one is needed; a change of the file
/// (a rotation by another process) is seen within <see cref="Staleness"/>. Thread-safe.
/// </summary>
public sealed class KeyRing : IDisposable
{
    /// <summary>How long a running program may go on with the keys that it has read.</summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromSeconds(2);

    private readonly KeyFile? _file;
    private readonly Lock _reading = new();
    private readonly Dictionary<byte, ProtectionKey> _ciphers = [];
    private volatile State? _state;
    private (DateTime, long) _version;
    private long _lookedAt;

    private KeyRing(KeyFile? file) => _file = file;

    /// <summary>The newest key: what is sealed now is sealed with it.</summary>
    /// <exception cref="KeyException">The key file is missing or spoilt.</exception>
    public ProtectionKey Current => Fresh().Current;

    /// <summary>32 bytes that chain the audit. They never change.</summary>
    /// <exception cref="KeyException">The key file is missing or spoilt.</exception>
    public byte[] AuditKey => Fresh().AuditKey;

    /// <summary>The newest key of the blind indexes.</summary>
    internal IndexKey Index => Fresh().Index;

    public static KeyRing FromFile(KeyFile file) => new(file);

    public static KeyRing Of(params IReadOnlyList<KeySecret> secrets)
    {
        var ring = new KeyRing(null);
        ring.Take(secrets);
        return ring;
    }

    /// <summary>A first key for every purpose.</summary>
    public static IReadOnlyList<KeySecret> NewSecrets(DateTimeOffset now) =>
        [.. Enum.GetValues<KeyPurpose>().Select((purpose, i) => KeySecret.New((byte)(i + 1), purpose, now))];

    /// <exception cref="CryptographicException">The key is not in the ring.</exception>
    /// <exception cref="KeyException">The key file is missing or spoilt.</exception>
    public ProtectionKey Find(byte id)
    {
        if (Fresh().Fields.TryGetValue(id, out var key) || Read().Fields.TryGetValue(id, out key))
            return key;
        throw new CryptographicException($"Protection key {id} is missing.");
    }

    public void Dispose()
    {
        foreach (var cipher in _ciphers.Values)
            cipher.Dispose();
        _state?.Index.Dispose();
    }

    private State Fresh()
    {
        if (_state is not { } state)
            return Read();
        if (_file is null || Environment.TickCount64 - Volatile.Read(ref _lookedAt) < Staleness.TotalMilliseconds)
            return state;
        Volatile.Write(ref _lookedAt, Environment.TickCount64);
        // While the file is away, what was read of it still serves.
        return _file.Version is var version && version != default && version != _version ? Read() : state;
    }

    private State Read()
    {
        if (_file is null)
            return _state!;
        lock (_reading)
        {
            Volatile.Write(ref _lookedAt, Environment.TickCount64);
            var version = _file.Version;
            if (_state is { } state && version == _version)
                return state;
            Take(_file.Read());
            _version = version;
            return _state!;
        }
    }

    // Keys that were read before stay as they are: other threads are using them.
    private void Take(IReadOnlyList<KeySecret> secrets)
    {
        foreach (var secret in secrets.Where(s => s.Purpose == KeyPurpose.Field && !_ciphers.ContainsKey(s.Id)))
            _ciphers.Add(secret.Id, new ProtectionKey(secret.Id, secret.Derive()));
        var fields = secrets.Where(s => s.Purpose == KeyPurpose.Field).ToDictionary(s => s.Id, s => _ciphers[s.Id]);
        var index = Newest(secrets, KeyPurpose.Index);
        _state = new State(
            fields,
            fields[Newest(secrets, KeyPurpose.Field).Id],
            _state?.Index is { } known && known.Id == index.Id ? known : new IndexKey(index.Id, index.Derive()),
            Newest(secrets, KeyPurpose.Audit).Derive());
    }

    private static KeySecret Newest(IReadOnlyList<KeySecret> secrets, KeyPurpose purpose) => secrets.Where(s => s.Purpose == purpose).MaxBy(s => s.Id)!;

    private sealed record State(IReadOnlyDictionary<byte, ProtectionKey> Fields, ProtectionKey Current, IndexKey Index, byte[] AuditKey);
}
