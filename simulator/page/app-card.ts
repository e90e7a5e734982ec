import type { ShownApp } from '../src/control/shown-state.js';
import { DEFAULT_APP_RATE } from '../src/profiles.js';
import { checkbox, listField, textField } from './controls.js';
import { credential, hiddenCredentials } from './credential.js';
import { make } from './make.js';
import { translate } from './translate.js';

export function appCard(app: ShownApp, change: (settings: object) => void): HTMLElement {
  const rate = app.ratePerMinute ?? DEFAULT_APP_RATE;
  return make(
    'details',
    { 'data-id': app.appKey },
    make('summary', {}, make('strong', {}, app.appKey)),
    app.appSecret === undefined ? hiddenCredentials() : credential(translate('App secret'), app.appSecret),
    listField(translate('Chat IDs'), app.chatIds, translate('separated by commas'), (chatIds) => change({ chatIds })),
    listField(translate('IP allow list'), app.ipAllow, translate('any address if empty'), (items) =>
      change({ ipAllow: items.length > 0 ? items : null }),
    ),
    textField(
      translate('Messages per minute'),
      rate === 'unlimited' ? '' : String(rate),
      translate('unlimited if empty'),
      (text) => change({ ratePerMinute: text === '' ? 'unlimited' : Number(text) }),
    ),
    checkbox(translate('Can send to conversations'), app.chatPermission !== false, (chatPermission) =>
      change({ chatPermission }),
    ),
  );
}
