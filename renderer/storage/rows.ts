import { shownFields, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { isEntityType, type EntityType } from '#shared/model/entities';
import { Passage } from '#shared/model/passage';
import { tableOf, type Row, type TableName } from './tables';

/** The table in which an object is listed, or nothing if no screen lists it. */
export function listedIn(folded: FoldedObject): TableName | undefined {
  return isEntityType(folded.type) && isListed(folded) ? tableOf[folded.type] : undefined;
}

/** An object as its table's row. The caller has asked `listedIn` first. */
export function rowOf(folded: FoldedObject): Row<EntityType> {
  const { id, stream, created, changed, type } = folded;
  const fields = shownFields(folded);
  return {
    ...fields,
    ...(type === 'passage' && placeOf(fields)),
    ...(type === 'document' && { createdTick: created.hlc[1] }),
    id,
    stream,
    createdAt: created.hlc[0],
    createdBy: created.author,
    changedAt: changed.hlc[0],
    folded,
  };
}

/** Where a passage begins and ends, over all its pieces, and what it says. */
function placeOf(fields: Record<string, unknown>): { start: number; end: number; quote: string } {
  const { spans } = Passage.parse(fields).target;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    quote: spans.map(({ quote }) => quote).join(' … '),
  };
}
