import { z } from '../model/zod';

export const briefFormats = ['pdf', 'docx', 'html', 'md'] as const;
/** As what a brief is saved; also how the names of such files end. */
export const BriefFormat = z.enum(briefFormats);
export type BriefFormat = z.infer<typeof BriefFormat>;
