import { importFormats } from '#shared/import/formats';
import { formatNames } from '#shared/report/format-names';

/** A kind of file in words; one that a later version reads is named as it stands. */
export function formatName(format: string): string {
  const known = importFormats.find((each) => each === format);
  return known ? formatNames[known] : format;
}
