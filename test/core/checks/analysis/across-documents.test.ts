import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf, factsOfFile } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { KUSTOMIZATION, MANIFEST } from '../../../../core/src/model/kustomize/file-use.js';
import { isKustomizationFile } from '../../../../core/src/model/kustomize/kustomization-names.js';
import { receiver } from './manifests.js';
import { appSecret, chats, config, routed } from './mixed-manifests.js';

const FILE = 'file:///work/own.yaml';

const useOf = (name: string) => (isKustomizationFile(name) ? KUSTOMIZATION : MANIFEST);

/** The findings of a file beside others, as `code severity`. */
function found(text: string, others: Readonly<Record<string, string>> = {}, code = ''): readonly string[] {
  const stream = analyseStream(text);
  const files = Object.entries(others).map(
    ([name, content]) => [`file:///work/${name}`, analyseStream(content, undefined, undefined, useOf(name))] as const,
  );
  const facts = [[FILE, stream] as const, ...files].flatMap(([uri, each]) => factsOfFile(uri, factsOf(each)));
  return findingsOf(stream, DEFAULT_CONFIG, facts, FILE)
    .filter((finding) => finding.code.startsWith(code))
    .map((finding) => `${finding.code} ${finding.severity}`);
}

const PATCH = receiver('a').replace('spec:', 'spec:\n  $patch: replace');

describe('an object that several documents define', () => {
  it.each<[name: string, text: string, others: Readonly<Record<string, string>>, expected: readonly string[]]>([
    ['in one file', receiver('a') + receiver('a'), {}, ['object-duplicate warning']],
    ['in files of a folder', receiver('a'), { 'b.yaml': receiver('a') }, ['object-duplicate warning']],
    ['in another folder', receiver('a'), { 'prod/own.yaml': receiver('a') }, ['object-duplicate hint']],
    ['as a patch', receiver('a'), { 'b.yaml': PATCH }, []],
    ['in a patch', PATCH, { 'b.yaml': receiver('a') }, []],
    ['under another name', receiver('a'), { 'b.yaml': receiver('b') }, []],
    ['under a name with a placeholder', receiver('$(A)'), { 'b.yaml': receiver('$(A)') }, []],
    ['once', receiver('a'), {}, []],
  ])('%s', (_, text, others, expected) => {
    expect(found(text, others, 'object-duplicate')).toEqual(expected);
  });

  it.each<[name: string, kustomizations: Readonly<Record<string, string>>, expected: readonly string[]]>([
    ['that no kustomization names', {}, ['object-duplicate hint']],
    ['of which one kustomization names only one', { 'kustomization.yaml': '[own.yaml]' }, ['object-duplicate hint']],
    ['of overlays', { 'kustomization.yaml': '[own.yaml]', 'prod/kustomization.yml': '[./own.yaml]' }, []],
    [
      'of overlays with one base',
      {
        'base/kustomization.yaml': '[silence.yaml]',
        'kustomization.yaml': '[own.yaml, base]',
        'prod/Kustomization': '[own.yaml, ../base/]',
      },
      [],
    ],
    [
      'of a base and its overlay',
      { 'kustomization.yaml': '[own.yaml]', 'prod/kustomization.yaml': '[own.yaml, ..]' },
      ['object-duplicate hint'],
    ],
    [
      'of parts that meet in a third one',
      {
        'kustomization.yaml': '[own.yaml]',
        'prod/kustomization.yaml': '[own.yaml]',
        'all/kustomization.yaml': '[../prod, ../../work]',
      },
      ['object-duplicate hint'],
    ],
  ])('of files %s', (_, kustomizations, expected) => {
    const others = Object.entries(kustomizations).map(([path, files]) => [path, `resources: ${files}\n`]);
    expect(
      found(receiver('a'), { 'prod/own.yaml': receiver('a'), ...Object.fromEntries(others) }, 'object-duplicate'),
    ).toEqual(expected);
  });

  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['in both branches', `{{ if .Values.a }}\n${receiver('a')}{{ else }}\n${receiver('a')}{{ end }}\n`, []],
    ['in a block of its own', `${receiver('a')}{{ if .Values.a }}\n${receiver('a')}{{ end }}\n`, []],
    [
      'under a name that a block decides',
      receiver('a').replace('name: a', '{{ if .Values.a }}\n  name: a\n  {{ else }}\n  name: b\n  {{ end }}') +
        receiver('a'),
      [],
    ],
    [
      'beside actions',
      receiver('a').replace('spec:', 'spec:\n  {{ toYaml .Values.a | nindent 2 }}') + receiver('a'),
      ['object-duplicate warning'],
    ],
  ])('of a chart %s', (_, text, expected) => {
    expect(found(text, {}, 'object-duplicate')).toEqual(expected);
  });

  it('is not one in a draft that was never saved', () => {
    const draft = 'untitled:Untitled-1';
    const others = factsOfFile('untitled:Untitled-2', factsOf(analyseStream(receiver('a'))));
    const stream = analyseStream(receiver('a'));
    expect(findingsOf(stream, DEFAULT_CONFIG, others, draft)).toEqual([]);
    expect(findingsOf(stream, DEFAULT_CONFIG, others, FILE)).toEqual([]);
    const file = factsOfFile('file:///work/b.yaml', factsOf(analyseStream(receiver('a'))));
    expect(findingsOf(stream, DEFAULT_CONFIG, file, draft)).toEqual([]);
  });

  it('is not reported while its files are not known', () => {
    const facts = factsOf(analyseStream(receiver('a')));
    expect(findingsOf(analyseStream(receiver('a')), DEFAULT_CONFIG, facts)).toEqual([]);
  });

  it('is named with its file', () => {
    const facts = factsOfFile('file:///prod/b.yaml', factsOf(analyseStream(receiver('a'))));
    const [finding] = findingsOf(analyseStream(receiver('a')), DEFAULT_CONFIG, facts, FILE);
    expect(finding?.message).toContain('../prod/b.yaml');
  });
});

describe('a key of a Secret', () => {
  const app = config('app');
  it.each<[name: string, others: Readonly<Record<string, string>>, expected: readonly string[]]>([
    ['that is not known', {}, []],
    ['of another file', { 'b.yaml': appSecret('k', 's') }, []],
    ['that is missing', { 'b.yaml': appSecret('k') }, ['secret-key-missing warning']],
    ['that differs in case', { 'b.yaml': appSecret('K', 's') }, ['secret-key-missing warning']],
    ['that one of several Secrets has', { 'b.yaml': appSecret('s'), 'c.yaml': appSecret('k', 's') }, []],
    ['of a Secret without keys', { 'b.yaml': appSecret() }, ['secret-key-missing hint', 'secret-key-missing hint']],
    ['of another namespace', { 'b.yaml': appSecret('x').replace('n1', 'n2') }, []],
    ['of a patch', { 'b.yaml': `${appSecret('k')}  $patch: merge\n` }, []],
  ])('%s', (_, others, expected) => {
    expect(found(app, others, 'secret-key')).toEqual(expected);
  });

  it('is not judged while other files are unknown', () => {
    const stream = analyseStream(app + appSecret('x'));
    expect(findingsOf(stream, DEFAULT_CONFIG, 'unknown').map(({ code }) => code)).not.toContain('secret-key-missing');
  });

  it('of the old version has the path of that version', () => {
    const old = `---\napiVersion: notification.kubesphere.io/v2beta1\nkind: Config\nmetadata: { name: app, labels: { type: default } }\nspec:\n  dingtalk: { conversation: { appkey: { namespace: n1, name: app, key: k }, appsecret: { namespace: n1, name: app, key: s } } }\n`;
    const findings = findingsOf(analyseStream(old + appSecret('s')));
    expect(findings.find(({ code }) => code === 'secret-key-missing')?.path).toBe(
      'spec.dingtalk.conversation.appkey.key',
    );
  });
});

describe('a receiver that a Router names', () => {
  it.each<
    [name: string, names: readonly string[], others: Readonly<Record<string, string>>, expected: readonly string[]]
  >([
    ['is known', ['a'], { 'b.yaml': receiver('a') }, []],
    ['is a typo', ['oncal'], { 'b.yaml': receiver('oncall') }, ['router-receiver-unknown warning']],
    ['is elsewhere', ['oncall'], { 'b.yaml': receiver('database') }, ['router-receiver-unknown hint']],
    ['is elsewhere, like all others', ['oncall'], {}, []],
    ['is a sibling of a known one', ['team-b'], { 'b.yaml': receiver('team-a') }, ['router-receiver-unknown hint']],
  ])('%s', (_, names, others, expected) => {
    expect(found(routed('r', ...names), others, 'router-receiver')).toEqual(expected);
  });
});

describe('Configs that apply equally well', () => {
  const other = config('other').replaceAll('name: app', 'name: other');
  it.each<[name: string, text: string, others: Readonly<Record<string, string>>, expected: readonly string[]]>([
    ['in the file', chats('a') + config('app') + other, {}, ['config-ambiguous warning']],
    ['in other files', chats('a'), { 'b.yaml': config('app'), 'c.yaml': other }, ['config-ambiguous hint']],
    ['with the same app', chats('a') + config('app') + config('app2'), {}, []],
    ['by priority', chats('a') + config('app') + other.replace('default', "default, priority: '1'"), {}, []],
  ])('%s', (_, text, others, expected) => {
    expect(found(text, others, 'config-ambiguous')).toEqual(expected);
  });
});

describe('a Secret that a credential names', () => {
  const text = (name: string): string =>
    `apiVersion: notification.kubesphere.io/v2beta2\nkind: Config\nmetadata: { name: app }\nspec: { dingtalk: { conversation: { appkey: { valueFrom: { secretKeyRef: { namespace: n1, name: ${name}, key: k } } } } } }\n`;
  const secret = (name: string, namespace = 'n1'): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: ${namespace} }\nstringData: { k: v }\n`;
  const generator = (options: string): string =>
    `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nsecretGenerator: [{ name: robots, literals: [k=v]${options} }]\n`;
  it.each<[name: string, name: string, others: Readonly<Record<string, string>>, expected: readonly string[]]>([
    ['is a typo', 'robts', { 'b.yaml': secret('robots') }, ['secret-unknown warning']],
    ['is known', 'robots', { 'b.yaml': secret('robots'), 'c.yaml': secret('robot') }, []],
    ['is known in another namespace', 'robots', { 'b.yaml': secret('robots', 'n2'), 'c.yaml': secret('robot') }, []],
    ['is close to one of another namespace', 'robts', { 'b.yaml': secret('robots', 'n2') }, []],
    ['is a sibling of a known one', 'team-b', { 'b.yaml': secret('team-a') }, []],
    ['is elsewhere', 'database', { 'b.yaml': secret('robots') }, []],
    ['may be one whose name is unknown', 'robts', { 'b.yaml': secret('robots'), 'c.yaml': secret('$(A)') }, []],
    ['has the hash of a generator', 'robots-2bdf8k9c7t', { 'kustomization.yaml': generator('') }, []],
    [
      'is a typo of what a generator makes',
      'robts',
      { 'kustomization.yaml': generator('') },
      ['secret-unknown warning'],
    ],
  ])('%s', (_, name, others, expected) => {
    expect(found(text(name), others, 'secret-unknown')).toEqual(expected);
  });
});
