import type { Alert, SampleAlert } from '../../../../core/src/model/alert.js';

/** An alert's labels and annotations while the user edits them. Names may be temporarily empty or duplicate. */
export interface Draft {
  /** The id of the edited sample alert. */
  readonly id: string;
  readonly status: Alert['status'];
  readonly labels: readonly Pair[];
  readonly annotations: readonly Pair[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

export type PairList = 'labels' | 'annotations';

export function draftOf({ id, status, labels, annotations }: SampleAlert): Draft {
  return { id, status, labels: pairsOf(labels), annotations: pairsOf(annotations) };
}

export function withPair(draft: Draft, list: PairList, index: number, pair: Partial<Pair>): Draft {
  return { ...draft, [list]: draft[list].map((old, at) => (at === index ? { ...old, ...pair } : old)) };
}

export function withoutPair(draft: Draft, list: PairList, index: number): Draft {
  return { ...draft, [list]: draft[list].filter((_, at) => at !== index) };
}

export function withNewPair(draft: Draft, list: PairList): Draft {
  return { ...draft, [list]: [...draft[list], { name: '', value: '' }] };
}

/** The draft as an alert: leaves out pairs without a name; the last of several pairs with one name wins. */
export function alertOf({ status, labels, annotations }: Draft, { startsAt, endsAt }: Partial<Alert>): Alert {
  return {
    status,
    labels: recordOf(labels),
    annotations: recordOf(annotations),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}

/** Whether a later pair with the same name overrides this one. */
export function isOverridden(pairs: readonly Pair[], index: number): boolean {
  const name = pairs[index]?.name;
  return name !== '' && pairs.some((pair, at) => at > index && pair.name === name);
}

function pairsOf(record: Readonly<Record<string, string>>): readonly Pair[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

function recordOf(pairs: readonly Pair[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
}
