import { css } from 'lit';

export const controlStyles = css`
  button {
    color: inherit;
    font: inherit;
  }
  .row {
    display: flex;
    align-items: baseline;
    gap: 6px;
    box-sizing: border-box;
    width: 100%;
    min-height: 24px;
    padding: 2px 16px;
    border: 0;
    background: none;
    text-align: left;
  }
  button.row, .icon-button, .link-button, .segment, .tab {
    cursor: pointer;
  }
  button.row:hover, .icon-button:hover, .condition.marked {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  button:focus-visible, .tree:focus-visible, .tab-panel:focus-visible, .bubble:focus-visible, summary:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .icon-button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 22px;
    height: 22px;
    padding: 0;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--vscode-icon-foreground);
  }
  .icon-button:disabled {
    background: none;
    cursor: default;
    opacity: 0.4;
  }
  .link-button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 2px;
    border: 0;
    background: none;
    color: var(--vscode-textLink-foreground);
    white-space: nowrap;
  }
  .link-button:hover {
    color: var(--vscode-textLink-activeForeground);
    text-decoration: underline;
  }
  .link-button .codicon {
    font-size: 14px;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    margin: 8px 16px;
  }
  .segment {
    padding: 2px 10px;
    border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, var(--vscode-settings-dropdownBorder, transparent)));
    background: var(--vscode-button-secondaryBackground, transparent);
    color: var(--vscode-button-secondaryForeground, inherit);
  }
  .segment:first-child {
    border-radius: 3px 0 0 3px;
  }
  .segment:last-child {
    border-radius: 0 3px 3px 0;
  }
  .segment[aria-pressed='true'] {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
    text-decoration: var(--pressed-decoration, none);
  }
  .segment:disabled {
    cursor: default;
    opacity: 0.5;
  }
  .vscode-high-contrast .segment[aria-pressed='true'] {
    outline: 2px solid var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
    outline-offset: -3px;
  }
  input:not([type='checkbox']), textarea {
    box-sizing: border-box;
    min-width: 0;
    padding: 2px 5px;
    border: 1px solid var(--vscode-input-border, var(--vscode-settings-textInputBorder, transparent));
    border-radius: 2px;
    background: var(--vscode-input-background);
    color: var(--vscode-input-foreground);
    font-family: inherit;
    font-size: inherit;
  }
  input:focus, textarea:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  input::placeholder, textarea::placeholder {
    color: var(--vscode-input-placeholderForeground);
  }
  .notice {
    display: flex;
    gap: 6px;
    margin-top: 8px;
    padding: 5px 8px;
    border: 1px solid;
    overflow-wrap: anywhere;
  }
  .tab-panel > .notice {
    margin: 4px 16px 8px;
  }
  .notice.info {
    border-color: var(--vscode-inputValidation-infoBorder);
    background: var(--vscode-inputValidation-infoBackground);
    color: var(--vscode-inputValidation-infoForeground, inherit);
  }
  .notice.warning {
    border-color: var(--vscode-inputValidation-warningBorder);
    background: var(--vscode-inputValidation-warningBackground);
    color: var(--vscode-inputValidation-warningForeground, inherit);
  }
  .notice.error {
    border-color: var(--vscode-inputValidation-errorBorder);
    background: var(--vscode-inputValidation-errorBackground);
    color: var(--vscode-inputValidation-errorForeground, inherit);
  }
`;
