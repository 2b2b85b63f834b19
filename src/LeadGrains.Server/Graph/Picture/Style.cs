namespace LeadGrains.Server.Graph.Picture;

/// <summary>Colours, light and dark.</summary>
internal static class Style
{
    public const string Text = """
        svg{--page:#fff;--ink:#1c2430;--faint:#667085;--company:#475467;--work:#98a2b3;--role:#7a3fbf;--knows:#15803d;--sway:#c2410c;--lead:#1d5fd1;font:12px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        @media(prefers-color-scheme:dark){svg{--page:#12161d;--ink:#e6eaf0;--faint:#98a2b3;--company:#cbd5e1;--work:#64748b;--role:#c4a1ff;--knows:#6ee7a0;--sway:#fdba74;--lead:#8fb8ff}}
        .page{fill:var(--page)}text{fill:var(--ink);paint-order:stroke;stroke:var(--page);stroke-width:3px}.title{font-size:20px;font-weight:600}.legend{fill:var(--faint);font-size:13px}.centre text{font-weight:600;font-size:14px}
        path[d*=M]{fill:none;stroke-width:1.4}path.company{stroke:var(--company)}path.work{stroke:var(--work)}path.role{stroke:var(--role)}path.knows{stroke:var(--knows)}path.sway{stroke:var(--sway)}path.lead{stroke:var(--lead)}
        path.past{stroke-dasharray:4 4}path.cross{opacity:.55}tspan.company{fill:var(--company)}tspan.work{fill:var(--faint)}tspan.role{fill:var(--role)}tspan.knows{fill:var(--knows)}tspan.sway{fill:var(--sway)}tspan.lead{fill:var(--lead)}
        .Account rect{fill:var(--company)}.Contact circle{fill:var(--knows)}.User circle{fill:var(--sway)}.Class circle{fill:none;stroke:var(--knows);stroke-width:3}.Lead path{fill:var(--lead);stroke:none}
        """;
}
