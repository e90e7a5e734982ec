import { type Fault, type FaultKind, type FaultRule, TLS_PROBLEMS } from '../faults/fault.js';
import { REFUSAL_NAMES } from '../faults/named-refusals.js';
import { type Check, isCount, isInteger, isOneOf, isText, optional, readShape, type Shape } from './shape.js';

type Fields<K extends FaultKind> = Shape<Omit<Extract<Fault, { readonly kind: K }>, 'kind'>>;

const faultShapes: { readonly [K in FaultKind]: Fields<K> } = {
  errcode: { errcode: isInteger, errmsg: isText, subCode: optional(isText), subMessage: optional(isText) },
  refusal: { refusal: isOneOf(...REFUSAL_NAMES) },
  'system-busy': {},
  'system-exception': {},
  'flood-punish': {},
  html: { status: optional(isStatus) },
  empty: {},
  'no-code': {},
  'not-http': {},
  'not-json': {},
  'http-status': { status: optional(isStatus) },
  redirect: { location: optional(isText), status: optional(isStatus) },
  'reset-early': {},
  'reset-late': {},
  slow: { ms: optional(isCount) },
  'slow-body': { ms: optional(isCount) },
  truncated: {},
  huge: { bytes: optional(isCount) },
  gzip: {},
  'bad-gzip': {},
  clock: { offsetMs: isInteger },
  'proxy-refused': { status: optional(isStatus) },
  'proxy-authentication': {},
  tls: { problem: isOneOf(...TLS_PROBLEMS) },
};

const whenShape: Shape<NonNullable<FaultRule['when']>> = {
  path: optional(isOneOf('/robot/send', '/gettoken', '/chat/send')),
  accessToken: optional(isText),
};

const itemShape: Shape<{ readonly fault: unknown } & FaultRule> = {
  fault: (value) => typeof value === 'object' && value !== null,
  when: optional((value) => typeof value === 'object' && value !== null),
  times: optional((value) => value === null || isCount(value)),
};

/** `{fault, when?, times?}`; `times: null` stands for ever, as `JSON.stringify(Infinity)` has it. @throws {RangeError} */
export function readFault(value: unknown): { readonly fault: Fault; readonly rule: FaultRule } {
  const item = readShape<{ fault: { kind?: unknown }; when?: unknown; times?: number | null }>(
    value,
    itemShape,
    'An entry',
  );
  const fault = readFaultItself(item.fault);
  const when = item.when === undefined ? {} : { when: readShape(item.when, whenShape, '“when”') };
  const times = item.times === undefined ? {} : { times: item.times ?? Number.POSITIVE_INFINITY };
  return { fault, rule: { ...when, ...times } };
}

/** @throws {RangeError} */
export function readFaultItself(value: { readonly kind?: unknown }): Fault {
  const { kind, ...fields } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(faultShapes, kind))
    throw new RangeError('The fault’s kind is unknown.');
  readShape(fields, faultShapes[kind as FaultKind] as Record<string, Check>, `A fault of kind ${kind}`);
  return value as Fault;
}

function isStatus(value: unknown): boolean {
  return isCount(value) && (value as number) >= 200 && (value as number) <= 599;
}
