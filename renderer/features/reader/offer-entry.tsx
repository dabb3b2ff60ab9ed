import { Plus, Tag } from 'lucide-react';
import type { Offer } from '../../state/offers';
import { codebookText } from '../../text/codebook';
import { text } from '../../text/en';
import { newActorWord, taggingText } from '../../text/tagging';
import { Icon } from '../../ui/Icon';
import { Monogram } from '../../ui/Monogram';
import type { OptionEntry } from '../../ui/OptionList';

/** An offer as lists and chips show it: its name, what it is, and by which name it was found. */
export function entryOf(offer: Offer): OptionEntry {
  switch (offer.kind) {
    case 'new':
      return { key: 'new', leading: <Icon of={Plus} />, label: text.newActor(offer.name) };
    case 'candidate': {
      const { candidate, via } = offer;
      const word = newActorWord(candidate.type);
      return {
        key: candidate.id,
        leading: <Icon of={Plus} />,
        label: candidate.name,
        trailing: via === undefined ? word : `${via} · ${word}`,
      };
    }
    case 'theme':
      return {
        key: offer.theme.id,
        leading: <Icon of={Tag} />,
        label: offer.theme.name,
        trailing: taggingText.theme,
        note: offer.theme.definition,
      };
    case 'actor': {
      const { entry } = offer;
      return {
        key: entry.id,
        leading: <Monogram letters={entry.monogram} slot={entry.slot} />,
        label: entry.name,
        trailing: foundBy(offer),
        note: entry.definition,
      };
    }
  }
}

function foundBy({ entry, via, isInText, isNear }: Extract<Offer, { kind: 'actor' }>): string {
  if (entry.isRetired) return codebookText.retired;
  if (isNear) return via === undefined ? taggingText.didYouMean : taggingText.didYouMeanVia(via);
  return via ?? (isInText ? text.foundInText : '');
}
