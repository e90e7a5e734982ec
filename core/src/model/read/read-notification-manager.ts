import { parseGoDuration } from '../../go/time/parse-go-duration.js';
import type { LineIndex } from '../../text/line-index.js';
import { toJson } from '../../yaml/node.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type {
  CommonFacts,
  ManagerFacts,
  ManagerOptions,
  TemplateSourceFacts,
  TextMap,
  ThrottleFacts,
  UndecodableFacts,
} from '../facts.js';
import { unknownAt } from '../unknown/unknown-at.js';
import { itemsAt, numberAt, placeAt, textAt, textMapAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readConfigMapReference } from './read-config-map-reference.js';
import { readPlacedSelector } from './read-placed-selector.js';
import { readSelector } from './read-selector.js';
import { readTemplateFiles } from './read-template-files.js';
import { readTimeZone } from './read-time-zone.js';

/** The defaults that the API server sets (notification-manager 2.6: its CRD). */
export const DEFAULT_BATCH_SIZE = 100;
export const DEFAULT_LANGUAGE = 'English';
const DEFAULT_ROUTE_POLICY = 'All';

const DURATIONS = [['batchMaxWait'], ['template', 'reloadCycle']] as const;

export function readNotificationManager(common: CommonFacts, root: Place, lines: LineIndex): ManagerFacts {
  const spec = presentMember(root, 'spec');
  const receivers = placeAt(spec, 'receivers');
  const tenantSelector = placeAt(receivers, 'tenantReceiverSelector');
  const batchMaxSize = placeAt(spec, 'batchMaxSize');
  // A selector that nobody can tell selects nothing here, but is not missing.
  const isHidden = (field: string): boolean =>
    [spec, receivers, placeAt(receivers, field), placeAt(receivers, field, 'matchLabels')].some(
      (place) => unknownAt(place) !== undefined,
    );
  return {
    ...common,
    kind: 'NotificationManager',
    defaultSecretNamespace: textAt(spec, 'defaultSecretNamespace'),
    tenantKey: textAt(receivers, 'tenantKey'),
    globalLabels: isHidden('globalReceiverSelector') ? {} : labelsOf(placeAt(receivers, 'globalReceiverSelector')),
    tenantLabels: isHidden('tenantReceiverSelector') ? {} : textMapAt(tenantSelector, 'matchLabels'),
    tenantSelectorRange: rangeOf(lines, tenantSelector, receivers, spec, root),
    defaultConfigSelector: readPlacedSelector(placeAt(spec, 'defaultConfigSelector'), lines),
    groupLabels: textsAt(spec, 'groupLabels'),
    batchMaxSize: isKnown(batchMaxSize) ? numberAt(batchMaxSize) : DEFAULT_BATCH_SIZE,
    routePolicy: isKnown(placeAt(spec, 'routePolicy')) ? textAt(spec, 'routePolicy') : DEFAULT_ROUTE_POLICY,
    routePolicyRange: rangeOf(lines, placeAt(spec, 'routePolicy'), spec, root),
    hasTenantSidecar: placeAt(spec, 'sidecars', 'tenant') !== undefined,
    timeZone: readTimeZone(spec, lines),
    undecodable: findUndecodable(spec, lines),
    template: readTemplateSource(placeAt(spec, 'template'), lines),
    options: readOptions(placeAt(receivers, 'options'), readTemplateFiles(spec, lines)),
  };
}

/** Whether a field has a value that can be told. */
function isKnown(place: Place | undefined): boolean {
  return place !== undefined && unknownAt(place) === undefined;
}

/** The manager reads only the `matchLabels` of these selectors. */
function labelsOf(selector: Place | undefined): TextMap | undefined {
  if (!selector) return undefined;
  return readSelector(toJson(selector.node))?.matchLabels ?? {};
}

function findUndecodable(spec: Place | undefined, lines: LineIndex): UndecodableFacts | undefined {
  for (const path of DURATIONS) {
    const place = placeAt(spec, ...path);
    if (place && unknownAt(place) === undefined && 'problem' in parseGoDuration(textAt(place)))
      return { path: ['spec', ...path].join('.'), range: rangeOf(lines, place) };
  }
  return undefined;
}

function readTemplateSource(template: Place | undefined, lines: LineIndex): TemplateSourceFacts | undefined {
  if (template?.node.kind !== 'mapping') return undefined;
  const language = presentMember(template, 'language');
  return {
    text: readConfigMapReference(presentMember(template, 'text'), lines),
    languagePacks: itemsAt(template, 'languagePack').flatMap((pack) => readConfigMapReference(pack, lines) ?? []),
    language: language ? textAt(language) : DEFAULT_LANGUAGE,
    range: rangeOf(lines, template),
  };
}

function readOptions(options: Place | undefined, templateFiles: ManagerOptions['templateFiles']): ManagerOptions {
  const [global, dingtalk] = [placeAt(options, 'global'), placeAt(options, 'dingtalk')];
  return {
    cluster: textAt(global, 'cluster'),
    globalTemplate: textAt(global, 'template'),
    templateFiles,
    template: textAt(dingtalk, 'template'),
    titleTemplate: textAt(dingtalk, 'titleTemplate'),
    tmplType: textAt(dingtalk, 'tmplType'),
    chatbotMessageMaxSize: numberAt(dingtalk, 'chatbotMessageMaxSize'),
    conversationMessageMaxSize: numberAt(dingtalk, 'conversationMessageMaxSize'),
    chatbotThrottle: readThrottle(placeAt(dingtalk, 'chatBotThrottle')),
    conversationThrottle: readThrottle(placeAt(dingtalk, 'conversationThrottle')),
  };
}

function readThrottle(throttle: Place | undefined): ThrottleFacts {
  return {
    threshold: numberAt(throttle, 'threshold'),
    unit: numberAt(throttle, 'unit'),
    maxWaitTime: numberAt(throttle, 'maxWaitTime'),
  };
}
