using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>A fact that needs a browser; skipped, saying so, where none is found.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;

    /// <summary>Whether it needs Node.js too, to build what the browser is to run.</summary>
    public bool NeedsNode
    {
        get;
        set
        {
            field = value;
            if (value) Skip ??= Npm.Missing;
        }
    }
}
