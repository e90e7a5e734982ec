import { mayMean } from '../../model/cluster/find-named.js';
import { asV2beta2 } from '../../model/conversion/convert-object.js';
import { secretReference } from '../../model/conversion/secret-reference.js';
import type { TextEdit } from '../../model/finding/finding.js';
import { freeName } from '../../model/free-name.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import { OLD_VERSION, SERVED_VERSION } from '../../model/kind-names.js';
import { placeAt, textAt } from '../../model/read/fields.js';
import { readCredential } from '../../model/read/read-credential.js';
import {
  canNameSecret,
  DEFAULT_SECRET_KEYS,
  DEFAULT_SECRET_NAMESPACE,
  type SecretField,
  secretDocument,
} from '../../model/secret-document.js';
import { readSops } from '../../model/unknown/sops.js';
import { encodeBase64 } from '../../text/base64.js';
import { indexLines } from '../../text/line-index.js';
import { toWellFormed } from '../../text/well-formed.js';
import { appendDocument, canAppendDocument } from '../../yaml/append-document.js';
import type { OffsetEdit } from '../../yaml/edit.js';
import type { JsonObject } from '../../yaml/object.js';
import { member, type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { setAt } from '../../yaml/set-at.js';
import { splitStream } from '../../yaml/split-stream.js';
import { type FoundReceiver, findReceiver, type WantedReceiver } from './find-receiver.js';
import { shiftEdit, toTextEdits } from './stream-edits.js';

export interface PlacedCredential {
  readonly receiver: string;
  readonly secret: SecretKey;
  /** One of the files already contained the Secret. */
  readonly known: boolean;
  /** The file with the Secret. */
  readonly home: SecretHome;
  readonly edits: readonly TextEdit[];
  /** The edits of the file beside it. */
  readonly besideEdits: readonly TextEdit[];
}

/** The file of the receiver, or one beside it. */
type SecretHome = 'here' | 'beside';

export interface PlaceOptions {
  /** The text of a file beside it that may contain the receiver's Secret. */
  readonly beside?: string;
  /** Where a Secret goes that neither file contains. Default: `here`. */
  readonly home?: SecretHome;
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

/**
 * Puts a chatbot's credentials into a Secret and refers to them from the receiver; the receiver itself never contains
 * them. Uses the Secret that the receiver already names if a file contains it, else appends a new document. Undefined
 * when the receiver is missing, the edit would be ambiguous, or SOPS encrypted a document of the file: SOPS
 * refuses to decrypt a changed document, and the new credential would be the only one in plain text.
 */
export function placeCredentials(
  stream: string,
  wanted: WantedReceiver,
  credentials: ChatbotCredentials,
  { beside = '', home = 'here' }: PlaceOptions = {},
): PlacedCredential | undefined {
  const receiver = findReceiver(stream, wanted);
  const given = FIELDS.filter((field) => credentials[field] !== undefined);
  const [first] = given;
  if (!receiver || first === undefined || !canAppendDocument(stream, receiver.root.node)) return undefined;
  const target = chooseSecret({ here: stream, beside }, receiver, home);
  if (!target || holdsSops(stream)) return undefined;
  const inStream = target.home === 'here';
  if (!inStream && holdsSops(beside)) return undefined;
  const keys = new Map(given.map((field) => [field, keyFor(receiver, field, target)] as const));
  const receiverEdits = referenceEdits(receiver, target, keys);
  const data = Object.fromEntries(given.map((field) => [keys.get(field) ?? field, (credentials[field] ?? '').trim()]));
  const secretEdits = target.place
    ? changeSecret(target.place, data)
    : [appendDocument(inStream ? stream : beside, secretDocument(target, data))];
  if (!receiverEdits || !secretEdits) return undefined;
  const { namespace, name } = target;
  return {
    receiver: receiver.name,
    secret: { namespace, name, key: keys.get(first) ?? first },
    known: target.place !== undefined,
    home: target.home,
    edits: toTextEdits(stream, [...receiverEdits, ...(inStream ? secretEdits : [])]),
    besideEdits: toTextEdits(beside, inStream ? [] : secretEdits),
  };
}

function holdsSops(stream: string): boolean {
  return splitStream(stream).some(({ text }) => {
    const root = text.includes('sops') ? readManifest(text).root : undefined;
    return root !== undefined && readSops(rootPlace(root), text) !== undefined;
  });
}

interface SecretPlace {
  readonly root: Place;
  readonly text: string;
  readonly offset: number;
}

interface ChosenSecret {
  readonly namespace: string;
  readonly name: string;
  readonly home: SecretHome;
  /** Its place in the file; undefined for a Secret that is yet to be written. */
  readonly place?: SecretPlace;
}

function chooseSecret(
  texts: Readonly<Record<SecretHome, string>>,
  receiver: FoundReceiver,
  home: SecretHome,
): ChosenSecret | undefined {
  const references = FIELDS.map((field) => referenceOf(receiver, field)).filter((found) => found !== undefined);
  for (const { name, namespace } of references) {
    for (const known of ['here', 'beside'] as const) {
      const place = findSecret(texts[known], name, namespace);
      const its = namespace || (place && namespaceOf(place)) || DEFAULT_SECRET_NAMESPACE;
      if (place) return { name, namespace: its, home: known, place };
    }
  }
  if (!canNameSecret(receiver.name)) return undefined;
  const [reference] = references;
  const namespace = reference?.namespace || DEFAULT_SECRET_NAMESPACE;
  return { namespace, name: freeName(`${receiver.name}-dingtalk`, texts.here + texts.beside), home };
}

function referenceOf({ root, text }: FoundReceiver, field: ChatbotField) {
  const read = readCredential(placeAt(asV2beta2(root), 'spec', 'dingtalk', 'chatbot'), field, indexLines(text));
  return read.kind === 'secret' && read.name !== '' ? read : undefined;
}

/** Which namespace is the manager's default, the stream need not tell. */
const ANY_DEFAULT = { namespace: '', assumed: true, complete: false } as const;

const NOT_READ = { root: undefined, template: undefined };

function findSecret(stream: string, name: string, namespace: string): SecretPlace | undefined {
  let offset = 0;
  for (const { text } of splitStream(stream)) {
    const { root, template } = /\bSecret\b/.test(text) ? readManifest(text) : NOT_READ;
    const place = root && !template ? rootPlace(root) : undefined;
    const found = place && { root: place, text, offset };
    const own = found && namespaceOf(found);
    if (
      found &&
      textAt(place, 'kind') === 'Secret' &&
      textAt(place, 'metadata', 'name') === name &&
      mayMean(namespace, own, ANY_DEFAULT)
    )
      return found;
    offset += text.length;
  }
  return undefined;
}

function namespaceOf({ root }: SecretPlace): string | undefined {
  return stringAt(placeAt(root, 'metadata', 'namespace'));
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
  const version = textAt(receiver.root, 'apiVersion') === OLD_VERSION ? OLD_VERSION : SERVED_VERSION;
  const reference = (key: string): JsonObject => secretReference(version, { namespace, name, key });
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
