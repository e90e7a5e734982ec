import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
  };
}

const { capabilities, contributes } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Manifest;

/** Settings that control where messages are sent, what listens, or which programs start. */
const reaching = Object.keys(contributes.configuration.properties).filter(
  (name) => /\.(send|cluster|simulator|kustomize|helm)\./.test(name) && !name.endsWith('.judgeAs'),
);

describe('settings with effects outside the editor', () => {
  it('exist', () => expect(reaching).toContain('kubesphereDingtalk.send.conversationBaseUrl'));

  it('do not name sample files outside of the workspace in an untrusted one', () => {
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(
      'kubesphereDingtalk.preview.sampleFiles',
    );
  });

  it.each(reaching)('%s cannot be set by an untrusted workspace', (name) => {
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(name);
    expect(contributes.configuration.properties[name]?.scope).toMatch(/^machine/);
  });
});
