import type { SampleAlert } from '../../model/alert.js';

/** The parts in which the sample alerts differ. */
interface Parts {
  readonly labels: SampleAlert['labels'];
  readonly message: string;
  readonly summaryCn: string;
  /** Set for resolved alerts. */
  readonly endsAt?: string;
}

/**
 * A built-in sample alert, which is firing unless it has an end. The manager's default templates read the annotations
 * `message`, `summary` and `summaryCn`.
 */
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
