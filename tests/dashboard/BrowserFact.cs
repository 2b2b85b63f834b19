using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>A fact that needs a browser, and Node.js to build what it shows; skipped, saying so, where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing ?? Npm.Missing;
}
