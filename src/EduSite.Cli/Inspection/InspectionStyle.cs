namespace EduSite.Cli.Inspection;

/// <summary>The look of the report, on a screen and on A4 paper.</summary>
internal static class InspectionStyle
{
    public const string Css =
        """
        :root { color-scheme: light; --ink: #1c2430; --soft: #566172; --line: #cfd6df; --paper: #fff; --wash: #f4f6f9; --bad: #b3151b; --warn: #8a5200; --good: #1a6b3c; --brand: #17407a; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; overflow-wrap: anywhere; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; background: var(--paper); }
        header { border-bottom: 3px solid var(--brand); padding-bottom: 1rem; }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.3; color: var(--brand); }
        h2 { margin: 2.5rem 0 .75rem; padding-left: .6rem; border-left: 5px solid var(--brand); font-size: 1.3rem; line-height: 1.4; }
        h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; line-height: 1.5; }
        p { margin: .5rem 0; }
        a { color: var(--brand); }
        code { font-family: "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .75rem 0 0; color: var(--soft); }
        .facts dd { margin: 0; color: var(--ink); }
        .verdict { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 2px solid var(--good); border-radius: .4rem; }
        .verdict strong { display: block; font-size: 1.25rem; color: var(--good); }
        .verdict.fails { border-color: var(--bad); }
        .verdict.fails strong { color: var(--bad); }
        .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
        .counts li { padding: .6rem .5rem; border: 1px solid var(--line); border-radius: .4rem; text-align: center; color: var(--soft); }
        .counts b { display: block; font-size: 1.7rem; line-height: 1.3; color: var(--ink); font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { background: var(--wash); white-space: nowrap; }
        td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        td.day { white-space: nowrap; }
        meter { width: 100%; min-width: 4rem; height: .8rem; vertical-align: middle; }
        .bad, .error { color: var(--bad); font-weight: 600; }
        .warn, .warning { color: var(--warn); font-weight: 600; }
        .good { color: var(--good); }
        .soft, .info { color: var(--soft); }
        .findings { margin: 0; padding: 0; list-style: none; }
        .findings li { margin: 0 0 .75rem; padding: .5rem .75rem; border-left: 4px solid var(--line); background: var(--wash); break-inside: avoid; }
        .findings li.is-error { border-left-color: var(--bad); }
        .findings li.is-warning { border-left-color: #c98a1b; }
        .findings p { margin: .15rem 0; }
        .source { padding: .2rem .5rem; border: 1px solid var(--line); background: var(--paper); }
        mark { background: #ffe08a; color: inherit; }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
        @media (max-width: 30rem) { body { font-size: 15px; } h1 { font-size: 1.5rem; } th, td { padding: .3rem .4rem; } tbody th { white-space: nowrap; } .bar { display: none; } }
        @page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: "— " counter(page) " —"; font-size: 9pt; } }
        @media print {
          body { background: none; font-size: 10.5pt; line-height: 1.55; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          main { max-width: none; padding: 0; }
          .wide { overflow: visible; }
          h2, h3 { break-after: avoid; }
          tr { break-inside: avoid; }
          thead { display: table-header-group; }
        }
        """;
}
