import { closest } from './closest.js';

const SEPARATOR = /[-_./\s]+/;

/**
 * The name of which another is most likely a typo, among names that people choose themselves. Such names often differ
 * little on purpose: `ops-1` and `ops-2`, `team-a` and `team-b`, `platform-prod` and `platform-pre` are siblings. So each
 * part of a name must be close to its counterpart, and numbers and short parts must be the same.
 */
export function likelyMeant(name: string, known: Iterable<string>): string | undefined {
  return closest(name, closeOnes(name, known));
}

function* closeOnes(name: string, known: Iterable<string>): Iterable<string> {
  for (const other of known) if (other !== name && isClose(name, other)) yield other;
}

function isClose(name: string, other: string): boolean {
  const [parts, others] = [name, other].map((text) => text.split(SEPARATOR));
  if (!parts || !others) return false;
  if (parts.length !== others.length) return joined(parts) === joined(others);
  return parts.every((part, index) => {
    const counterpart = others[index] ?? '';
    if (part.toLowerCase() === counterpart.toLowerCase()) return true;
    return numbersOf(part) === numbersOf(counterpart) && closest(part, [counterpart]) !== undefined;
  });
}

function joined(parts: readonly string[]): string {
  return parts.join('').toLowerCase();
}

function numbersOf(text: string): string {
  return text.replaceAll(/\D+/g, ' ').trim();
}
