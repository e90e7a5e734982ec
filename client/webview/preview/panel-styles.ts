import { css } from 'lit';

/** The panel's look: VS Code's list and section-header idiom, in its theme's own colours. */
export const panelStyles = css`
  body {
    margin: 0;
    padding: 0;
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
    line-height: 1.4;
  }
  preview-panel {
    display: block;
    min-width: 260px;
  }
  h1, h2, h3, p, ul, dl, dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .codicon {
    flex: none;
  }

  header {
    position: sticky;
    top: 0;
    z-index: 3;
    padding: 12px 16px 10px;
    background: var(--vscode-editor-background);
    border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .toolbar .name {
    flex: 1 1 180px;
    width: auto;
    min-width: 0;
  }
  h1.name {
    overflow: hidden;
    font-size: 1.15em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .summary {
    margin-top: 8px;
    color: var(--vscode-descriptionForeground);
  }
  .summary strong {
    color: var(--vscode-foreground);
    font-weight: 600;
  }
  .summary .file::before {
    content: '·';
    margin: 0 4px;
  }
  .notice {
    display: flex;
    gap: 6px;
    margin-top: 8px;
    padding: 6px 8px;
    border: 1px solid;
    overflow-wrap: anywhere;
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

  section {
    padding: 12px 0 4px;
  }
  h2 {
    padding: 0 16px;
    font-size: 11px;
    font-weight: 700;
    line-height: 24px;
    text-transform: uppercase;
  }
  .count {
    margin-left: 4px;
    color: var(--vscode-descriptionForeground);
    font-weight: 400;
  }
  .section-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-right: 16px;
    margin-bottom: 6px;
  }
  .filter {
    flex: 1 1 200px;
    max-width: 320px;
    margin-left: 16px;
  }
  .hint {
    padding: 3px 16px;
    color: var(--vscode-descriptionForeground);
  }
  .hint.indented {
    padding-left: 36px;
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
    color: inherit;
    font: inherit;
    text-align: left;
  }
  .row > .codicon {
    align-self: flex-start;
    line-height: 20px;
  }
  button.row {
    cursor: pointer;
  }
  button.row:hover {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  button.row:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .condition .text {
    flex: 1 1 auto;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .condition .codicon-filter {
    color: var(--vscode-descriptionForeground);
  }
  .condition .codicon-warning,
  .case-note {
    color: var(--vscode-editorWarning-foreground);
  }
  .passes {
    flex: none;
    color: var(--vscode-descriptionForeground);
    font-variant-numeric: tabular-nums;
  }

  h3 {
    font-size: inherit;
    font-weight: 600;
  }
  .group + .group {
    margin-top: 6px;
  }
  .alert > .row {
    padding-left: 36px;
  }
  .alert .matched {
    color: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .alert .unmatched {
    color: var(--vscode-descriptionForeground);
  }
  .alert .title {
    flex: 0 1 auto;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .alert .facts {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    color: var(--vscode-descriptionForeground);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .alert {
    content-visibility: auto;
    contain-intrinsic-size: auto 48px;
  }
  .failure {
    min-height: 22px;
    padding: 1px 16px 1px 80px;
  }
  .failure .sentence {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .failure .wants {
    color: var(--vscode-descriptionForeground);
  }
  .failure .label {
    font-weight: 600;
  }
  code {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--vscode-textPreformat-background);
    color: var(--vscode-textPreformat-foreground);
    font-family: var(--vscode-editor-font-family);
    font-size: 0.92em;
  }
  code.case {
    outline: 1px solid var(--vscode-editorWarning-foreground);
  }
  .case-note {
    white-space: nowrap;
  }
  .case-note .codicon {
    font-size: 12px;
    vertical-align: -1px;
  }
  .details {
    margin: 2px 16px 8px 80px;
    padding-left: 10px;
    border-left: 1px solid var(--vscode-tree-indentGuidesStroke, var(--vscode-contrastBorder));
    font-size: 0.92em;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(70px, 110px) 1fr;
    gap: 10px;
    padding: 1px 0;
  }
  dt {
    overflow: hidden;
    color: var(--vscode-descriptionForeground);
    text-overflow: ellipsis;
  }
  dd {
    overflow-wrap: anywhere;
    font-family: var(--vscode-editor-font-family);
    user-select: text;
  }

  .placeholder {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    max-width: 340px;
    margin: 64px auto 0;
    padding: 0 16px;
    color: var(--vscode-descriptionForeground);
    text-align: center;
  }
  .placeholder > .codicon {
    font-size: 32px;
  }
  .placeholder h1 {
    color: var(--vscode-foreground);
    font-size: 1.1em;
    font-weight: 600;
  }
`;
