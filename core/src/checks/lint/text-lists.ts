import { items, type Place, presentMember } from '../../yaml/place.js';
import type { Report, Rule, RuleContext } from './rule.js';

/** The lists of texts of a DingTalk receiver. */
export interface TextList {
  readonly field: 'keywords' | 'atMobiles' | 'atUsers' | 'chatids';
  readonly place: Place;
  readonly items: readonly Place[];
}

export function visitTextLists(check: (list: TextList, report: Report, context: RuleContext) => void): Rule['visit'] {
  const visit =
    (fields: readonly TextList['field'][]) =>
    (parent: Place, report: Report, context: RuleContext): void => {
      for (const field of fields) {
        const place = presentMember(parent, field);
        if (place?.node.kind === 'sequence') check({ field, place, items: items(place) }, report, context);
      }
    };
  return { chatbot: visit(['keywords', 'atMobiles', 'atUsers']), conversation: visit(['chatids']) };
}
