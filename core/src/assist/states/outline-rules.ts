import { type Phrase, phrase } from '../../text/phrase.js';
import { receiverWords } from '../alert-rules/receiver-words.js';
import { ruleObjectName } from '../alert-rules/rule-object-name.js';
import type { OutlineDetail, OutlineItem, OutlineSection } from '../comparison/outline.js';
import { alertName, listed, MAX_NAMES, type StateWords, stopDetails } from '../comparison/outline-alerts.js';
import type { PlacedRule, RuleChange, RuleWay } from './states-report.js';

type Kind = 'silent' | 'nobody' | 'fewer' | 'vanishing' | 'more' | 'other' | 'heard' | 'appearing';

/** The sections about alert rules, in order of damage. */
export function ruleSections(changes: readonly RuleChange[], words: StateWords): readonly OutlineSection[] {
  const section = (kind: Kind, title: Phrase, effect: OutlineSection['effect']): OutlineSection => {
    const own = changes.filter((change) => kindOf(change) === kind);
    return {
      title,
      effect,
      count: own.reduce((sum, { rules }) => sum + rules.length, 0),
      items: own.map((change) => ruleItem(change, words)),
    };
  };
  return [
    section('nobody', phrase('Alert rules that no longer reach anybody'), 'worse'),
    section('fewer', phrase('Alert rules that lose a receiver'), 'worse'),
    section('silent', phrase('Alert rules that cease to send alerts'), 'worse'),
    section('vanishing', phrase('Alert rules that vanish'), 'changed'),
    section('more', phrase('Alert rules that reach more receivers'), 'changed'),
    section('other', phrase('Alert rules with other conditions'), 'changed'),
    section('heard', phrase('Alert rules that begin to send alerts'), 'changed'),
    section('appearing', phrase('New alert rules'), 'changed'),
  ];
}

function kindOf({ before, after, lost, gained }: RuleChange): Kind {
  if (!before) return 'appearing';
  if (!after) return 'vanishing';
  const [wasHeard, isHeard] = [before.evaluation === 'evaluated', after.evaluation === 'evaluated'];
  if (wasHeard !== isHeard) return isHeard ? 'heard' : 'silent';
  if (lost.length > 0) return after.receivers.length === 0 ? 'nobody' : 'fewer';
  return gained.length > 0 ? 'more' : 'other';
}

function ruleItem(change: RuleChange, words: StateWords): OutlineItem {
  const { rules, before, after, lost, gained } = change;
  return {
    text: listed(rules.map(ruleName)),
    // those that are named
    places: rules.slice(0, MAX_NAMES).map(({ at }) => at),
    earlier: after === undefined,
    details: [
      ...(before ? [{ text: phrase('Before: {receivers}', { receivers: wayWords(before) }) }] : []),
      ...(after ? [{ text: phrase('After: {receivers}', { receivers: wayWords(after) }) }] : []),
      ...reasonDetails(lost, 'lost', words),
      ...reasonDetails(gained, 'gained', words),
    ],
  };
}

function ruleName({ alert, ...object }: PlacedRule): Phrase {
  return alertName({ name: alert, where: ruleObjectName(object) });
}

/** `on-call, payment (if namespace is payment)`, `nobody` or `never evaluated` */
function wayWords({ evaluation, receivers }: RuleWay): Phrase {
  if (evaluation === 'never') return phrase('never evaluated');
  if (evaluation === 'sent-nowhere') return phrase('sent nowhere');
  return listed(receivers.map(receiverWords));
}

function reasonDetails(
  changes: RuleChange['lost'],
  kind: 'lost' | 'gained',
  words: StateWords,
): readonly OutlineDetail[] {
  const known = changes.flatMap(({ receiver, reason }) => (reason ? [{ receiver, ...reason }] : []));
  return stopDetails(known, kind, words);
}
