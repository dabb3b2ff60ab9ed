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
  // In whichever order they are printed, the same is read.
  const key = chosen.toSorted().join(' ');
  const material = useLive(
    () => findingMaterial(desk.database, key === '' ? [] : key.split(' ')),
    [desk.database, key],
  );
  const cited = useMemo(() => (material ? citedIn(material) : []), [material]);
  const pages = usePages(cited);
  return useMemo(() => {
    if (!material) return undefined;
    const ids = key === '' ? [] : key.split(' ');
    const findings = gatherFindings({ ...material, pagesOf: (document) => pages.get(document) ?? [] }, ids);
    return new Map(findings.map((finding) => [finding.id, finding]));
  }, [material, pages, key]);
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
