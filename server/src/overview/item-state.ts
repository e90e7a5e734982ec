import {
  type AlertTaker,
  describeRejection,
  type Instant,
  instantOf,
  type LeftOut,
  type OwnerGroup,
  type Phrase,
  phrase,
  renderPhrase,
  type SilenceFacts,
  selectorPlaceholder,
} from '#core';
import type { Context } from '../context.js';
import { routerWords } from '../lenses/router-words.js';
import { silenceWords } from '../lenses/silence-words.js';
import type { OverviewState } from '../protocol.js';
import { silenceActivity } from './silence-activity.js';
import type { World } from './worlds.js';

/** What an object does now, in a few words and in a sentence. */
export interface ItemState {
  readonly state: OverviewState;
  readonly summary: Phrase;
  readonly details: Phrase;
  /** When it does something else; undefined: that does not depend on the time. */
  readonly changesAt?: Instant | undefined;
}

export interface ItemSurroundings {
  readonly uri: string;
  readonly group: OwnerGroup;
  readonly world: World;
  readonly rejection: LeftOut | undefined;
  /** How many of the sample alerts match its conditions; undefined: they cannot be evaluated. */
  readonly matched: number | undefined;
  readonly total: number;
  readonly client: Pick<Context['client'], 'language' | 'translations'>;
}

export function itemState(taker: AlertTaker, around: ItemSurroundings): ItemState {
  const { rejection } = around;
  if (rejection)
    return { state: 'rejected', summary: phrase('rejected by the cluster'), details: describeRejection(rejection) };
  if (taker.facts?.kind === 'Silence') return silenceState(taker.facts, around);
  const { enabled, selector } = taker.conditions;
  const hidden = selectorPlaceholder(selector);
  return taker.kind === 'Router'
    ? routerState(taker.conditions, hidden, around)
    : receiverState(taker.conditions.name, enabled, hidden, around);
}

const DISABLED = phrase('disabled');
const UNKNOWN = phrase('cannot be told');

function receiverState(
  name: string,
  enabled: boolean,
  hidden: string | undefined,
  { uri, group, world }: ItemSurroundings,
): ItemState {
  if (!enabled)
    return {
      state: 'disabled',
      summary: DISABLED,
      details: phrase('DingTalk is disabled in this receiver, so no alert reaches it.'),
    };
  if (group.kind === 'ignored')
    return {
      state: 'ignored',
      summary: phrase('ignored by the manager'),
      details: phrase('The manager ignores this receiver: its labels make it neither global nor a tenant’s.'),
    };
  const placeholder = hidden ?? (group.kind === 'unknown' ? '…' : undefined);
  if (placeholder !== undefined)
    return {
      state: 'unknown',
      summary: UNKNOWN,
      details: phrase('A placeholder hides which alerts reach this receiver.'),
    };
  const [matched, total] = [world.reaching(uri, name) ?? 0, world.total];
  return matched > 0
    ? {
        state: 'works',
        summary: phrase('{matched} of {total} alerts', { matched, total }),
        details: phrase('{matched} of {total} sample alerts reach this receiver.', { matched, total }),
      }
    : {
        state: 'unreached',
        summary: phrase('no alert reaches it'),
        details: phrase('None of the {total} sample alerts reaches this receiver. The preview shows why.', { total }),
      };
}

function routerState(
  conditions: AlertTaker['conditions'],
  hidden: string | undefined,
  { uri, world, matched, total, client }: ItemSurroundings,
): ItemState {
  const names = world.selectedBy(uri, conditions.name) ?? [];
  const details = routerWords(conditions, matched, { total, names, language: client.language });
  if (!conditions.enabled) return { state: 'disabled', summary: DISABLED, details };
  if (hidden !== undefined) return { state: 'unknown', summary: UNKNOWN, details };
  if (matched === undefined) return { state: 'broken', summary: phrase('cannot be evaluated'), details };
  if (names.length === 0) return { state: 'unreached', summary: phrase('for no known receiver'), details };
  return matched > 0
    ? { state: 'works', summary: phrase('{matched} of {total} alerts', { matched, total }), details }
    : { state: 'unreached', summary: phrase('takes no alert'), details };
}

function silenceState(facts: SilenceFacts, { group, matched, total, world, client }: ItemSurroundings): ItemState {
  const { times, unknownTimes, matcher } = facts;
  const now = instantOf(new Date());
  const activity = silenceActivity(times, now, world.settings.timeZone.zone);
  const when = activity && renderPhrase(activity.text, client.translations);
  const { globalLabels, tenantLabels, tenantKey } = world.settings.ownership;
  const labels = { globalLabels, tenantLabels, tenantKey };
  const details = silenceWords(facts, matched, { total, when, labels });
  const changesAt = activity?.changesAt;
  if (unknownTimes.length > 0 || group.kind === 'unknown' || selectorPlaceholder(matcher?.selector) !== undefined)
    return { state: 'unknown', summary: UNKNOWN, details };
  if (group.kind === 'ignored') return { state: 'ignored', summary: phrase('ignored by the manager'), details };
  if (times.enabled === false) return { state: 'disabled', summary: DISABLED, details };
  if (!activity || matched === undefined || !matcher)
    return { state: 'broken', summary: phrase('cannot be evaluated'), details };
  return activity.isActive
    ? { state: 'mutes', summary: phrase('mutes now'), details, changesAt }
    : { state: 'idle', summary: activity.text, details, changesAt };
}
