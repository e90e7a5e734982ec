import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { createJudge } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { createManifestIndex } from '../../../../core/src/checks/analysis/manifest-index.js';
import type { LintConfig } from '../../../../core/src/checks/config/lint-config.js';

const text = readFileSync(new URL('../../../rules/label-unproduced/invalid.yaml', import.meta.url), 'utf8');
const stream = analyseStream(text);
const others = createManifestIndex(factsOf(stream));
const judge = createJudge();

const reported = (knownAlerts: LintConfig['knownAlerts']): readonly string[] =>
  judge(stream, { rules: {}, knownAlerts }, others)
    .filter(({ code }) => code === 'label-unproduced')
    .map(({ message }) => /“([^”]+)”/.exec(message)?.[1] ?? '');

test('what alerts beside the rules have is no typo, and is judged again when they change', () => {
  expect(reported(undefined)).toEqual(['squadrn', 'ChekoutFailing', 'platinun']);
  expect(reported([{ labels: { alertname: 'ChekoutFailing', squadrn: 'x' } }])).toEqual(['platinun']);
  expect(reported([{ labels: { alertname: 'Other', tier: 'platinun' } }])).toEqual(['squadrn', 'ChekoutFailing']);
});

test('nothing is reported while the alerts are not read', () => {
  expect(reported('unknown')).toEqual([]);
});
