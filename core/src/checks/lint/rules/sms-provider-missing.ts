import { findKind } from '../../../model/kinds.js';
import { placeAt } from '../../../model/read/fields.js';
import { parseManagerVersion } from '../../../model/release/manager-version.js';
import { existsIn } from '../../../model/release/version-range.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../../../model/schema/navigate.js';
import { phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import { pathOf, presentMember, stringAt } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Rule, RuleContext } from '../rule.js';
import { knownValues } from '../unknown-value.js';

export const smsProviderMissing: Rule = {
  meta: {
    id: 'sms-provider-missing',
    family: 'admission',
    severity: 'error',
    summary: 'The Config does not set up its default SMS provider.',
    fixes: 'unsafe',
  },
  visit: {
    root(root, report, context) {
      const sms = context.kind === 'Config' ? channel(root, 'sms') : undefined;
      const chosen = placeAt(sms, 'defaultProvider');
      const providers = placeAt(sms, 'providers');
      const name = stringAt(chosen);
      if (!chosen || name === undefined || providers?.node.kind !== 'mapping') return;
      const known = knownValues(context, pathOf(chosen)).filter((provider) => hasProvider(provider, context));
      // the admission webhook accepts names that it does not know
      if (!known.includes(name) || presentMember(providers, name)) return;
      const there = known.filter((provider) => presentMember(providers, provider));
      report({
        place: chosen,
        lacks: providers,
        message: phrase('“{name}” is not set up under `providers`. Add it there, or choose a provider that is.', {
          name,
        }),
        fixes: there.map((provider) => ({
          title: phrase('Change to “{value}”', { value: provider }),
          edits: [replaceValue(chosen, provider)],
          preferred: there.length === 1,
        })),
      });
    },
  },
};

function hasProvider(name: string, { apiVersion, kind, release }: RuleContext): boolean {
  const schema = findKind(apiVersion, kind)?.schema;
  const at = ['spec', 'sms', 'providers', name].reduce<SchemaPlace | undefined>(
    (place, step) => place && childSchema(place, step),
    schema && schemaPlace(schema, schema),
  );
  const since = at && parseManagerVersion(sinceOf(at) ?? '');
  return at !== undefined && (!since || existsIn(release, { since }));
}
