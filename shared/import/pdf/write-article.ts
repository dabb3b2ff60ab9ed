import type { Findings } from '../findings';
import { TextBuilder, type StructuredText } from '../text-builder';
import { paragraphsOf, type FlowLine } from './flow';
import { joinLines, Vocabulary } from './join-lines';
import { measuresOf } from './measures';
import type { ReadPage } from './read-page';
import { runningHeadsOf } from './running-heads';

export function writeArticle(
  pages: readonly ReadPage[],
  labels: readonly string[],
  findings: Findings,
): StructuredText {
  const builder = new TextBuilder();
  const heads = runningHeadsOf(pages);
  const measures = measuresOf(pages);
  const vocabulary = new Vocabulary();
  const flow: FlowLine[] = [];
  for (const page of pages)
    for (const region of page.regions)
      for (const line of region.lines) {
        vocabulary.learn(line.text);
        if (!heads.has(line)) flow.push({ line, page, region });
      }
  let page: ReadPage | undefined;
  for (const paragraph of paragraphsOf(flow, measures)) {
    const joined = joinLines(
      paragraph,
      vocabulary,
      (item) => {
        if (item.page !== page) builder.beginPage(labels[item.page.index] ?? '');
        page = item.page;
      },
      ({ text }) => builder.write(text),
    );
    findings.add('hyphensJoined', joined);
    builder.endBlock({ kind: 'paragraph' });
  }
  return builder.finish();
}
