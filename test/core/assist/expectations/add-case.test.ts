import { describe, expect, it } from 'vitest';
import { addCase, type NewCase, type NewTest, readExpectations } from '#core';

const CASE: NewCase = {
  name: 'Down reaches on-call',
  alert: { status: 'firing', labels: { alertname: 'Down', severity: 'critical' }, annotations: {} },
  receivers: ['on-call'],
};

/** The text after the edit, and what was added; the edit gives the same text. */
function added(text: string, given: Partial<NewCase> = {}, head: NewTest = {}) {
  const found = addCase(text, { ...CASE, ...given }, head);
  if (!found) return undefined;
  const { edit, name, index, range } = found;
  const lines = text.split('\n');
  const offset = ({ line, character }: typeof range.start) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  expect(text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end))).toBe(found.text);
  const read = readExpectations(found.text);
  expect(read.problems).toEqual([]);
  const shown = found.text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character);
  expect(shown?.replace(/^['"]|['"]$/g, '')).toBe(name);
  return { text: found.text, name, index, case: read.expectations.cases[index] };
}

describe('a new test', () => {
  it('has the case, and the settings that matter', () => {
    const head = {
      manifests: ['../a.yaml', '../b.yaml'],
      version: '2.3',
      timeZone: 'Asia/Shanghai',
      tenants: { pay: ['li-na'] },
    };
    expect(added('', { at: '2026-03-02T10:00:00+08:00' }, head)?.text).toBe(
      `manifests:
  - ../a.yaml
  - ../b.yaml
notificationManagerVersion: '2.3'
timeZone: Asia/Shanghai
tenants:
  pay:
    - li-na
cases:
  - name: Down reaches on-call
    at: 2026-03-02T10:00:00+08:00
    alerts:
      - labels:
          alertname: Down
          severity: critical
    expect:
      receivers: [on-call]
`
        .replaceAll('../', "'../")
        .replaceAll('.yaml\n', ".yaml'\n"),
    );
  });

  it('keeps comments, and says why nobody is reached', () => {
    const text = added('# Owned by platform', { receivers: [], note: 'The Silence night\nmutes it.' })?.text;
    expect(text).toMatch(/^# Owned by platform\ncases:\n/);
    expect(text).toContain('      receivers: [] # The Silence night mutes it.\n');
  });
});

describe('an existing test', () => {
  const BLOCK = `# Who is called
name: all
cases:
  - name: first # keep
    alerts: [{ labels: { a: b } }]
    expect: { receivers: [] }   # nobody
`;

  it('gets the case at its end, with its comments', () => {
    const found = added(BLOCK);
    expect(found?.index).toBe(1);
    expect(found?.text.startsWith(BLOCK)).toBe(true);
    expect(found?.case).toMatchObject({
      alerts: [{ labels: CASE.alert.labels }],
      expect: { receivers: { items: [{ text: 'on-call' }] } },
    });
  });

  it.each([
    ['without a last line end', BLOCK.trimEnd()],
    ['with the list at the margin', BLOCK.replaceAll(/^ {2}/gm, '')],
    [
      'with wide dashes',
      BLOCK.replace('  - name', '  -   name')
        .replaceAll('    alerts', '      alerts')
        .replaceAll('    expect', '      expect'),
    ],
    ['with other line ends', BLOCK.replaceAll('\n', '\r\n')],
    ['in flow style', 'cases: [{ name: first, alerts: [{ labels: {} }], expect: { receivers: [] } }] # all'],
    [
      'in JSON',
      '{\n  "cases": [\n    {"name": "first", "alerts": [{"labels": {}}], "expect": {"receivers": []}}\n  ]\n}\n',
    ],
    ['with other keys after the cases', `${BLOCK}at: 2026-03-02T10:00:00Z\n`],
    ['with a comment after the cases', `${BLOCK}\n# the end\n`],
  ])('%s', (_, text) => {
    const found = added(text, { at: '2026-03-02T10:00:00+08:00', note: 'why', receivers: ['on-call', 'desk, 2'] });
    expect(found).toMatchObject({ index: 1, name: CASE.name });
    expect(found?.case?.at).toBe(1772416800000000000n);
    expect(found?.case?.expect.receivers?.items.map((item) => item.text)).toEqual(['on-call', 'desk, 2']);
    expect(readExpectations(found?.text ?? '').expectations.cases[0]?.name).toBe('first');
  });

  it.each([
    ['has no cases', 'name: x # mine\n'],
    ['has an empty list', 'cases: []\n'],
    ['has an empty value', 'name: x\ncases:\n'],
  ])('that %s gets the first', (_, text) => {
    expect(added(text)).toMatchObject({ index: 0, name: CASE.name });
  });

  it('gets no second case of a name', () => {
    const [once, twice] = [added(BLOCK)?.text ?? '', added(added(BLOCK)?.text ?? '')?.text ?? ''];
    expect([added(once)?.name, added(twice)?.name]).toEqual([`${CASE.name} (2)`, `${CASE.name} (3)`]);
  });

  it.each([
    ['is not a mapping', '- a\n'],
    ['cannot be read', 'cases: [\n'],
    ['has cases that are no list', 'cases: &a { b: c }\n'],
  ])('that %s stays as it is', (_, text) => {
    expect(addCase(text, CASE, {})).toBeUndefined();
  });
});

it.each([
  ['a status', { status: 'resolved' }, 'status: resolved'],
  ['annotations', { annotations: { message: 'a: "b"' } }, `message: 'a: "b"'`],
  ['labels that look like other values', { labels: { n: '7', on: 'no', 键: '值 1' } }, "'n': '7'"],
])('keeps %s of an alert', (_, given, written) => {
  const alert = { ...CASE.alert, ...given } as NewCase['alert'];
  const found = added('', { alert });
  expect(found?.text).toContain(written);
  expect(found?.case?.alerts).toMatchObject([alert]);
});
