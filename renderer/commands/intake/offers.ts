import type { DesktopBridge, FileHandle } from '#shared/ipc/contract';
import { fail, succeed } from '#shared/result';
import type { Offer } from '../../state/intake';
import { intakeText } from '../../text/intake';
import { readDropped } from '../read-dropped';

type Bridge = Pick<DesktopBridge, 'offerBytes'>;

/** A file that a person chose, or that the system handed over. */
export function offerChosen(file: FileHandle): Offer {
  return { name: file.name, handle: file.handle, fetch: async () => succeed(file) };
}

/** A file that nobody can fetch any more: it was dropped or pasted before the program was closed, or has gone since. */
export function offerLost(name: string): Offer {
  return { name, fetch: async () => fail({ code: 'file-unreadable', name, reason: 'lost' }) };
}

/** A file that was dropped or pasted. */
export function offerDropped(bridge: Bridge, { file, name }: DroppedFile): Offer {
  return {
    name,
    async fetch() {
      const bytes = await readDropped(file);
      return bytes.ok ? bridge.offerBytes({ name, bytes: bytes.value }) : bytes;
    },
  };
}

/** A file with its name, which in a folder begins with that. */
export type DroppedFile = { readonly file: File; readonly name: string };

/** So much is an article rather than a line or two: then its headings and links are worth having. */
const LONG = 400;

/** What was pasted: as a web page where the clipboard has it as one and it is long, else as plain text. */
export function offerPasted(bridge: Bridge, plain: string, html = ''): Offer {
  const asText = offerText(bridge, intakeText.pastedName('txt'), plain);
  if (html.trim() === '' || plain.length < LONG) return asText;
  return { ...offerText(bridge, intakeText.pastedName('html'), html), orElse: asText };
}

function offerText(bridge: Bridge, name: string, content: string): Offer {
  return { name, fetch: () => bridge.offerBytes({ name, bytes: new TextEncoder().encode(content) }) };
}
