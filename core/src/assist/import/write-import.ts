import { type Phrase, phrase } from '../../text/phrase.js';
import { writeManifest } from '../../yaml/write-manifest.js';
import { variableName } from './guard-credentials.js';
import type { ImportedManifest, ImportedObjects, SecretOutline } from './import-objects.js';

export interface WriteImportOptions {
  readonly translate: (phrase: Phrase) => string;
  /** Secrets as manifests with placeholders; otherwise as comments, so that applying the file changes no Secret. */
  readonly secretManifests: boolean;
}

/** A file below the folder of an import. */
export interface ImportedFile {
  /** With `/`. */
  readonly path: string;
  readonly text: string;
}

/** One stream with everything; empty without objects. */
export function writeImport({ manifests, secrets }: ImportedObjects, options: WriteImportOptions): string {
  const documents = manifests.map((manifest) => writeDocument(manifest, options));
  return [...documents, ...(secrets.length === 0 ? [] : [writeSecrets(secrets, options)])].join('---\n');
}

/** One file for each object, and one for the Secrets. */
export function splitImport(
  { manifests, secrets }: ImportedObjects,
  options: WriteImportOptions,
): readonly ImportedFile[] {
  const files = manifests.map((manifest) => ({
    path: `${[manifest.kind.toLowerCase(), manifest.namespace, manifest.name].filter(Boolean).map(fileName).join('-')}.yaml`,
    text: writeDocument(manifest, options),
  }));
  return [...files, ...(secrets.length === 0 ? [] : [{ path: 'secrets.yaml', text: writeSecrets(secrets, options) }])];
}

/** Names of objects are names of files in every system; exports may hold others. */
function fileName(text: string): string {
  return text.replaceAll(/[^\w.-]/g, '_');
}

function writeDocument({ value, notes }: ImportedManifest, { translate }: WriteImportOptions): string {
  return notes.map((note) => comment(translate(note))).join('') + writeManifest(value);
}

function writeSecrets(secrets: readonly SecretOutline[], { translate, secretManifests }: WriteImportOptions): string {
  const documents = secrets.map(({ name, namespace, type, keys }) =>
    writeManifest({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, ...(namespace && { namespace }) },
      type,
      ...(keys.length > 0 && {
        stringData: Object.fromEntries(keys.map((key) => [key, `\${${variableName(`${name}_${key}`)}}`])),
      }),
    }),
  );
  if (secretManifests)
    return (
      comment(translate(phrase('Secrets without their values. Replace the placeholders before you apply.'))) +
      documents.join('---\n')
    );
  const note = phrase(
    'Secrets that the manifests name. No values were imported. They are comments, so that applying this file changes no Secret.',
  );
  const lines = documents.join('---\n').trimEnd().split('\n');
  return comment(translate(note)) + lines.map((line) => `# ${line}\n`).join('');
}

function comment(text: string): string {
  return `# ${text.replaceAll(/\s+/g, ' ')}\n`;
}
