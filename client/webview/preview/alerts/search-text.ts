import type { SampleAlert } from '../../../../core/src/model/alert.js';

const known = new WeakMap<SampleAlert, string>();

/** What the filter searches of an alert: labels as `name=value` and as values, status, source and annotations. */
export function searchText(sample: SampleAlert): string {
  const text = known.get(sample) ?? textOf(sample);
  known.set(sample, text);
  return text;
}

function textOf({ id, status, source, labels, annotations }: SampleAlert): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return [id, status, source, ...pairs, ...Object.values(annotations)].join('\n').toLowerCase();
}

/** The words of a filter; an alert must contain all of them. */
export function filterWords(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/).filter(Boolean);
}
