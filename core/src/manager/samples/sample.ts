import type { SampleAlert } from '../../model/alert.js';

/** What the samples differ in; the rest is the same for all. */
interface Parts {
  readonly labels: SampleAlert['labels'];
  readonly message: string;
  readonly summaryCn: string;
  /** Given for alerts that are over. */
  readonly endsAt?: string;
}

/** A built-in sample: firing, unless it has an end. `message`, `summary` and `summaryCn` are what the manager's own templates read. */
export function sample(id: string, { labels, message, summaryCn, endsAt }: Parts): SampleAlert {
  return {
    id,
    source: 'built-in',
    status: endsAt === undefined ? 'firing' : 'resolved',
    labels,
    annotations: { message, summary: message, summaryCn },
    startsAt: '2026-03-02T01:24:00Z',
    endsAt: endsAt ?? '0001-01-01T00:00:00Z',
  };
}
