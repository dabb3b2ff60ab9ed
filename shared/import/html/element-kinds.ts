import type { Mark } from '../../model/revision-file';

/** Elements that begin a line of their own, as the standard's own style sheet has it (html.spec.whatwg.org, 15.3). */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section summary ul xmp table caption colgroup col thead tbody tfoot tr td th ' +
    'slot'
  ).split(' '),
);

/** What carries no prose of the page: what runs, is embedded, drawn, or filled in by a reader. Each is left out and counted. */
export const embeddedElements: ReadonlySet<string> = new Set(
  (
    'script style iframe frame object embed applet video audio canvas svg template input select textarea button ' +
    'progress meter datalist map area portal'
  ).split(' '),
);

/** What is neither prose nor worth a word: the page's head, and what only browsers without scripts show. */
export const silentElements: ReadonlySet<string> = new Set(
  (
    'head title meta link base noscript noframes noembed rp param source track colgroup col annotation ' +
    'annotation-xml'
  ).split(' '),
);

/** `del` is struck through only where `s` is: what an editor has deleted still stands on the page. */
export const markOf: Readonly<Record<string, Mark['kind'] | undefined>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'raised',
  sub: 'lowered',
};
