import { domainNames } from '../report/terms';
import type { Brief, BriefTemplate } from './brief';
import { evidenceTable } from './evidence-table';
import type { Finding } from './finding';
import { judgement, shortJudgement } from './judgement';
import { Letters } from './letters';
import { methodPage } from './method-page';
import { Notes } from './notes';
import { words, type Block, type PrintedBrief } from './printed-brief';
import { sourcesInShort, sourceSummary } from './source-summary';

/** Where a brief comes from, and when. */
export type BriefOrigin = {
  readonly project: { readonly id: string; readonly name: string };
  /** Whoever hands it over, where they have given a name. */
  readonly by?: string | undefined;
  /** A day as 2024-10-29. */
  readonly on: string;
};

/**
 * A brief as it is printed. Findings stand in the order that was chosen, under their domains; what is not among the
 * findings any more is left out.
 */
export function composeBrief(brief: Brief, findings: readonly Finding[], origin: BriefOrigin): PrintedBrief {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const notes = new Notes(origin.project.id);
  const letters = new Letters();
  const used: Finding[] = [];
  const judges = new Set(
    brief.parts.flatMap((part) => (part.kind === 'finding' ? (byId.get(part.implication)?.by ?? []) : [])),
  );
  const blocks: Block[] = [];
  let domain: string | undefined;
  for (const part of brief.parts) {
    if (part.kind === 'words') {
      blocks.push(...ownWords(part.text));
      continue;
    }
    const finding = byId.get(part.implication);
    if (!finding) continue;
    const name = finding.domain ? domainNames[finding.domain] : NO_DOMAIN;
    if (name !== domain) blocks.push({ kind: 'heading', level: 2, text: name });
    domain = name;
    used.push(finding);
    // What one person judges throughout is said once.
    const told = judges.size > 1 ? finding : { ...finding, by: undefined };
    blocks.push(...written[brief.template](told, notes, letters));
  }
  const cited = used.flatMap(({ evidence }) => evidence);
  const { project, by, on } = origin;
  return {
    title: brief.title,
    marking: brief.marking,
    subtitle: [project.name, by, on].filter(Boolean).join(' · '),
    blocks: [
      ...blocks,
      ...(brief.template === 'one-page'
        ? [...sourcesInShort(cited), ...judgedBy(judges), ...described(letters)]
        : [...sourceSummary(cited), ...judgedBy(judges)]),
      ...(brief.template === 'full' ? methodPage(used) : []),
    ],
    notes: notes.all,
    isDense: brief.template === 'one-page',
  };
}

const NO_DOMAIN = 'Without a domain';

const written: Record<BriefTemplate, (finding: Finding, notes: Notes, letters: Letters) => Block[]> = {
  'one-page': (finding, _, letters) => shortJudgement(finding, letters),
  full: (finding, notes) => judgement(finding, notes, 'whole'),
  evidence: (finding, notes) => [...judgement(finding, notes, 'bare'), evidenceTable(finding, notes)],
};

function judgedBy(judges: ReadonlySet<string>): Block[] {
  const [name, ...others] = judges;
  if (name === undefined || others.length > 0) return [];
  return [{ kind: 'paragraph', role: 'plain', line: words(`All judgements are those of ${name}.`) }];
}

function described(letters: Letters): Block[] {
  const items = letters.lines();
  return items.length === 0 ? [] : [{ kind: 'list', name: 'Articles', items, isLettered: true }];
}

/** What an empty line parts is a paragraph of its own. */
function ownWords(text: string): Block[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', role: 'own', line: words(paragraph) }));
}
