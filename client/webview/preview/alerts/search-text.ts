import type { SampleAlert } from '../../../../core/src/model/alert.js';

const known = new WeakMap<SampleAlert, string>();

/** What the filter box searches of an alert: its labels, written both `name=value` and bare, its status, source and texts. */
export function searchText(sample: SampleAlert): string {
  const text = known.get(sample) ?? textOf(sample);
  known.set(sample, text);
  return text;
}

function textOf({ id, status, source, labels, annotations }: SampleAlert): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return [id, status, source, ...pairs, ...Object.values(annotations)].join('\n').toLowerCase();
}

/** The words of a filter; all of them have to be found. */
export function filterWords(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/).filter(Boolean);
}
