namespace CauNoi.Knowledge.Language;

/// <summary>The encodings before Unicode whose texts still come out of old files.</summary>
public enum LegacyFont
{
    /// <summary>Unicode, as everybody types today.</summary>
    None,

    /// <summary>TCVN 5712 (fonts ".VnTime"): one byte a letter, shown as "hé nghÌo".</summary>
    Tcvn3,

    /// <summary>VNI for Windows (fonts "VNI-Times"): letter and mark side by side, shown as "hoä ngheøo".</summary>
    Vni,
}
