/** The hues of the program on a light page, by slot. */
const hues = ['#0278c7', '#8d1d0a', '#9f6700', '#3d1490', '#5b616c', '#56264c'];

/** The style sheet of a marked-up copy. It prints as it is seen: lines are borders, which every printer draws. */
export const copyStyle = `
@page { size: a4; margin: 16mm 14mm 18mm }
html { font: 11pt/1.55 Georgia, "Source Serif 4", "Liberation Serif", "Times New Roman", serif; color: #1a1a1a; background: #fff }
body { max-width: 74em; margin: 0 auto; padding: 1.5em }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .3em }
h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1em 0 .4em; break-after: avoid }
h2 { font-size: 1.25em } h3, h4, h5, h6 { font-size: 1.08em }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: 0 0 1em; font-size: .86em }
dl.facts dt { color: #555 } dl.facts dd { margin: 0; overflow-wrap: anywhere }
.legend { display: flex; flex-wrap: wrap; gap: .3em 1.2em; list-style: none; margin: 0 0 1em; padding: .6em 0; border-block: 1px solid #bbb; font-size: .86em }
main { padding-inline-end: 21rem }
.row p, .row pre, .row h2, .row h3, .row h4, .row h5, .row h6 { white-space: pre-line; overflow-wrap: anywhere }
p { margin: 0 0 .75em; orphans: 2; widows: 2 }
.quoted { margin-inline-start: 1.4em; padding-inline-start: .8em; border-inline-start: 2px solid #ccc }
.item { padding-inline-start: 1.3em; text-indent: -1.3em }
.outside { color: #666 }
pre { font-size: .88em }
/* What is far from its words, because there was much to say before it, catches up at the next chapter. */
.row h2 { clear: both }
.row table { border-collapse: collapse; margin: 0 0 .8em; font-size: .92em }
.row td, .row th { border: 1px solid #bbb; padding: .2em .5em; text-align: start; vertical-align: top }
.m { border-bottom: 2px solid #777; background: #f5f2e6; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.d1 { padding-bottom: 3px } .d2 { padding-bottom: 3px }
.g { font: 600 .82em/1 Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif; border-bottom: 2px solid #777; padding: 0 .1em }
${hues.map((hue, slot) => `.h${slot} { border-bottom-color: ${hue} }`).join(' ')}
.l1 { border-bottom-style: dashed } .l2 { border-bottom-style: dotted } .l3 { border-bottom: 3px double } .g.l3 { border-bottom: 3px double }
${hues.map((hue, slot) => `.l3.h${slot} { border-bottom-color: ${hue} }`).join(' ')}
sup.n { font: 600 .64em/1 Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif; margin-inline-start: .15em; white-space: nowrap }
sup.n a { color: inherit; text-decoration: none }
aside { font: .76em/1.4 Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif }
/* Chrome knows inline-end here from 118 on only. */
main aside { float: right; clear: right; width: 19rem; margin-inline-end: -21rem; padding-top: .25em }
[dir=rtl] main aside { float: left; clear: left }
.c { margin: 0 0 .7em; padding-inline-start: .7em; border-inline-start: 2px solid #8a94a3; break-inside: avoid }
.c p { margin: 0 0 .15em }
.c .who span { white-space: nowrap }
.c .by, .quiet { color: #555 }
.ends { margin-top: 1.6em; border-top: 2px solid #444 }
.ends li { margin-bottom: .5em; break-inside: avoid }
main::after { content: ""; display: block; clear: both }
@media screen and (max-width: 52em) { main { padding: 0 } main aside { float: none; width: auto; margin: 0 0 1em 1em } }
@media print { body { max-width: none; padding: 0 } html { font-size: 9.6pt } main { padding-inline-end: 17rem } main aside { width: 15.8rem; margin-inline-end: -17rem } }
`;
