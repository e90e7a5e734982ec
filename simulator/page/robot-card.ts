import type { ShownRobot } from '../src/control/shown-state.js';
import type { MenuGroup } from '../src/faults/fault-menu.js';
import { DEFAULT_ROBOT_RATE } from '../src/profiles.js';
import { ROBOT_STATES } from '../src/robot-state.js';
import { button, checkbox, listField, select, textField } from './controls.js';
import { credential, hiddenCredentials } from './credential.js';
import { permanentFault } from './fault-select.js';
import { make } from './make.js';
import { translate } from './translate.js';

/** @param change sends changed settings, or `undefined` to remove the robot */
export function robotCard(
  robot: ShownRobot,
  faults: readonly MenuGroup[],
  change: (settings: object | undefined) => void,
): HTMLElement {
  const rate = robot.ratePerMinute ?? DEFAULT_ROBOT_RATE;
  return make(
    'details',
    { 'data-id': robot.id },
    make('summary', {}, make('strong', {}, robot.name ?? `…${robot.accessToken.slice(-4)}`), ...badges(robot)),
    ...credentials(robot),
    checkbox(translate('Check signatures'), robot.signed, (signed) => change({ signed })),
    ...(robot.signed ? [signMode(robot, change)] : []),
    listField(translate('Keywords'), robot.keywords, translate('separated by commas'), (items) =>
      change({ keywords: items.length > 0 ? items : null }),
    ),
    listField(translate('IP allow list'), robot.ipAllow, translate('any address if empty'), (items) =>
      change({ ipAllow: items.length > 0 ? items : null }),
    ),
    textField(
      translate('Messages per minute'),
      rate === 'unlimited' ? '' : String(rate),
      translate('unlimited if empty'),
      (text) => change({ ratePerMinute: text === '' ? 'unlimited' : Number(text) }),
    ),
    select(
      translate('State'),
      ROBOT_STATES.map((state) => [state, translate(state)]),
      robot.state ?? 'active',
      (state) => change({ state }),
    ),
    permanentFault(robot.fault, faults, (fault) => change({ fault })),
    checkbox(translate('Only the group owner can mention everyone'), robot.onlyOwnerAtAll === true, (onlyOwnerAtAll) =>
      change({ onlyOwnerAtAll }),
    ),
    button(translate('Remove robot'), () => change(undefined)),
  );
}

function credentials({ accessToken, secret }: ShownRobot): readonly HTMLElement[] {
  if (accessToken.startsWith('…')) return [hiddenCredentials()];
  const webhook = `${location.origin}/robot/send?access_token=${accessToken}`;
  return [
    credential(translate('Webhook'), webhook),
    ...(secret === undefined ? [] : [credential(translate('Signing secret'), secret)]),
  ];
}

function signMode({ signMode: mode = 'lenient' }: ShownRobot, change: (settings: object) => void): HTMLElement {
  const options = [
    ['lenient', translate('Accept, as DingTalk does now')],
    ['strict', translate('Reject, as DingTalk did in 2019')],
  ] as const;
  return select(translate('Double-encoded signatures'), options, mode, (value) => change({ signMode: value }));
}

function badges({ signed, keywords, ipAllow, state, fault }: ShownRobot): readonly HTMLElement[] {
  const texts = [
    signed ? translate('Signature') : undefined,
    keywords && translate('Keywords'),
    ipAllow && translate('IP allow list'),
    state && state !== 'active' ? translate(state) : undefined,
    fault && translate('Permanent fault'),
  ];
  return texts.filter((text) => text !== undefined).map((text) => make('span', { class: 'badge' }, text));
}
