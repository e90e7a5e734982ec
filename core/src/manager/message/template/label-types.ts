import {
  defineType,
  itemsOf,
  type Method,
  makeValue,
  type Slice,
  STRING,
  STRINGS,
  sliceValue,
  type Type,
} from '../../../go/template/index.js';
import type { PairData } from './alert-data.js';
import { addMethod, field } from './define-members.js';
import { FILTERED, HIDDEN_LABELS, sortedPairs } from './labels.js';

export interface LabelTypeOptions {
  /** Whether pairs have `Filter` and `DefaultFilter`. */
  readonly filters: boolean;
  /** Whether the types are the manager's own, not those of Alertmanager: they hide some labels, and have `Clone`. */
  readonly own: boolean;
}

/** The types of labels and annotations, `template.KV`, and of their pairs, `template.Pairs`. */
export function labelTypes({ filters, own }: LabelTypeOptions): { readonly labels: Type; readonly pairs: Type } {
  const ofPairs = new Map<string, Method>();
  const ofLabels = new Map<string, Method>();
  const pair = defineType('struct', 'template.Pair', undefined, {
    named: true,
    fields: [
      field('Name', STRING, ({ name }: PairData) => name),
      field('Value', STRING, ({ value }: PairData) => value),
    ],
  });
  const pairs = defineType('slice', 'template.Pairs', pair, { named: true, methods: ofPairs });
  const labels = defineType('map', 'template.KV', STRING, { named: true, methods: ofLabels });
  const hidden = own ? HIDDEN_LABELS : [];
  const sorted = (data: unknown): PairData[] => sortedPairs(mapOf(data), hidden);
  const texts = (list: readonly PairData[], part: keyof PairData) =>
    sliceValue(
      STRINGS,
      list.map((item) => item[part]),
    );

  addMethod(ofPairs, 'Names', [], STRINGS, (data) => texts(pairList(data), 'name'));
  addMethod(ofPairs, 'Values', [], STRINGS, (data) => texts(pairList(data), 'value'));
  if (filters) {
    const filtered = (data: unknown, names: readonly string[]) => makeValue(pairs, filteredPairs(data, names));
    addMethod(ofPairs, 'DefaultFilter', [], pairs, (data) => filtered(data, FILTERED));
    ofPairs.set('Filter', {
      parameters: [STRING],
      variadic: true,
      results: 1,
      result: pairs,
      call: (data, names) =>
        filtered(
          data,
          names.map((name) => String(name?.data)),
        ),
    });
  }
  addMethod(ofLabels, 'SortedPairs', [], pairs, (data) => sliceValue(pairs, sorted(data), mapOf(data).size));
  addMethod(ofLabels, 'Names', [], STRINGS, (data) => texts(sorted(data), 'name'));
  addMethod(ofLabels, 'Values', [], STRINGS, (data) => texts(sorted(data), 'value'));
  addMethod(ofLabels, 'Remove', [STRINGS], labels, (data, [names]) => {
    const removed = itemsOf(names?.data);
    return makeValue(labels, new Map([...mapOf(data)].filter(([name]) => !removed.includes(name))));
  });
  if (own) addMethod(ofLabels, 'Clone', [], labels, (data) => makeValue(labels, new Map(mapOf(data))));
  return { labels, pairs };
}

/** Filters in place, like the manager. Other slices of the array see later pairs moved up, and the last ones twice. */
function filteredPairs(data: unknown, names: readonly string[]): Slice | undefined {
  const slice = data as Slice | undefined;
  if (!slice) return undefined;
  const { items, offset } = slice;
  let end = offset + slice.length;
  for (let index = offset; index < end; ) {
    if (names.includes((items[index] as PairData).name)) items.copyWithin(index, index + 1, end--);
    else index++;
  }
  return { ...slice, length: end - offset };
}

function pairList(data: unknown): readonly PairData[] {
  return itemsOf(data) as readonly PairData[];
}

function mapOf(data: unknown): ReadonlyMap<string, string> {
  return (data as ReadonlyMap<string, string> | undefined) ?? new Map();
}
