import { parseGoDuration } from '#core';
import { hasMembers, type Kind } from '../kind.js';

/** Go durations: whether they are valid, and their nanoseconds, as text because they exceed the range of numbers. */
export const duration: Kind = {
  name: 'duration',
  recognises: (line) => hasMembers(line, 'text', 'valid', 'nanoseconds'),
  answer({ text, valid, nanoseconds }) {
    const parsed = parseGoDuration(String(text));
    return {
      recorded: { valid, nanoseconds },
      ours:
        'problem' in parsed
          ? { valid: false, nanoseconds: null }
          : { valid: true, nanoseconds: String(parsed.nanoseconds) },
    };
  },
};
