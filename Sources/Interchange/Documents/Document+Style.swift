// How a document looks: light and dark on a screen, and A4 on paper.

extension Document {
  /// The style sheet; nothing in it comes from the network.
  static let style = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --faint: #5d6672; --line: #d5dae0; --card: #f5f7f9;
      --s0: #eef1f4; --s1: #c3dbf0; --s2: #7fb2de; --s3: #2f7ab8; --s4: #0b4a7d;
      --c1: #f6dfb6; --c2: #eab464; --c3: #b9701c; --c4: #7d4306; --on-light: #1b1f24; --on-dark: #fff;
      --bar: #2f7ab8; --area: #dbe9f5; --alarm: #b3261e; --range: #cfd5dc; --pace: #4a5460; }
    @media screen and (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e6e9ed; --faint: #9aa5b1;
      --line: #353d47; --card: #1d232a; --s0: #222930; --s1: #1f405c; --s2: #2b6797; --s3: #6fb1e6; --s4: #bfe0fb;
      --c1: #4a3512; --c2: #85581a; --c3: #dd9c47; --c4: #fbdca8; --on-light: #e6e9ed; --on-dark: #0e1216;
      --bar: #5aa2dc; --area: #1d3346; --alarm: #ff8a80; --range: #39424d; --pace: #b7c1cc; } }
    @page { size: A4; margin: 14mm 15mm; }
    * { box-sizing: border-box; }
    body { font: 10pt/1.45 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, system-ui, sans-serif;
      max-width: 188mm; margin: 10mm auto; padding: 0 4mm; color: var(--ink); background: var(--paper); }
    header { border-bottom: 2px solid currentColor; margin-bottom: 4mm; }
    h1 { font-size: 17pt; margin: 0; }
    header p { margin: 1mm 0 2mm; color: var(--faint); }
    h2 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
    h2 + .remark { break-after: avoid; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 5mm; margin: 0; }
    dt { color: var(--faint); }
    dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-weight: 600; border-bottom: 1px solid currentColor; vertical-align: bottom; }
    th, td { padding: .5mm 3mm .5mm 0; overflow-wrap: anywhere; }
    td { border-bottom: 1px solid var(--line); vertical-align: top; }
    .number { text-align: right; overflow-wrap: normal; }
    .short { break-inside: avoid; } table + table { margin-top: 3mm; }
    .wide { font-size: 8pt; break-inside: avoid; } .wide tr:last-child td { font-weight: 600; border-bottom: 0; } .wide th, .wide td { padding-right: 0; padding-left: 1.5mm; overflow-wrap: normal; }
    .wide th:first-child, .wide td:first-child { padding-left: 0; white-space: nowrap; }
    th:last-child, td:last-child { padding-right: 0; }
    tr { break-inside: avoid; }
    ul { margin: 0; padding-left: 5mm; }
    p { margin: 1mm 0; }
    .lead { font-size: 12pt; line-height: 1.5; margin: 0 0 4mm; }
    .remark { color: var(--faint); font-size: 8.5pt; }
    .headlines { display: grid; grid-template-columns: repeat(5, 1fr); gap: 3mm; margin: 0 0 4mm; }
    .headlines div { background: var(--card); border: 1px solid var(--line); border-radius: 1.5mm; padding: 2mm 3mm;
      break-inside: avoid; }
    .headlines dt { font-size: 8.5pt; }
    .headlines strong { display: block; font-size: 17pt; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .headlines span { font-size: 8.5pt; color: var(--faint); }
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 6mm; }
    figure { margin: 0; break-inside: avoid; min-width: 0; display: flex; flex-direction: column; justify-content: end; }
    figure.large { grid-column: 1 / -1; }
    figcaption { font-size: 9pt; color: var(--faint); margin-bottom: 1.5mm; }
    .small figcaption { font-size: 8pt; }
    svg { display: block; width: 100%; height: auto; font: 11px "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP",
      "Yu Gothic", Meiryo, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
    svg text { fill: var(--ink); }
    svg .number { text-anchor: end; }
    svg .middle { text-anchor: middle; }
    .map text { text-anchor: middle; }
    .map .name { font-size: 11.5px; }
    .map .figure { font-size: 14px; font-weight: 600; }
    .map text.legend { text-anchor: start; font-size: 13px; fill: var(--faint); }
    .map rect { stroke: var(--line); stroke-width: .6; }
    .shade0 { fill: var(--s0); } .shade1 { fill: var(--s1); } .shade2 { fill: var(--s2); }
    .shade3 { fill: var(--s3); } .shade4 { fill: var(--s4); }
    .concern .shade1 { fill: var(--c1); } .concern .shade2 { fill: var(--c2); }
    .concern .shade3 { fill: var(--c3); } .concern .shade4 { fill: var(--c4); }
    .on0 text, .on1 text, .on2 text { fill: var(--on-light); }
    .on3 text, .on4 text { fill: var(--on-dark); }
    .nobody rect { fill: none; stroke-dasharray: 2 2; } .nobody text { fill: var(--faint); }
    .small .map .name { font-size: 12px; } .small .map .figure { font-size: 15px; }
    .small .map text.legend { font-size: 17px; }
    .funnel .frame { fill: var(--s0); } .funnel .bar { fill: var(--bar); } .funnel .head { fill: var(--faint); }
    .funnel .count { font-weight: 600; }
    .burnup text { font-size: 10.5px; fill: var(--faint); } .burnup text.label { font-size: 11px; fill: var(--ink); }
    .burnup .grid { stroke: var(--line); stroke-width: .7; } .burnup .tick { stroke: var(--faint); }
    .burnup .total { stroke: var(--faint); stroke-width: 1; } .burnup .area { fill: var(--area); }
    .burnup .live { fill: none; stroke: var(--bar); stroke-width: 2.2; } .burnup .dot { fill: var(--bar); }
    .burnup .range { fill: var(--range); opacity: .7; }
    .burnup .pace { fill: none; stroke: var(--pace); stroke-width: 1.8; stroke-dasharray: 6 4; }
    .burnup .needed { fill: none; stroke: var(--alarm); stroke-width: 1.6; stroke-dasharray: 2 3; }
    .burnup line.deadline { stroke: var(--alarm); stroke-width: 1.5; } .burnup text.deadline { fill: var(--alarm); }
    .burnup line.today { stroke: var(--ink); stroke-width: .8; } .burnup text.today { fill: var(--ink); }
    details { margin: 2mm 0; font-size: 9pt; } summary { color: var(--faint); cursor: pointer; }
    @media (max-width: 620px) { .headlines { grid-template-columns: 1fr 1fr; } .figures { grid-template-columns: 1fr; } }
    @media print { body { max-width: none; margin: 0; padding: 0; font-size: 9pt; color: #000; background: #fff; }
      details { display: none; } figure.large svg.tiles { width: 144mm; margin: 0 auto; } .headlines { grid-template-columns: repeat(5, 1fr); }
      .figures { grid-template-columns: 1fr 1fr; } svg { print-color-adjust: exact; } }
    """
}
