import { Disposable, extensions, workspace } from 'vscode';
import type { YamlExtension } from '#server/protocol';
import type { Log } from '../../infrastructure/log.js';

const RED_HAT_YAML = 'redhat.vscode-yaml';

/** What Red Hat's YAML extension does now for YAML documents. */
export function yamlExtension(): YamlExtension {
  const extension = extensions.getExtension(RED_HAT_YAML);
  return {
    // it will, and VS Code does not ask again for the outline of others when it is active
    outlines: extension !== undefined,
    validates: extension?.isActive === true && workspace.getConfiguration('yaml').get('validate') !== false,
  };
}

/** Calls `changed` whenever what the extension does may have changed. */
export function followYamlExtension(changed: () => void, log: Log): Disposable {
  /** VS Code has no event for this. The first YAML document activates the extension anyway. */
  const awaitActivation = (): void => {
    const extension = extensions.getExtension(RED_HAT_YAML);
    if (!extension || extension.isActive) return;
    if (!workspace.textDocuments.some(({ languageId }) => languageId === 'yaml')) return;
    extension.activate().then(changed, (error: unknown) => log.warn(`${RED_HAT_YAML} did not start`, error));
  };
  awaitActivation();
  return Disposable.from(
    extensions.onDidChange(() => {
      awaitActivation();
      changed();
    }),
    workspace.onDidOpenTextDocument(awaitActivation),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml.validate')) changed();
    }),
  );
}
