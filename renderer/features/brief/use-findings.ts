import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '#shared/brief/finding';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { PageMark } from '#shared/model/revision-file';
import { citedIn, pagesOfTexts } from '../../commands/brief/printed';
import { useDesk } from '../../commands/desk';
import { findingMaterial } from '../../storage/finding-material';
import { useLive } from '../../storage/use-live';

/** What a brief says of these implications, as it stands now, by their ids; nothing until it has been read. */
export function useFindings(chosen: readonly string[]): ReadonlyMap<string, Finding> | undefined {
  const desk = useDesk();
  const asked = useAsked(chosen);
  const material = useLive(() => findingMaterial(desk.database, asked), [desk.database, asked]);
  const cited = useMemo(() => (material ? citedIn(material) : []), [material]);
  const pages = usePages(cited);
  return useMemo(() => {
    if (!material) return undefined;
    const pagesOf = (document: string): readonly PageMark[] => pages.get(document) ?? [];
    return new Map(gatherFindings({ ...material, pagesOf }, asked).map((finding) => [finding.id, finding]));
  }, [material, pages, asked]);
}

/** What is to be read: as long as only the order changes, or something is left out, what was read before. */
function useAsked(chosen: readonly string[]): readonly string[] {
  const [asked, setAsked] = useState(chosen);
  if (asked === chosen) return asked;
  const known = new Set(asked);
  if (chosen.every((id) => known.has(id))) return asked;
  setAsked(chosen);
  return chosen;
}

const noPages: ReadonlyMap<string, readonly PageMark[]> = new Map();

/** Where the pages of these texts begin, as soon as they have been read. */
function usePages(
  documents: readonly { id: string; blob: string }[],
): ReadonlyMap<string, readonly PageMark[]> {
  const desk = useDesk();
  const [pages, setPages] = useState(noPages);
  const key = documents.map(({ id, blob }) => `${id} ${blob}`).join('\n');
  useEffect(() => {
    let isGone = false;
    void pagesOfTexts(desk, documents).then((read) => {
      if (!isGone && (read.size > 0 || documents.length === 0)) setPages(read);
    });
    return () => {
      isGone = true;
    };
    // The key names the texts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk, key]);
  return pages;
}
