import type { Alert, SampleAlert } from '#core';
import type { SampleSet } from './sample-set.js';

/** What a session changed of the samples: a value, kept in memory only. */
export interface SessionSamples {
  /** The latest first. */
  readonly sets: readonly SampleSet[];
  /** Alerts in the place of samples, by id. */
  readonly edits: ReadonlyMap<string, Alert>;
  /** Names of sources whose samples are left out. */
  readonly unused: ReadonlySet<string>;
}

export const NO_SESSION_SAMPLES: SessionSamples = { sets: [], edits: new Map(), unused: new Set() };

/** Puts a source in the place of the one of its name; it is used then, and what was edited of the old one is forgotten. */
export function putSet(session: SessionSamples, set: Omit<SampleSet, 'origin'>): SessionSamples {
  const samples = set.samples.map((sample, index) => ({
    ...sample,
    id: sessionSampleId(set.name, index),
    source: set.name,
  }));
  const { sets, edits, unused } = removeSet(session, set.name);
  return { sets: [{ ...set, origin: 'session', samples }, ...sets], edits, unused: without(unused, set.name) };
}

export function removeSet({ sets, edits, unused }: SessionSamples, name: string): SessionSamples {
  const gone = new Set(sets.filter((set) => set.name === name).flatMap(({ samples }) => samples.map(({ id }) => id)));
  return {
    sets: sets.filter((set) => set.name !== name),
    edits: new Map([...edits].filter(([id]) => !gone.has(id))),
    unused,
  };
}

/** @param alert null: the sample as it was */
export function editSample(session: SessionSamples, id: string, alert: Alert | null): SessionSamples {
  const edits = new Map(session.edits);
  if (alert) edits.set(id, alert);
  else edits.delete(id);
  return { ...session, edits };
}

export function useSet(session: SessionSamples, name: string, used: boolean): SessionSamples {
  const unused = used ? without(session.unused, name) : new Set([...session.unused, name]);
  return { ...session, unused };
}

/** The samples of all sources in use, as they are after the edits. */
export function samplesInForce(sets: readonly SampleSet[], { edits, unused }: SessionSamples): readonly SampleAlert[] {
  return sets
    .filter(({ name }) => !unused.has(name))
    .flatMap(({ samples }) => (edits.size === 0 ? samples : samples.map((sample) => edited(sample, edits))));
}

function edited(sample: SampleAlert, edits: SessionSamples['edits']): SampleAlert {
  const alert = edits.get(sample.id);
  return alert ? { ...alert, id: sample.id, source: sample.source } : sample;
}

/** No file has a name like this. */
export function sessionSampleId(source: string, index: number): string {
  return `session:${source}#${index}`;
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((other) => other !== name));
}
