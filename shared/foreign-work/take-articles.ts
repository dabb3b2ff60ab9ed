import { foreignId } from './foreign-id';
import { provenance } from './provenance';
import type { Workshop } from './take-passages';
import type { Taking } from './taking';

/** Themes of whole articles go into that person's judgement; memos on them become remarks, signed as they came. */
export function takeArticles(taking: Taking, workshop: Workshop): void {
  takeThemes(taking, workshop);
  takeMemos(taking, workshop);
}

function takeThemes({ work, documents, present }: Taking, workshop: Workshop): void {
  const { patches, codes, copies, counts } = workshop;
  const themes = new Map<string, { document: string; themes: Set<string> }>();
  for (const { article, code, by } of work.articleCodes) {
    const taken = codes[code];
    const document = documents[article]?.document;
    if (document === undefined || taken?.kind !== 'theme') {
      counts.codingsLeftOut += 1;
      continue;
    }
    const copy = copies.of(document, by);
    const own = themes.get(copy) ?? { document, themes: new Set<string>() };
    themes.set(copy, own);
    own.themes.add(taken.theme);
  }
  for (const [copy, { document, themes: own }] of themes) {
    const known = present.judgementIn(copy);
    const judgement = known ?? foreignId('judgement', copy);
    const before = known === undefined ? [] : (present.fields('judgement', known)?.themes ?? []);
    const all = [...new Set([...before, ...own])];
    if (known === undefined) patches.make(document, 'judgement', judgement, { layer: copy, themes: all });
    else if (all.length > before.length) patches.change(document, 'judgement', judgement, { themes: all });
  }
}

function takeMemos({ work, documents }: Taking, { patches, copies, counts }: Workshop): void {
  for (const { id, article, text, by, created } of work.articleNotes) {
    const document = documents[article]?.document;
    if (document === undefined) {
      counts.notesLeftOut += 1;
      continue;
    }
    const origin = provenance(work.origin, created);
    const isNew = patches.make(document, 'thread', foreignId('thread', document, id), {
      on: { type: 'document', id: document },
      // A remark has no field for when it was written elsewhere.
      text: origin === undefined ? text : `${text}\n\n— ${origin}`,
      person: copies.person(by),
    });
    if (isNew) counts.notes += 1;
  }
}
