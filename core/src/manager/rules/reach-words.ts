import { type Phrase, phrase } from '../../text/phrase.js';
import { dependsPhrase } from '../open-labels/when-phrase.js';
import type { Reach } from './rule-route.js';

/** `always`, `never`, `if namespace is payment`, or `depends on namespace, pod`. */
export function reachWords(reach: Reach): Phrase {
  if (reach.is === 'always') return phrase('always');
  if (reach.is === 'never') return phrase('never');
  return reach.when ? phrase('if {condition}', { condition: reach.when }) : dependsPhrase(reach.labels);
}
