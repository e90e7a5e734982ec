import { type Phrase, phrase } from '../../text/phrase.js';
import { member, type Place } from '../../yaml/place.js';

/** The language is one setting of the manager; the field `template` of a receiver or channel is only a template's name. */
export function languagePlace(place: Place): Phrase | undefined {
  if (place.step !== 'template' || place.node.kind !== 'mapping') return undefined;
  if (!member(place, 'language') && !member(place, 'languagePack')) return undefined;
  return phrase(
    'The language is set for the whole manager: `spec.template.language` of the NotificationManager, with `languagePack` beside it.',
  );
}
