import { type Instant, splitInstant } from './instant.js';
import { zoneClock } from './zone-clock.js';

/** A moment as clocks of a time zone show it, to the minute: `2026-03-02 22:00 Asia/Shanghai`. */
export function showWallTime(instant: Instant, zone: string): string {
  const { year, month, day, hour, minute } = zoneClock(zone).wallTime(splitInstant(instant).seconds);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)} ${zone}`;
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
