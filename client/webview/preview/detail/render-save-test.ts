import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { PanelActions } from '../panel-actions.js';
import type { ChosenAlert, ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';

/** A button that saves what happens to the selected alert as a case of a routing test. */
export function renderSaveTest(
  { sample }: ChosenAlert,
  { at }: Pick<ReceiverView, 'at'>,
  actions: PanelActions,
): TemplateResult {
  const save = (): void => actions.post({ type: 'saveTest', alert: sample.id, ...(at !== undefined && { at }) });
  return html`<button
    class="link-button save-test"
    title=${translate(phrase('Expect in a routing test that the alert reaches the same receivers as now'))}
    @click=${save}
  >
    <span class="codicon codicon-beaker" aria-hidden="true"></span> ${translate(phrase('Save as Routing Test…'))}
  </button>`;
}
