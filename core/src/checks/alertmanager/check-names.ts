import type { ListFact, RouteFacts, TextFact, Written } from '../../model/alertmanager/facts.js';
import type { FixDraft } from '../../model/finding/draft.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { replaceText } from '../../yaml/edit.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { dependingOnBase, isAllWritten, placeOf, rejected, type Subject } from './subject.js';

interface Named extends Written {
  readonly name: TextFact | undefined;
}

/** Receivers and time intervals: each has a name of its own, and routes name only those that there are. */
export function checkNames(subject: Subject): readonly SchemaProblem[] {
  const { receivers, timeIntervals, route } = subject.facts;
  return [
    ...checkList(subject, receivers.items, {
      unnamed: phrase('A receiver needs a name.'),
      twice: (name) => phrase('Two receivers are named “{name}”.', { name }),
    }),
    ...checkList(subject, timeIntervals.items, {
      unnamed: phrase('A time interval needs a name.'),
      twice: (name) => phrase('Two time intervals are named “{name}”.', { name }),
    }),
    ...(route ? checkUses(subject, route) : []),
  ];
}

interface Wording {
  readonly unnamed: Phrase;
  readonly twice: (name: string) => Phrase;
}

function checkList(subject: Subject, list: readonly Named[], { unnamed, twice }: Wording): readonly SchemaProblem[] {
  const seen = new Set<string>();
  return list.flatMap((item): readonly SchemaProblem[] => {
    const { name } = item;
    if (name?.hidden !== undefined) return [];
    if (!name || name.text === '') return [rejected(placeOf(subject, name ?? item), unnamed)];
    if (seen.has(name.text)) return [rejected(placeOf(subject, name), twice(name.text))];
    seen.add(name.text);
    return [];
  });
}

/** Unknown names of a configuration for which a similar one is looked up. */
const SUGGESTED = 20;

function checkUses(subject: Subject, root: RouteFacts): readonly SchemaProblem[] {
  const { receivers, timeIntervals } = subject.facts;
  const routes = [root, ...routesBelow(root)];
  const used = routes.flatMap(({ receiver }) => (receiver && receiver.text !== '' ? [receiver] : []));
  const intervals = routes.flatMap((route) => [...route.muteTimeIntervals, ...route.activeTimeIntervals]);
  const lost = missing(used, receivers);
  const unknown = (facts: readonly TextFact[], known: ListFact<Named>, kind: keyof typeof UNKNOWN) => {
    const names = namesIn(known);
    return facts.map((fact, at) => unknownName(placeOf(subject, fact), fact, at < SUGGESTED ? names : [], kind));
  };
  const judged = (problems: readonly SchemaProblem[], isCertain: boolean) =>
    isCertain ? problems : problems.flatMap((problem) => dependingOnBase(subject, problem));
  return [
    ...checkReplaced(subject, lost).flatMap((problem) => dependingOnBase(subject, problem)),
    ...judged(unknown(lost.filter(isWritten), receivers, 'receiver'), isAllWritten(subject, 'receivers')),
    ...judged(unknown(missing(intervals, timeIntervals), timeIntervals, 'interval'), areIntervalsWritten(subject)),
  ];
}

/** They are in either of two lists. */
function areIntervalsWritten(subject: Subject): boolean {
  return isAllWritten(subject, 'time_intervals') || isAllWritten(subject, 'mute_time_intervals');
}

function isWritten({ range }: Written): boolean {
  return range !== undefined;
}

function routesBelow({ routes }: RouteFacts): readonly RouteFacts[] {
  return routes.items.flatMap((route) => [route, ...routesBelow(route)]);
}

function namesIn({ items }: ListFact<Named>): readonly string[] {
  return items.flatMap(({ name }) => (name && name.hidden === undefined ? [name.text] : []));
}

/** None where a placeholder may be a name. */
function missing(used: readonly TextFact[], defined: ListFact<Named>): readonly TextFact[] {
  if (defined.open || defined.items.some(({ name }) => name?.hidden !== undefined)) return [];
  const names = new Set(namesIn(defined));
  return used.filter(({ text, hidden }) => hidden === undefined && !names.has(text));
}

/** The list of receivers replaces the installed one, so that installed routes may name what is gone. */
function checkReplaced({ config }: Subject, lost: readonly TextFact[]): readonly SchemaProblem[] {
  const names = new Set(lost.filter((fact) => !isWritten(fact)).map(({ text }) => text));
  if (names.size === 0) return [];
  const message = phrase(
    'Helm replaces lists as a whole, so these `receivers` are all that remain, but the installed routes also use {names}. Define these receivers too, or set `route.receiver` and `route.routes`.',
    { names: listPhrase([...names]) },
  );
  return [rejected(presentMember(config, 'receivers') ?? config, message)];
}

const UNKNOWN = {
  receiver: {
    alone: (name: string) => phrase('No receiver is named “{name}”.', { name }),
    near: (name: string, suggestion: string) =>
      phrase('No receiver is named “{name}”. Did you mean “{suggestion}”?', { name, suggestion }),
  },
  interval: {
    alone: (name: string) => phrase('No time interval is named “{name}”.', { name }),
    near: (name: string, suggestion: string) =>
      phrase('No time interval is named “{name}”. Did you mean “{suggestion}”?', { name, suggestion }),
  },
};

function unknownName(
  place: Place,
  { text }: TextFact,
  known: readonly string[],
  kind: keyof typeof UNKNOWN,
): SchemaProblem {
  const suggestion = likelyMeant(text, known);
  if (suggestion === undefined) return rejected(place, UNKNOWN[kind].alone(text));
  const fix: FixDraft = {
    title: phrase('Change to “{value}”', { value: suggestion }),
    edits: [replaceText(place, suggestion)],
  };
  return rejected(place, UNKNOWN[kind].near(text, suggestion), [fix]);
}
