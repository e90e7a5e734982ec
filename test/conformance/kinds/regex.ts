import { compileRegularExpression } from '#core';
import { hasMembers, isLine, type Kind } from '../kind.js';

/** Regular expressions: whether they compile, and whether they match a text. */
export const regex: Kind = {
  name: 'regex',
  recognises: (line) => hasMembers(line, 'pattern', 'text', 'valid', 'match'),
  answer(line) {
    // The manager is built with the older Go, so its answer takes precedence.
    const { valid, match } = isLine(line.older) ? { ...line, ...line.older } : line;
    const compiled = compileRegularExpression(String(line.pattern));
    return {
      recorded: { valid, match },
      ours:
        'problem' in compiled
          ? { valid: false, match: null }
          : { valid: true, match: compiled.expression.test(String(line.text)) },
    };
  },
};
