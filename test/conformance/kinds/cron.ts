import { dateOf, type Instant, instantOf, isSilenceActive, nextActivation, parseSchedule, type Schedule } from '#core';
import { type Answers, hasMembers, type Kind, type Line } from '../kind.js';

/** Schedules: whether they are valid, and their next times. Silences: whether they are active at a given time. */
export const cron: Kind = {
  name: 'cron',
  recognises: (line) => hasMembers(line, 'kind', 'schedule') && (line.kind === 'next' || line.kind === 'active'),
  answer: (line) => (line.kind === 'active' ? activeAnswer(line) : nextAnswer(line)),
};

/** Recordings contain the first three times. */
const TIMES = 3;

function nextAnswer({ schedule, from, valid, next }: Line): Answers {
  const parsed = parseSchedule(String(schedule));
  return {
    recorded: { valid, next },
    ours:
      'problem' in parsed
        ? { valid: false, next: null }
        : { valid: true, next: nextTimes(parsed.schedule, momentOf(from)) },
  };
}

function nextTimes(schedule: Schedule, from: Instant): readonly string[] {
  const times: string[] = [];
  let next = nextActivation(schedule, from);
  while (next !== undefined && times.length < TIMES) {
    times.push(dateOf(next).toISOString().replace('.000Z', 'Z'));
    next = nextActivation(schedule, next);
  }
  return times;
}

function activeAnswer({ schedule, startsAt, duration, enabled, at, active }: Line): Answers {
  const times = {
    schedule: textOf(schedule),
    startsAt: textOf(startsAt),
    duration: textOf(duration),
    enabled: typeof enabled === 'boolean' ? enabled : undefined,
  };
  return { recorded: active, ours: isSilenceActive(times, momentOf(at)) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function momentOf(value: unknown): Instant {
  return instantOf(new Date(String(value)));
}
