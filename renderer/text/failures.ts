import { unreadableInWords } from '#shared/report/unreadable-words';
import type { Failure } from '#shared/result';
import { fileSize, quoted } from './en';
import { reasonInWords } from './reasons';

/** What happened, what it means for the work, and what to do, in a sentence or two. */
export function describeFailure(failure: Failure): string {
  switch (failure.code) {
    case 'request-refused':
      return `The program refused a request of its own (${failure.request}: ${reasonInWords(failure.reason)}). Nothing was changed. Start Scholion again if this repeats.`;
    case 'project-unknown':
      return 'This project is no longer in your profile. Nothing was changed.';
    case 'project-locked':
      return 'This project is open in another Scholion. Close it there first, so that two programs do not write the same record.';
    case 'project-read-only':
      return `This project can be read but not changed: ${reasonInWords(failure.reason)}.`;
    case 'journal-unwritable':
      return `This could not be saved: ${reasonInWords(failure.reason)}. It was taken back; everything before it is safe. Check the disk, then start Scholion again.`;
    case 'stopped':
      return 'You stopped it. Nothing was changed.';
    case 'tables-unusable':
      return 'The tables of this project could not be opened or made again. Its work is safe in the journal. Free some space on the disk, then start Scholion again.';
    case 'blob-missing':
      return 'The text of this article is missing or damaged on the disk. Its passages are kept. Add the article again to bring the text back.';
    case 'file-unreadable':
      return `${quoted(failure.name)} could not be read: ${reasonInWords(failure.reason)}. Nothing was changed.`;
    case 'file-unwritable':
      return `${quoted(failure.name)} could not be written: ${reasonInWords(failure.reason)}. Choose another place and try again.`;
    case 'file-too-large':
      return `${quoted(failure.name)} has ${fileSize(failure.bytes)}; the most that can be read is ${fileSize(failure.limit)}. Split it and add the parts.`;
    case 'import-failed':
      return `${quoted(failure.name)} could not be read: ${unreadableInWords(failure.reason, failure.detail)}. Nothing was added.`;
    case 'bundle-unreadable':
      return `${quoted(failure.name)} cannot be opened: ${reasonInWords(failure.reason)}. Nothing was taken from it. Ask for the file again.`;
    case 'bundle-too-new':
      return `${quoted(failure.name)} was made by a newer Scholion (format ${failure.version}, this one reads ${failure.newestKnown}). Nothing was changed. Update Scholion to open it.`;
    case 'bundle-incomplete':
      return `${quoted(failure.name)} builds on work that you do not have yet (up to change ${failure.upTo} of one colleague). Nothing was taken. Ask for a bundle of everything.`;
    case 'bundle-forked':
      return `${quoted(failure.name)} contradicts work that you have of the same person (change ${failure.seq}): one of the two comes from a copied or restored profile. Nothing was taken.`;
  }
}
