import { type CredentialField, credentialFields } from './credential-paths.js';
import { SHAPES, SHAPES_ABOVE } from './slip-shapes.js';
import { WHOLE_SLIPS } from './whole-slips.js';

/** A manifest with a typing mistake at a credential, which no output may show. */
export interface Slip {
  /** A file name that says what is wrong, without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A random one, as DingTalk makes them, and one that looks like words, as people make passwords. */
export const SLIP_CREDENTIALS = {
  random: '5f1c0a9e7d3b4826f0a1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa',
  words: 'hunter2-horse-staple',
} as const;

/** What no output may contain: the beginning, because an output that cuts it shows a credential too, also in Base64. */
export const tracesOf = (credential: string): readonly string[] => [
  credential.slice(0, 7),
  Buffer.from(credential).toString('base64').slice(0, 9),
];

/** Each slip in a field, and in the fields above it. */
function slipsAt({ kind, version, path }: CredentialField, token: string): readonly Slip[] {
  const above = path.slice(0, -1);
  const field = path.at(-1) ?? '';
  const name = `${kind}-${path.join('.')}-${version}`;
  const written = (depth: number, lines: readonly string[]): string =>
    [
      `apiVersion: notification.kubesphere.io/${version}`,
      `kind: ${kind}`,
      'metadata:',
      '  name: on-call',
      '  labels:',
      `    type: ${kind === 'Config' ? 'default' : 'global'}`,
      'spec:',
      ...above.slice(0, depth).map((step, at) => `${'  '.repeat(at + 1)}${step}:`),
      ...lines.map((line) => (line.startsWith('\0') ? line.slice(1) : `${'  '.repeat(depth + 1)}${line}`)),
      '',
    ].join('\n');
  return [
    ...Object.entries(SHAPES).map(([shape, write]) => ({
      name: `${name}-${shape}`,
      text: written(above.length, write(field, token)),
    })),
    ...above.flatMap((step, depth) =>
      Object.entries(SHAPES_ABOVE).map(([shape, write]) => ({
        name: `${kind}-${above.slice(0, depth + 1).join('.')}-${version}-${shape}`,
        text: written(depth, write(step, token)),
      })),
    ),
  ];
}

/** JSON, also with a comma forgotten behind each line, and in one line. */
function asJson({ kind, version, path }: CredentialField, token: string): readonly Slip[] {
  const value = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), { value: token, more: 1 });
  const type = kind === 'Config' ? 'default' : 'global';
  const object = {
    apiVersion: `notification.kubesphere.io/${version}`,
    kind,
    metadata: { name: 'on-call', labels: { type } },
    spec: value,
  };
  const lines = JSON.stringify(object, undefined, 2).split('\n');
  const slip = (name: string, text: string): Slip => ({
    name: `json-${kind}-${path.join('.')}-${version}-${name}`,
    text: `${text}\n`,
  });
  return [
    slip('line', JSON.stringify(object)),
    slip('line-comma', JSON.stringify(object).replace(`"${token}",`, `"${token}" `)),
    slip('line-open', JSON.stringify(object).slice(0, -1)),
    ...lines.flatMap((line, at) =>
      line.endsWith(',') ? [slip(`comma-${at}`, lines.with(at, line.slice(0, -1)).join('\n'))] : [],
    ),
    ...lines
      .map((_, at) => slip(`without-${at}`, lines.toSpliced(at, 1).join('\n')))
      .filter(({ text }) => text.includes(token)),
  ];
}

/** Whether a slip is in a field of DingTalk, or in none. */
export const isOfDingTalk = ({ name }: Slip): boolean => name.includes('dingtalk') || Object.hasOwn(WHOLE_SLIPS, name);

const SHARE = 8;

/** Of each kind of slip, some. By its name, because the same number of kinds is in each field. */
function isInShare({ name }: Slip): boolean {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return sum % SHARE === 0 || Object.hasOwn(WHOLE_SLIPS, name);
}

/** Slips in every field that holds a credential: with `SLIPS=all` several thousand, otherwise an eighth of them. */
export function credentialSlips(token: string): readonly Slip[] {
  const fields = credentialFields();
  // a field above several credentials has the same slips for each
  const slips = new Map(fields.flatMap((field) => slipsAt(field, token)).map((slip) => [slip.name, slip]));
  const all = [
    ...slips.values(),
    ...Object.entries(WHOLE_SLIPS).map(([name, write]) => ({ name, text: `${write(token).join('\n')}\n` })),
    ...fields.flatMap((field) => asJson(field, token)),
  ];
  return process.env.SLIPS === 'all' ? all : all.filter(isInShare);
}

/** Slips of DingTalk's fields for one folder: each object has its own name, and each credential ends in its own number. */
export function distinctSlips(): readonly Slip[] {
  return credentialSlips(SLIP_CREDENTIALS.words)
    .filter(isOfDingTalk)
    .map(({ name, text }, at) => ({
      name,
      text: text
        .replaceAll(SLIP_CREDENTIALS.words, SLIP_CREDENTIALS.words.replace(/.{4}$/, String(1000 + at)))
        .replaceAll('on-call', `on-call-${at}`),
    }));
}
