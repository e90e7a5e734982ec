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
import * as managerValidators from '../../generated/manager-validators.js';
import * as v2beta1Validators from '../../generated/v2beta1-validators.js';
import type { Validator } from '../../generated/validators.js';
import * as validators from '../../generated/validators.js';
import { KIND_NAMES, type KindName, type ReadKind } from './kind-names.js';
import type { JsonSchema } from './schema/json-schema.js';

export interface KindInfo extends KindName {
  readonly kind: ReadKind;
  readonly schema: JsonSchema;
  readonly validate: Validator;
}

/** Schema and validator are read only when they are asked for: the bundles load many of them late. */
function kind(
  name: KindName & { readonly kind: ReadKind },
  schema: () => unknown,
  validate: () => Validator,
): KindInfo {
  return {
    ...name,
    get schema() {
      return schema() as JsonSchema;
    },
    get validate() {
      return validate();
    },
  };
}

/** Every kind that is validated. */
export const KINDS: readonly KindInfo[] = [
  kind(
    KIND_NAMES.config,
    () => configSchema,
    () => validators.config,
  ),
  kind(
    KIND_NAMES.receiver,
    () => receiverSchema,
    () => validators.receiver,
  ),
  kind(
    KIND_NAMES.router,
    () => routerSchema,
    () => validators.router,
  ),
  kind(
    KIND_NAMES.silence,
    () => silenceSchema,
    () => validators.silence,
  ),
  kind(
    KIND_NAMES.notificationManager,
    () => notificationManagerSchema,
    () => managerValidators.notificationManager,
  ),
  kind(
    KIND_NAMES.configV2beta1,
    () => configV2beta1Schema,
    () => v2beta1Validators.configV2beta1,
  ),
  kind(
    KIND_NAMES.receiverV2beta1,
    () => receiverV2beta1Schema,
    () => v2beta1Validators.receiverV2beta1,
  ),
  kind(
    KIND_NAMES.notificationManagerV2beta1,
    () => notificationManagerV2beta1Schema,
    () => managerValidators.notificationManagerV2beta1,
  ),
  kind(
    KIND_NAMES.secret,
    () => secretSchema,
    () => validators.secret,
  ),
  kind(
    KIND_NAMES.configMap,
    () => configMapSchema,
    () => validators.configMap,
  ),
];

export function findKind(apiVersion: string, kind: string): KindInfo | undefined {
  return KINDS.find((info) => info.apiVersion === apiVersion && info.kind === kind);
}
