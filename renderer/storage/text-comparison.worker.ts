import { compareTexts, type Likeness } from '#shared/import/compare-texts';
import { decodeUtf8 } from '#shared/import/decode';
import { signatureOf } from '#shared/import/near-duplicate';
import { z } from '#shared/model/zod';

/** The files are revision files, as bytes. */
export type ComparisonOrder = { readonly id: number } & (
  | { readonly kind: 'signature'; readonly file: Uint8Array }
  | { readonly kind: 'compare'; readonly one: Uint8Array; readonly other: Uint8Array }
);
export type ComparisonAnswer = { readonly id: number; readonly value: readonly number[] | Likeness };

self.onmessage = ({ data }: MessageEvent<ComparisonOrder>) => {
  self.postMessage({ id: data.id, value: answerTo(data) } satisfies ComparisonAnswer);
};

function answerTo(order: ComparisonOrder): ComparisonAnswer['value'] {
  return order.kind === 'signature'
    ? signatureOf(textIn(order.file))
    : compareTexts(textIn(order.one), textIn(order.other));
}

const WithText = z.object({ text: z.string() });

/** A file that is damaged holds no text to compare; whoever opens it hears what is wrong with it. */
function textIn(file: Uint8Array): string {
  try {
    return WithText.parse(JSON.parse(decodeUtf8(file) ?? '')).text;
  } catch {
    return '';
  }
}
