import { speakersInWords } from '../brief/cite';
import { certaintyTerms, eventNames, kindNames } from '../report/terms';
import type { Column } from './column';
import type { TableRegister } from './register';
import type { TabledPassage } from './tabled-article';

/** What is recorded on a passage beside actors and implications: fields of the program, and of the project's own. */
export function recordedColumns(register: TableRegister): Column<TabledPassage>[] {
  return [
    { name: 'Said by', width: 24, cell: (tabled) => saidBy(tabled, register) },
    {
      name: 'Certainty of the speaker',
      width: 16,
      cell: ({ passage: { certainty } }) => (certainty ? certaintyTerms[certainty] : ''),
    },
    { name: 'Kind', width: 14, cell: ({ passage: { kind } }) => (kind ? kindNames[kind] : '') },
    { name: 'Event', width: 12, cell: ({ passage: { event } }) => (event ? eventNames[event] : '') },
    { name: 'Themes', width: 20, cell: ({ themes }) => themes.join('; ') },
    { name: 'Note', width: 36, cell: ({ passage: { note } }) => note ?? '' },
    { name: 'Why it is read so', width: 30, cell: ({ passage: { why } }) => why ?? '' },
    ...register.ownColumns('passage').map((own): Column<TabledPassage> => ({
      name: own.name,
      width: 18,
      cell: ({ passage }) => register.ownValue(own, passage),
    })),
  ];
}

/** Whoever the voice names; where nobody set it, those who are tagged as speaking. Empty where nobody said. */
function saidBy({ passage: { voice }, actors }: TabledPassage, register: TableRegister): string {
  if (voice) {
    return speakersInWords(
      voice.speakers.map((id) => register.nameOfActor(id)),
      voice.mode,
    );
  }
  return actors
    .filter(({ roles }) => roles.includes('speaks'))
    .map(({ name }) => name)
    .join(', ');
}
