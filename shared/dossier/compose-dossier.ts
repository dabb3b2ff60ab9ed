import { quoteInWords } from '../brief/cite';
import type { Evidence } from '../brief/finding';
import { Notes } from '../brief/notes';
import { words, type Block, type Line, type PrintedBrief } from '../brief/printed-brief';
import { sourceSummary } from '../brief/source-summary';
import { groupBy } from '../group-by';
import { effects, type Effect } from '../model/implication';
import type { RoleName } from '../model/passage';
import { printedJudgement } from '../report/sentences';
import type { Dossier, DossierImplication, DossierPassage } from './dossier';

/**
 * A dossier as it is printed: what the actor does and suffers in its passages, each with a footnote back to it; what that
 * implies for it; who says so; from which sources. It takes the forms that a brief takes.
 */
export function composeDossier(dossier: Dossier): PrintedBrief {
  const { name, facts, roles, origin, isPart } = dossier;
  const { project, by, on } = origin;
  const notes = new Notes(project.id);
  const cited = roles.flatMap(({ passages }) => passages.map(asEvidence));
  return {
    title: name,
    subtitle: ['Dossier', project.name, by, on].filter(Boolean).join(' · '),
    blocks: [
      ...facts.map(plain),
      ...(isPart ? [plain('Not all that the project says of it is here: a filter was on.')] : []),
      ...rolesOf(dossier, notes),
      ...implicationsOf(dossier),
      ...voicesOf(dossier, notes),
      ...sourceSummary(cited, 'dossier'),
    ],
    notes: notes.all,
  };
}

const heads: Record<RoleName, string> = {
  acts: 'What it does',
  affected: 'What it undergoes',
  speaks: 'What it says',
  supports: 'What it supports',
  opposes: 'What it opposes',
  mentioned: 'Where it is mentioned',
};

function rolesOf({ roles }: Dossier, notes: Notes): Block[] {
  if (roles.length === 0) return [heading('Passages'), plain('No passage says anything of it.')];
  return roles.flatMap(({ role, passages }): Block[] => [
    heading(heads[role]),
    { kind: 'list', name: counted(passages, 'passage'), items: passages.map((each) => quote(each, notes)) },
  ]);
}

const outcomes: Record<Effect, string> = {
  gain: 'Gains by this',
  loss: 'Loses by this',
  mixed: 'Gains and loses by this',
  unclear: 'Affected, in which way is unclear',
};

/** How likely something is and how good its basis is stand in sentences of their own, as in a brief. */
function implicationsOf({ implications }: Dossier): Block[] {
  const head = heading('What it means for it');
  if (implications.length === 0) return [head, plain('No implication says that it is affected.')];
  const byEffect = groupBy(implications, ({ effect }) => effect);
  const list = (effect: Effect | undefined, name: string): Block[] => {
    const here = byEffect.get(effect);
    return here ? [{ kind: 'list', name, items: here.map(implied) }] : [];
  };
  return [
    head,
    ...effects.flatMap((effect) => list(effect, outcomes[effect])),
    ...list(undefined, 'Affected'),
  ];
}

function implied({ judged, by }: DossierImplication): Line {
  const { judgement, confidence, reason } = printedJudgement(judged);
  return words([judgement, confidence, reason, by && `Judged by ${by}.`].filter(Boolean).join(' '));
}

/** Each with the footnotes of what is theirs: their words stand above. */
function voicesOf({ voices }: Dossier, notes: Notes): Block[] {
  if (voices.length === 0) return [];
  const items = voices.map(({ speaker, passages }) => [
    { text: `${speaker ?? 'The authors of the articles'}, ${counted(passages, 'passage')} ` },
    ...passages.map((each) => notes.call(asEvidence(each))),
  ]);
  return [heading('Who says it'), { kind: 'list', name: counted(voices, 'voice'), items }];
}

function quote(passage: DossierPassage, notes: Notes): Line {
  const evidence = asEvidence(passage);
  return [{ text: quoteInWords(evidence) }, notes.call(evidence)];
}

/** A footnote asks for nothing of what a passage does for an implication. */
function asEvidence(passage: DossierPassage): Evidence {
  return { ...passage, stance: 'context' };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function plain(text: string): Block {
  return { kind: 'paragraph', role: 'plain', line: words(text) };
}

function counted(of: readonly unknown[], thing: string): string {
  return `${of.length.toLocaleString('en')} ${thing}${of.length === 1 ? '' : 's'}`;
}
