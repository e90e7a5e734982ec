import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import configMapSchema from '../../../schemas/config-map.schema.json' with { type: 'json' };
import configV2beta1Schema from '../../../schemas/config-v2beta1.schema.json' with { type: 'json' };
import notificationManagerSchema from '../../../schemas/notification-manager.schema.json' with { type: 'json' };
import notificationManagerV2beta1Schema from '../../../schemas/notification-manager-v2beta1.schema.json' with {
  type: 'json',
};
import receiverSchema from '../../../schemas/receiver.schema.json' with { type: 'json' };
import receiverV2beta1Schema from '../../../schemas/receiver-v2beta1.schema.json' with { type: 'json' };
import routerSchema from '../../../schemas/router.schema.json' with { type: 'json' };
import secretSchema from '../../../schemas/secret.schema.json' with { type: 'json' };
import silenceSchema from '../../../schemas/silence.schema.json' with { type: 'json' };
import type { Validator } from '../../generated/validators.js';
import * as validators from '../../generated/validators.js';
import { KIND_NAMES, type KindName } from './kind-names.js';
import type { JsonSchema } from './schema/json-schema.js';

export interface KindInfo extends KindName {
  readonly schema: JsonSchema;
  readonly validate: Validator;
}

/** Every kind that is validated. */
export const KINDS: readonly KindInfo[] = [
  { ...KIND_NAMES.config, schema: configSchema as JsonSchema, validate: validators.config },
  { ...KIND_NAMES.receiver, schema: receiverSchema as JsonSchema, validate: validators.receiver },
  { ...KIND_NAMES.router, schema: routerSchema as JsonSchema, validate: validators.router },
  { ...KIND_NAMES.silence, schema: silenceSchema as JsonSchema, validate: validators.silence },
  {
    ...KIND_NAMES.notificationManager,
    schema: notificationManagerSchema as JsonSchema,
    validate: validators.notificationManager,
  },
  {
    ...KIND_NAMES.configV2beta1,
    schema: configV2beta1Schema as JsonSchema,
    validate: validators.configV2beta1,
  },
  {
    ...KIND_NAMES.receiverV2beta1,
    schema: receiverV2beta1Schema as JsonSchema,
    validate: validators.receiverV2beta1,
  },
  {
    ...KIND_NAMES.notificationManagerV2beta1,
    schema: notificationManagerV2beta1Schema as JsonSchema,
    validate: validators.notificationManagerV2beta1,
  },
  { ...KIND_NAMES.secret, schema: secretSchema as JsonSchema, validate: validators.secret },
  { ...KIND_NAMES.configMap, schema: configMapSchema as JsonSchema, validate: validators.configMap },
];

export function findKind(apiVersion: string, kind: string): KindInfo | undefined {
  return KINDS.find((info) => info.apiVersion === apiVersion && info.kind === kind);
}
