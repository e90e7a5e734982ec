import { expect, it } from 'vitest';
import { analyseStream, findingsOf, parseManagerVersion, releaseOf } from '#core';
import { compileTemplates } from '../../../../core/src/manager/message/compile-templates.js';

const TEXT = '{{ define "t" }}{{ range .Alerts }}{{ break }}{{ end }}{{ end }}';

/** The error of Go, or undefined. */
function errorIn(version: string): string | undefined {
  const release = releaseOf(parseManagerVersion(version));
  const compiled = compileTemplates({ texts: [TEXT], packs: [], language: '' }, release);
  return compiled.kind === 'failed' ? compiled.error : undefined;
}

it.each(['1.4', '2.0', '2.3'])('break is a function that %s does not have', (version) => {
  expect(errorIn(version)).toContain('function "break" not defined');
});

it.each(['2.4', '2.5', '2.6', 'next'])('%s has break', (version) => {
  expect(errorIn(version)).toBeUndefined();
});

it('is reported for releases that lack it', () => {
  const manifests = `
apiVersion: v1
kind: ConfigMap
metadata: {name: notification-manager-template, namespace: kubesphere-monitoring-system}
data:
  template: '${TEXT}'
`;
  const codes = (version: string): readonly string[] => {
    const parsed = parseManagerVersion(version);
    return findingsOf(analyseStream(manifests), { rules: {}, ...(parsed && { version: parsed }) }).map(
      ({ code }) => code,
    );
  };
  expect(codes('2.3')).toEqual(['template-function-unknown']);
  expect(codes('2.6')).toEqual([]);
});
