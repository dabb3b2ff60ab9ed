import { findingInWords } from '#shared/report/findings';
import type { Finding } from '#shared/model/finding';
import type { OfferedWork } from '../../state/foreign-work';
import { foreignWorkText } from '../../text/foreign-work';
import styles from './ForeignWorkDialog.module.css';

/** The first step: texts, codes, passages, people and notes, and what will be left out. */
export function WhatIsInIt({ offered }: { offered: OfferedWork }) {
  const { work, articles, findings } = offered;
  const { origin, name, codes, passages, people, articleNotes } = work;
  const named = people.flatMap((person) => person.name ?? []);
  const notes = passages.filter(({ note }) => note !== undefined).length + articleNotes.length;
  const period = periodOf(offered);
  const found = [...findings, ...articles.flatMap(({ article }) => article.findings)];
  return (
    <>
      <dl className={styles.facts}>
        <dt>{foreignWorkText.from}</dt>
        <dd data-selectable>{origin || foreignWorkText.unnamedTool}</dd>
        <dt>{foreignWorkText.project}</dt>
        <dd data-selectable>{name}</dd>
        <dt>{foreignWorkText.texts}</dt>
        <dd>{textsInWords(offered)}</dd>
        <dt>{foreignWorkText.codes}</dt>
        <dd>{foreignWorkText.count(codes.length)}</dd>
        <dt>{foreignWorkText.passages}</dt>
        <dd>{foreignWorkText.count(passages.length)}</dd>
        <dt>{foreignWorkText.people}</dt>
        <dd data-selectable>{named.join(', ') || foreignWorkText.nobodyNamed}</dd>
        <dt>{foreignWorkText.notes}</dt>
        <dd>{foreignWorkText.count(notes)}</dd>
        {period && (
          <>
            <dt>{foreignWorkText.when}</dt>
            <dd>{foreignWorkText.between(...period)}</dd>
          </>
        )}
      </dl>
      {found.length > 0 && (
        <section className={styles.section}>
          <h3>{foreignWorkText.foundAndLeftOut}</h3>
          <ul className={styles.lines}>
            {joined(found).map((finding) => (
              <li key={finding.code}>{findingInWords(finding)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function textsInWords({ articles }: OfferedWork): string {
  const count = (kind: string): number => articles.filter(({ as }) => as.kind === kind).length;
  const [fresh, same, versions] = [count('new'), count('same'), count('version')];
  const parts = [
    ...(fresh > 0 ? [foreignWorkText.newTexts(fresh)] : []),
    ...(same > 0 ? [foreignWorkText.sameTexts(same)] : []),
    ...(versions > 0 ? [foreignWorkText.otherVersions(versions)] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : foreignWorkText.none;
}

/** The days of the first and the last passage, as the file tells them. */
function periodOf({ work }: OfferedWork): [string, string] | undefined {
  const days = work.passages.flatMap(({ created }) => /^\d{4}-\d\d-\d\d/.exec(created ?? '')?.[0] ?? []);
  const [first, last] = days.reduce<readonly string[]>(
    ([low, high], day) => [
      low === undefined || day < low ? day : low,
      high === undefined || day > high ? day : high,
    ],
    [],
  );
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** What was found in several texts, one line each. */
function joined(findings: readonly Finding[]): Finding[] {
  const byCode = new Map<string, Finding>();
  for (const { code, count = 0, items = [] } of findings) {
    const before = byCode.get(code);
    byCode.set(code, {
      code,
      count: (before?.count ?? 0) + count,
      items: [...new Set([...(before?.items ?? []), ...items])],
    });
  }
  return [...byCode.values()];
}
