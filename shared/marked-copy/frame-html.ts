import { gradesInWords } from '../brief/cite';
import { momentOf } from '../passage-table/column';
import { affectedInWords } from '../passage-table/implication-columns';
import type { TableRegister } from '../passage-table/register';
import type { TabledArticle } from '../passage-table/tabled-article';
import { domainNames } from '../report/terms';
import { asSentence, printedJudgement } from '../report/sentences';
import { reliabilityOf } from '../sources/grades';
import { groupBy } from '../group-by';
import type { Stance } from '../model/implication';
import type { ActorLook } from './actor-look';
import { shown } from './comment-html';
import type { PlacedPassage } from './placed-passages';

/** What is known of the article as a source, and whose passages are in the copy. */
export function sourceHtml(
  { document, file }: TabledArticle,
  placed: readonly PlacedPassage[],
  register: TableRegister,
  on: number,
): string {
  const { title, author, publisher, published, accessed, address, credibility, descriptor, marking } =
    document;
  const reliability = reliabilityOf(document, register.outlets);
  const whose = groupBy(placed, ({ tabled }) => register.whose(tabled.passage) || 'somebody without a name');
  const facts: [string, string | undefined][] = [
    ['Marking', marking],
    ['Author', author],
    ['Publisher', publisher],
    ['Published', published],
    ['Read on', accessed],
    ['Address', address],
    ['Grade', gradesInWords({ reliability, credibility })],
    ['About the source', descriptor],
    ['Passages by', [...whose].map(([name, all]) => `${name} (${all.length})`).join(', ')],
    ['Copy made', `${momentOf(on).slice(0, 16)} UTC, with Scholion`],
  ];
  const rows = facts.flatMap(([name, value]) =>
    value ? [`<dt>${name}</dt><dd dir="auto">${shown(value)}</dd>`] : [],
  );
  return `${headingHtml(title, file)}\n<dl class="facts">${rows.join('')}</dl>`;
}

/** The title, unless the text itself begins with it. */
function headingHtml(title: string, file: TabledArticle['file']): string {
  const first = file?.blocks[0];
  const isThere =
    first?.kind === 'heading' && file?.text.slice(first.start, first.end).trim() === title.trim();
  return isThere
    ? '<p class="quiet">An article with its passages</p>'
    : `<h1 dir="auto">${shown(title)}</h1>`;
}

/** The actors in the passages, those in most of them first. */
export function legendHtml(placed: readonly PlacedPassage[], look: ActorLook): string {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { tabled } of placed) {
    for (const { id, name } of tabled.actors)
      counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  if (counts.size === 0) return '';
  const items = [...counts]
    .toSorted(([, one], [, other]) => other.count - one.count || one.name.localeCompare(other.name, 'en'))
    .map(
      ([id, { name, count }]) =>
        `<li>${look.monogram(id)} <bdi>${shown(name)}</bdi> <span class="quiet">${count}</span></li>`,
    );
  return `<ul class="legend" aria-label="Actors, and in how many passages they are">${items.join('')}</ul>`;
}

/** The implications, in their order, each with how it was judged and the numbers of the passages that bear on it. */
export function implicationsHtml(
  implications: readonly string[],
  placed: readonly PlacedPassage[],
  register: TableRegister,
): string {
  if (implications.length === 0) return '';
  const bearing = new Map<string, Record<Stance, number[]>>();
  for (const { number, tabled } of placed) {
    for (const { implication, stance } of tabled.bearings) {
      const numbers = bearing.get(implication) ?? { supports: [], undermines: [], context: [] };
      bearing.set(implication, numbers);
      numbers[stance].push(number);
    }
  }
  const items = implications.flatMap((id, at) => {
    const implication = register.implication(id);
    if (!implication) return [];
    const { judgement, confidence, reason } = printedJudgement(implication);
    const { domain, assumption, indicator } = implication;
    const affected = affectedInWords(register, id);
    const numbers = bearing.get(id);
    const said = [
      judgement,
      confidence,
      reason,
      domain && `Domain: ${domainNames[domain].toLowerCase()}.`,
      affected && `Affected: ${affected}.`,
      assumption && `Taken for granted: ${asSentence(assumption)}`,
      indicator && `It would show in this: ${asSentence(indicator)}`,
    ].flatMap((sentence) => (sentence ? [shown(sentence)] : []));
    const evidence = numbers
      ? [
          passagesHtml('For it', numbers.supports),
          passagesHtml('Against it', numbers.undermines),
          passagesHtml('Around it', numbers.context),
        ]
      : [];
    return [
      `<li id="i${at + 1}" dir="auto">${[...said, ...evidence.filter(Boolean)].join(' ')} <span class="quiet"><bdi>${shown(register.whose(implication))}</bdi></span></li>`,
    ];
  });
  return `<section class="ends"><h2>Implications</h2><ol>${items.join('\n')}</ol></section>`;
}

function passagesHtml(name: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const links = numbers.map((number) => `<a href="#c${number}">${number}</a>`).join(', ');
  return `${name}: ${numbers.length === 1 ? 'passage' : 'passages'} ${links}.`;
}
