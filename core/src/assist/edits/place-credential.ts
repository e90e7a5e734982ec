import { readCredential } from '../../model/dingtalk/credential.js';
import type { TextEdit } from '../../model/finding/finding.js';
import { freeName } from '../../model/free-name.js';
import {
  DEFAULT_SECRET_KEYS,
  DEFAULT_SECRET_NAMESPACE,
  type SecretField,
  secretDocument,
} from '../../model/secret-document.js';
import { encodeBase64 } from '../../text/base64.js';
import { toWellFormed } from '../../text/well-formed.js';
import { appendDocument } from '../../yaml/append-document.js';
import type { OffsetEdit } from '../../yaml/edit.js';
import { toJson } from '../../yaml/node.js';
import { member, type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { setAt } from '../../yaml/set-at.js';
import { splitStream } from '../../yaml/split-stream.js';
import { type FoundReceiver, findReceiver } from './find-receiver.js';
import { shiftEdit, toTextEdits } from './stream-edits.js';

export interface PlacedCredential {
  readonly receiver: string;
  readonly secret: SecretKey;
  /** The file already contained the Secret. */
  readonly known: boolean;
  readonly edits: readonly TextEdit[];
}

interface SecretKey {
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
}

type ChatbotField = Extract<SecretField, 'webhook' | 'secret'>;

/** Credentials of a chatbot. An omitted credential stays unchanged. */
export type ChatbotCredentials = Readonly<Partial<Record<ChatbotField, string>>>;

const FIELDS = ['webhook', 'secret'] as const;
const OBJECT_NAME = /^[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?$/;

/**
 * Puts a chatbot's credentials into a Secret and refers to them from the receiver; the receiver itself never contains
 * them. Uses the Secret that the receiver already names if the file contains it, else appends a new document. Undefined
 * when the receiver is missing or the edit would be ambiguous.
 */
export function placeCredentials(
  stream: string,
  wanted: { readonly name?: string | undefined; readonly offset?: number | undefined },
  credentials: ChatbotCredentials,
): PlacedCredential | undefined {
  const receiver = findReceiver(stream, wanted);
  const given = FIELDS.filter((field) => credentials[field] !== undefined);
  const [first] = given;
  if (!receiver || first === undefined || isUnfit(stream, receiver)) return undefined;
  const target = chooseSecret(stream, receiver);
  if (!target) return undefined;
  const keys = new Map(given.map((field) => [field, keyFor(receiver, field, target)] as const));
  const receiverEdits = referenceEdits(receiver, target, keys);
  const data = Object.fromEntries(given.map((field) => [keys.get(field) ?? field, (credentials[field] ?? '').trim()]));
  const secretEdits = target.place
    ? changeSecret(target.place, data)
    : [appendDocument(stream, secretDocument(target, data))];
  if (!receiverEdits || !secretEdits) return undefined;
  const { namespace, name } = target;
  return {
    receiver: receiver.name,
    secret: { namespace, name, key: keys.get(first) ?? first },
    known: target.place !== undefined,
    edits: toTextEdits(stream, [...receiverEdits, ...secretEdits]),
  };
}

/** Neither JSON nor a stream with an end marker can take another document. */
function isUnfit(stream: string, { root }: FoundReceiver): boolean {
  return (root.node.kind === 'mapping' && root.node.flow) || /^\.\.\.(?=\s|$)/m.test(stream);
}

interface SecretPlace {
  readonly root: Place;
  readonly text: string;
  readonly offset: number;
}

interface ChosenSecret {
  readonly namespace: string;
  readonly name: string;
  /** Its place in the file; undefined for a Secret that is yet to be written. */
  readonly place?: SecretPlace;
}

function chooseSecret(stream: string, receiver: FoundReceiver): ChosenSecret | undefined {
  const references = FIELDS.map((field) => referenceOf(receiver, field)).filter((found) => found !== undefined);
  for (const { name, namespace } of references) {
    const place = findSecret(stream, name, namespace);
    if (place) return { name, namespace: namespace ?? namespaceOf(place) ?? DEFAULT_SECRET_NAMESPACE, place };
  }
  if (!OBJECT_NAME.test(receiver.name)) return undefined;
  const [reference] = references;
  const namespace = reference?.namespace ?? DEFAULT_SECRET_NAMESPACE;
  return { namespace, name: freeName(`${receiver.name}-dingtalk`, stream) };
}

function referenceOf({ dingtalk }: FoundReceiver, field: ChatbotField) {
  const chatbot = presentMember(dingtalk, 'chatbot');
  const credential = chatbot && presentMember(chatbot, field);
  const read = credential && readCredential(toJson(credential.node));
  return read?.kind === 'secretKeyRef' && read.name !== '' ? read : undefined;
}

function findSecret(stream: string, name: string, namespace: string | undefined): SecretPlace | undefined {
  let offset = 0;
  for (const { text } of splitStream(stream)) {
    const { root } = /\bSecret\b/.test(text) ? readDocument(text) : { root: undefined };
    const place = root && rootPlace(root);
    const metadata = place && presentMember(place, 'metadata');
    const found = metadata && {
      name: stringAt(presentMember(metadata, 'name')),
      namespace: stringAt(presentMember(metadata, 'namespace')),
    };
    if (
      place &&
      stringAt(presentMember(place, 'kind')) === 'Secret' &&
      found?.name === name &&
      (found.namespace === undefined || namespace === undefined || found.namespace === namespace)
    )
      return { root: place, text, offset };
    offset += text.length;
  }
  return undefined;
}

function namespaceOf({ root }: SecretPlace): string | undefined {
  const metadata = presentMember(root, 'metadata');
  return stringAt(metadata && presentMember(metadata, 'namespace'));
}

/** The key of this Secret that the receiver already names, else the console's. */
function keyFor(receiver: FoundReceiver, field: ChatbotField, { name }: ChosenSecret): string {
  const reference = referenceOf(receiver, field);
  return reference?.name === name && reference.key !== '' ? reference.key : DEFAULT_SECRET_KEYS[field];
}

/** One edit with all fields when the receiver has no chatbot yet, else one per field; undefined where a field cannot be written. */
function referenceEdits(
  { dingtalk, text, offset, ...receiver }: FoundReceiver,
  { namespace, name }: ChosenSecret,
  keys: ReadonlyMap<ChatbotField, string>,
): readonly OffsetEdit[] | undefined {
  const found: FoundReceiver = { dingtalk, text, offset, ...receiver };
  const reference = (key: string) => ({ valueFrom: { secretKeyRef: { namespace, name, key } } });
  const changed = [...keys].filter(([field, key]) => {
    const known = referenceOf(found, field);
    return known?.name !== name || known.key !== key;
  });
  const chatbot = presentMember(dingtalk, 'chatbot');
  const filled = chatbot?.node.kind === 'mapping' && chatbot.node.entries.length > 0;
  const missing = changed.filter(([field]) => !filled || member(chatbot, field) === undefined);
  const replaced = changed.filter((entry) => !missing.includes(entry));
  const edits = replaced.map(([field, key]) => chatbot && setAt(text, chatbot, [field], reference(key)));
  if (missing.length > 0 && !filled) {
    const whole = Object.fromEntries(missing.map(([field, key]) => [field, reference(key)]));
    edits.push(setAt(text, dingtalk, ['chatbot'], whole));
  } else edits.push(...joined(missing.map(([field, key]) => chatbot && setAt(text, chatbot, [field], reference(key)))));
  const complete = edits.filter((edit) => edit !== undefined);
  return complete.length === edits.length ? complete.map((edit) => shiftEdit(edit, offset)) : undefined;
}

/** Joins insertions at the same place into one, in their order. */
function joined(edits: readonly (OffsetEdit | undefined)[]): readonly (OffsetEdit | undefined)[] {
  const [first, second] = edits;
  if (!first || !second || first.start !== second.start) return edits;
  return [{ ...first, newText: first.newText + second.newText.replace(/^(?:\r?\n)?/, '') }];
}

function changeSecret(
  { root, text, offset }: SecretPlace,
  data: Readonly<Record<string, string>>,
): readonly OffsetEdit[] | undefined {
  const entries = Object.entries(data);
  const stringData = presentMember(root, 'stringData');
  const encoded = presentMember(root, 'data');
  const inBase64 = entries.filter(
    ([key]) => encoded && member(encoded, key) && !(stringData && member(stringData, key)),
  );
  const plain = entries.filter((entry) => !inBase64.includes(entry));
  const edits = [
    ...inBase64.map(([key, value]) => setAt(text, root, ['data', key], encodeBase64(utf8Bytes(value)))),
    ...(stringData?.node.kind === 'mapping' && stringData.node.entries.length > 0
      ? joined(plain.map(([key, value]) => setAt(text, root, ['stringData', key], value)))
      : plain.length > 0
        ? [setAt(text, root, ['stringData'], Object.fromEntries(plain))]
        : []),
  ];
  const complete = edits.filter((edit) => edit !== undefined);
  return complete.length === edits.length ? complete.map((edit) => shiftEdit(edit, offset)) : undefined;
}

/** The text in UTF-8, one character per byte. */
function utf8Bytes(text: string): string {
  return encodeURIComponent(toWellFormed(text)).replaceAll(/%([0-9A-F]{2})/g, (_, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  );
}
