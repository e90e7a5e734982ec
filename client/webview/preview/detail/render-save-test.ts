import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';

/** A button that saves what happens to the selected alert as a case of a routing test. */
export function renderSaveTest(
  { chosen, at }: Pick<ReceiverView, 'chosen' | 'at'>,
  actions: PanelActions,
): TemplateResult {
  const save = (): void => {
    if (chosen) actions.post({ type: 'saveTest', alert: chosen.sample.id, ...(at !== undefined && { at }) });
  };
  return html`<vscode-button
    secondary
    icon="beaker"
    title=${translate(phrase('Expect in a routing test that the alert reaches the same receivers as now'))}
    @click=${save}
    >${translate(phrase('Save as Routing Test…'))}</vscode-button
  >`;
}
