import {
  type ConfigFacts,
  type CredentialFacts,
  type DingTalkReceiver,
  findSecretKey,
  isJsonObject,
  type Json,
  type Phrase,
  type Placed,
  phrase,
  placeholderInCredential,
  type ReceiverFacts,
  type SecretFacts,
  UNNAMED_SECRET,
} from '#core';
import { targetSecrets } from '../target-secrets.js';
import type { TestSetting } from '../test-message/test-manifests.js';
import type { Target } from '../types.js';
import type { CredentialOrigin } from './credential-origin.js';
import type { SuppliedCredential } from './credential-provider.js';
import { describeValue, describeWrongKey } from './describe-value.js';
import type { CredentialField, CredentialReference, MissingCredential, MissingReason } from './missing-credential.js';
import { keyNotFound, readSecretKey } from './read-secret-key.js';
import { unknownEntry, unknownField, unknownKey } from './unknown-value.js';

export type Need =
  | {
      readonly kind: 'known';
      readonly value: string;
      readonly origin: CredentialOrigin | undefined;
      /** Unexpected behaviour of the manager with the value. */
      readonly notes: readonly Phrase[];
    }
  | { readonly kind: 'missing'; readonly missing: MissingCredential };

/** The sources of credentials. */
export interface CredentialSources {
  readonly setting: TestSetting;
  /** The tested file, which descriptions call “this file”. Undefined: descriptions name every file. */
  readonly home?: string;
  /** The displayed name of a file; default: its URI. */
  readonly showFile?: (uri: string) => string;
  /** The API for conversations; default: DingTalk's. */
  readonly apiUrl?: string | undefined;
  /** Values from outside the manifests, by `MissingCredential.id`. */
  readonly supplied?: ReadonlyMap<string, SuppliedCredential>;
}

/** A field that needs a credential, with its object. */
export interface CredentialNeed {
  readonly field: CredentialField;
  readonly object: Placed<ReceiverFacts | ConfigFacts>;
  readonly credential: CredentialFacts | { readonly kind: 'absent' };
  /** The host that it is for; see `MissingCredential`. */
  readonly host?: string | undefined;
}

/** The target of each field, which is also its section below `spec.dingtalk`. */
const TARGETS: Readonly<Record<CredentialField, Target['kind']>> = {
  webhook: 'chatbot',
  secret: 'chatbot',
  appkey: 'conversation',
  appsecret: 'conversation',
};

/** The Secret in the cluster is unusable for these reasons, even if a value comes from elsewhere. */
const FAULTS: ReadonlySet<MissingReason> = new Set(['key-not-found', 'empty', 'not-base64', 'not-text']);

/** A credential's value: from the manifest, else from a Secret, else from the supplied values. */
export function readNeed({ field, object, credential, host }: CredentialNeed, sources: CredentialSources): Need {
  const { kind, name } = object.facts;
  const owner = { kind, name };
  const known = (value: string, origin: CredentialOrigin, notes: readonly Phrase[] = []): Need => ({
    kind: 'known',
    value,
    origin,
    notes: [...notes, ...describeValue(field, name, value)],
  });
  const lack = (reason: MissingReason, text: Phrase, reference: CredentialReference): Need => {
    const id = identify(field, owner, reference);
    const supplied = sources.supplied?.get(id);
    if (supplied !== undefined) return known(supplied.value, supplied.origin, faultsOf(field, reason, text, reference));
    const place = host === undefined ? {} : { host };
    return {
      kind: 'missing',
      missing: { field, target: TARGETS[field], owner, reference, reason, text, id, ...place },
    };
  };
  switch (credential.kind) {
    case 'absent':
      return lack('not-set', phrase('{kind} “{name}” has no {field}.', { ...owner, field }), { kind: 'absent' });
    case 'empty':
      return lack('empty', phrase('The {field} of {kind} “{name}” is empty.', { ...owner, field }), { kind: 'empty' });
    case 'inline': {
      const value = inlineValue(object.facts, field, sources.setting);
      const placeholder = placeholderInCredential(value);
      if (placeholder === undefined) return known(value, { kind: 'manifest' });
      return lack('unknown', unknownField(field, owner, placeholder), { kind: 'empty' });
    }
    case 'secret': {
      const { name, key, namespace } = credential;
      const reference = { kind: 'secret', name, key, namespace } as const;
      const found = lookUp(reference, sources);
      return found.kind === 'found'
        ? known(found.value, originOf(found.secret, reference, sources))
        : lack(found.reason, found.text, reference);
    }
  }
}

type SecretReference = Extract<CredentialReference, { kind: 'secret' }>;

type LookedUp =
  | { readonly kind: 'found'; readonly value: string; readonly secret: Placed<SecretFacts> }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly text: Phrase };

function lookUp(reference: SecretReference, { setting: { cluster, pipeline, written } }: CredentialSources): LookedUp {
  const { data } = pipeline.settings;
  const { name, key } = reference;
  const found = findSecretKey(cluster.secrets, reference, data);
  const unknown = unknownEntry(found, reference);
  if (unknown) return { kind: 'missing', reason: 'unknown', text: unknown };
  if (found.kind === 'key-missing' && found.secret.facts.maker) return keyNotFound(reference, found.keys);
  if (found.kind === 'found' || found.kind === 'key-missing') {
    const { secret } = found;
    const object = written(secret.facts);
    const read = object && readSecretKey(object, key);
    const placeholder = read?.kind === 'found' ? placeholderInCredential(read.value) : undefined;
    if (placeholder !== undefined)
      return { kind: 'missing', reason: 'unknown', text: unknownKey(reference, placeholder) };
    if (read) return read.kind === 'found' ? { ...read, secret } : read;
  }
  if (found.kind === 'elsewhere') {
    const text = phrase('Secret “{name}” is in namespace {elsewhere}, but the reference is to {namespace}.', {
      name,
      elsewhere: found.namespaces.join(', '),
      namespace: reference.namespace || data.namespace,
    });
    return { kind: 'missing', reason: 'other-namespace', text };
  }
  const text = name === '' ? UNNAMED_SECRET : phrase('Secret “{name}” is not in the manifests.', { name });
  return { kind: 'missing', reason: 'secret-not-found', text };
}

/** The plaintext credentials of a receiver's manifest, which must never be shown. */
export function inlineCredentials({ object, chatbot }: DingTalkReceiver, setting: TestSetting): readonly string[] {
  const read = (field: 'webhook' | 'secret'): string =>
    chatbot?.[field].kind === 'inline' ? inlineValue(object.facts, field, setting) : '';
  return targetSecrets({ kind: 'chatbot', webhook: read('webhook'), secret: read('secret') });
}

function inlineValue(facts: ReceiverFacts | ConfigFacts, field: CredentialField, setting: TestSetting): string {
  const path = ['spec', 'dingtalk', TARGETS[field], field, 'value'];
  let value: Json | undefined = setting.written(facts)?.value;
  for (const step of path) value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return typeof value === 'string' ? value : '';
}

function faultsOf(
  field: CredentialField,
  reason: MissingReason,
  text: Phrase,
  reference: CredentialReference,
): readonly Phrase[] {
  if (!FAULTS.has(reason)) return [];
  return reason === 'key-not-found' ? [text, describeWrongKey(field, reference)] : [text];
}

function originOf(
  { uri, facts: { namespace } }: Placed<SecretFacts>,
  { name, key }: SecretReference,
  { home, showFile = (file) => file }: CredentialSources,
): CredentialOrigin {
  return {
    kind: 'secret',
    name,
    key,
    ...(namespace && { namespace }),
    ...(uri !== home && { file: showFile(uri) }),
  };
}

/** The same for a credential in every run. Equal references of different owners have the same id. */
function identify(field: CredentialField, owner: MissingCredential['owner'], reference: CredentialReference): string {
  const parts =
    reference.kind === 'secret'
      ? ['Secret', reference.namespace, reference.name, reference.key]
      : [owner.kind, owner.name, field];
  return parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/');
}
