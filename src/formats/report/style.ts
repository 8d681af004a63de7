/** The report's style: for the screen in light and dark, and for paper. Types differ by their line as well as by their colour. */
export const style = `
:root { color-scheme: light dark; --ground: #fdfcfa; --ink: #1d1c1a; --soft: #6b6862; --rule: #d9d5cc; --panel: #f4f1ea;
  --person: #0451a5; --place: #0b6e4f; --organization: #7a2e9c; --work: #9a4a00; --figure: #5a5340; --warn: #b3261e; --bar: #b9c6d8; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1c1e; --ink: #e6e3dc; --soft: #a3a097; --rule: #3a3b3d; --panel: #242629;
  --person: #6cb6ff; --place: #7ccf9b; --organization: #d0a0f0; --work: #f0b070; --figure: #cfc6a8; --warn: #ff8a80; --bar: #40566f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
h1, h2, h3, table, nav, .legend, .summary, .dates, .index, .meta, footer { font-family: "Noto Sans CJK SC", "PingFang SC",
  "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; line-height: 1.3; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.35rem; line-height: 1.35; margin: 0 0 .25rem; }
h4, section > h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
a { color: inherit; text-decoration-color: var(--soft); }
:target { outline: 2px solid var(--warn); outline-offset: 2px; }
.summary { color: var(--soft); margin: .3rem 0 0; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .8rem 0 0; font-size: .9rem; }
article { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 0 2rem; padding: 1.5rem 0; border-top: 1px solid var(--rule); }
article:first-of-type { border-top: 0; padding-top: .5rem; }
article > header { grid-column: 1 / -1; }
.text { max-width: 38rem; }
.text p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.subtitle, .meta { color: var(--soft); margin: 0 0 .5rem; }
.meta { font-size: .85rem; }
mark { background: none; color: var(--own); border-bottom: 2px solid currentColor; }
mark.open { border-bottom: 1px dotted currentColor; }
.person { --own: var(--person); } .place { --own: var(--place); } .organization { --own: var(--organization); } .work { --own: var(--work); }
mark.place { border-bottom-style: double; border-bottom-width: 3px; } mark.organization { border-bottom-style: dashed; }
mark.work { border-bottom-style: groove; border-bottom-width: 3px; }
mark.open.place, mark.open.organization, mark.open.work { border-bottom: 1px dotted currentColor; }
.figure { color: var(--figure); font-weight: 600; }
.doubt { color: var(--warn); text-decoration: underline wavy; text-underline-offset: 3px; }
.noted::after { content: "*"; color: var(--warn); }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; align-self: start; }
th, td { text-align: left; vertical-align: top; padding: .2rem .4rem; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: normal; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td svg { display: block; margin-top: .15rem; }
.bar { fill: var(--bar); } .axis { stroke: var(--soft); } .tick { stroke: var(--rule); }
.dates { overflow-x: auto; } .dates svg { max-width: 100%; min-width: 880px; height: auto; } .dates text { fill: var(--ink); font-size: 12px; } .dates .year { fill: var(--soft); } .dates circle { fill: var(--person); }
.warnings li { margin: .3rem 0; } .warnings a, .notes a { font-weight: 600; }
.index { columns: 3 16rem; font-size: .9rem; padding: 0; list-style: none; margin: 0 0 1rem; } .index li { break-inside: avoid; }
.index a.name { color: var(--own); font-weight: 600; } .index .alias { color: var(--soft); }
footer { margin-top: 3rem; color: var(--soft); font-size: .8rem; border-top: 1px solid var(--rule); padding-top: .6rem; }
@media (max-width: 60rem) { article { grid-template-columns: minmax(0, 1fr); } table { margin-top: 1rem; } }
@media print { :root { --ground: #fff; --ink: #000; --soft: #555; --rule: #bbb; --person: #0451a5; --place: #0b6e4f; --organization: #7a2e9c;
  --work: #9a4a00; --figure: #333; --warn: #b3261e; --bar: #ccc; } @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; } .dates svg { min-width: 0; } h2, h3, h4 { break-after: avoid; } tr, li { break-inside: avoid; }
  article { grid-template-columns: minmax(0, 1fr) 62mm; } a { text-decoration: none; } }
`;
