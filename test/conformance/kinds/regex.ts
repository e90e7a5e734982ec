import { compileRegularExpression } from '#core';
import { hasMembers, isLine, type Kind } from '../kind.js';

/** Regular expressions: whether they compile, and whether they are found in a text. */
export const regex: Kind = {
  name: 'regex',
  recognises: (line) => hasMembers(line, 'pattern', 'text', 'valid', 'match'),
  answer(line) {
    // Where an older Go answers otherwise, that is the one that the manager is built with.
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
