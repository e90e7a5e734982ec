import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import configMapSchema from '../../../schemas/config-map.schema.json' with { type: 'json' };
import notificationManagerSchema from '../../../schemas/notification-manager.schema.json' with { type: 'json' };
import receiverSchema from '../../../schemas/receiver.schema.json' with { type: 'json' };
import routerSchema from '../../../schemas/router.schema.json' with { type: 'json' };
import secretSchema from '../../../schemas/secret.schema.json' with { type: 'json' };
import silenceSchema from '../../../schemas/silence.schema.json' with { type: 'json' };
import type { Validator } from '../../generated/validators.js';
import * as validators from '../../generated/validators.js';
import type { JsonSchema } from './schema/json-schema.js';

/** The API group of the notification manager. */
export const NOTIFICATION_GROUP = 'notification.kubesphere.io';
/** The version that notification-manager 2.6 serves. */
export const SERVED_VERSION = `${NOTIFICATION_GROUP}/v2beta2`;

export interface KindInfo {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: JsonSchema;
  readonly validate: Validator;
  /** `named`: checked only when a notification manifest names the object, because most such objects are unrelated. */
  readonly interest: 'own' | 'named';
  /** `cluster`: the object has no namespace. */
  readonly scope: 'cluster' | 'namespaced';
}

const own = { apiVersion: SERVED_VERSION, interest: 'own', scope: 'cluster' } as const;
const named = { apiVersion: 'v1', interest: 'named', scope: 'namespaced' } as const;

/** All validated kinds. A new kind needs a schema and a row here. */
export const KINDS: readonly KindInfo[] = [
  { ...own, kind: 'Config', schema: configSchema as JsonSchema, validate: validators.config },
  { ...own, kind: 'Receiver', schema: receiverSchema as JsonSchema, validate: validators.receiver },
  { ...own, kind: 'Router', schema: routerSchema as JsonSchema, validate: validators.router },
  { ...own, kind: 'Silence', schema: silenceSchema as JsonSchema, validate: validators.silence },
  {
    ...own,
    kind: 'NotificationManager',
    schema: notificationManagerSchema as JsonSchema,
    validate: validators.notificationManager,
  },
  { ...named, kind: 'Secret', schema: secretSchema as JsonSchema, validate: validators.secret },
  { ...named, kind: 'ConfigMap', schema: configMapSchema as JsonSchema, validate: validators.configMap },
];

export function findKind(apiVersion: string, kind: string): KindInfo | undefined {
  return KINDS.find((info) => info.apiVersion === apiVersion && info.kind === kind);
}
