import { describe, expect, it } from 'vitest';
import { parseCredentials } from '../../cli/src/send/parse-credentials.js';

const NAME = 'KUBESPHERE_DINGTALK_WEBHOOK';

describe('a line of a file with credentials', () => {
  it.each([
    ['plain', `${NAME}=a=b`, 'a=b', 0],
    ['exported', `export ${NAME} = a`, 'a', 0],
    ['in double quotes', `${NAME}="a # b"`, 'a # b', 0],
    ['in single quotes', `${NAME}='a"b'`, 'a"b', 0],
    ['empty in quotes', `${NAME}=""`, '', 0],
    ['quoted with a comment', `${NAME}="a b" # the robot`, 'a b', 1],
    ['plain with a comment', `${NAME}=a # the robot`, 'a', 1],
    ['with # in the value', `${NAME}=https://x/#a`, 'https://x/#a', 0],
    ['set twice', `${NAME}=a\r\n${NAME}=b`, 'b', 1],
    ['for one receiver', `${NAME}=a\n${NAME}__ON_CALL_FILE=f`, 'a', 0],
  ])('%s', (_name, text, value, remarks) => {
    const parsed = parseCredentials(`\uFEFF# a comment\n\n${text}\n`);
    expect([parsed.values.get(NAME), parsed.remarks.length, parsed.problem]).toEqual([value, remarks, undefined]);
  });

  it.each([['SECabc=='], ['a secret'], [`${NAME}="a" b`], [`${NAME}="a`], [`${NAME}="a'`]])(
    'is invalid, or unknown without its name: %s',
    (line) => {
      const { problem, remarks } = parseCredentials(`\n${line}`);
      expect(problem?.line ?? remarks[0]?.line).toBe(2);
      expect(JSON.stringify([problem, remarks])).not.toMatch(/SECabc|a secret/);
    },
  );
});
