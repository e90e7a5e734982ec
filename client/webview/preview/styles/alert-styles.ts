import { css } from 'lit';

export const alertStyles = css`
  .section-bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 4px 16px 6px;
    border-top: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  .section-bar .filter {
    flex: 1 1 100px;
    width: auto;
    min-width: 100px;
  }
  .section-bar .group-by {
    flex: 0 1 120px;
    width: 120px;
    min-width: 100px;
  }
  @media (max-width: 519.98px), (min-width: 760px) and (max-width: 949.98px) {
    .samples-text {
      display: none;
    }
    .samples-button {
      padding: 1px 4px;
    }
    .samples-button .codicon {
      font-size: 16px;
    }
  }
  .tree {
    flex: 1;
    /* overrides the virtualizer's own 150 pixels */
    min-height: 60px !important;
    overflow-y: auto;
  }
  .tree-row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    box-sizing: border-box;
    width: 100%;
    padding: 0 16px;
    cursor: pointer;
  }
  .group-row {
    height: 24px;
    font-weight: 600;
  }
  .group-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .group-matched {
    color: var(--vscode-descriptionForeground);
    font-weight: 400;
    white-space: nowrap;
  }
  .sample-row {
    height: 40px;
    padding-left: 32px;
  }
  .tree-row:hover {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  .tree-row.chosen {
    background: var(--vscode-list-inactiveSelectionBackground);
    outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  /* the default grey has too little contrast there */
  .tree-row.chosen, .tree-row.chosen .facts, .tree-row.chosen .quiet, .tree-row.chosen .wants, .tree-row.chosen .more {
    color: var(--vscode-list-inactiveSelectionForeground, var(--vscode-foreground));
  }
  .tree:focus-visible .tree-row.active {
    outline: 1px solid var(--vscode-list-focusOutline, var(--vscode-focusBorder));
    outline-offset: -1px;
  }
  .lines {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
    line-height: 18px;
    white-space: nowrap;
  }
  .line .title {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .line .facts {
    flex: 1 1 0;
    overflow: hidden;
    font-size: 0.92em;
    text-align: right;
    text-overflow: ellipsis;
  }
  .line.second {
    font-size: 0.92em;
  }
  .line .sentence, .line .quiet {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .line .more {
    flex: none;
    color: var(--vscode-descriptionForeground);
  }
  .edited {
    flex: none;
    color: var(--vscode-gitDecoration-modifiedResourceForeground, var(--vscode-descriptionForeground));
    font-size: 0.85em;
    font-style: italic;
  }
  .matched .standing, .standing.matched {
    color: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  }
  .near .standing {
    color: var(--vscode-editorWarning-foreground);
  }
  .open .standing, .standing.open {
    color: var(--vscode-editorInfo-foreground);
  }
  .unmatched .standing, .standing.unmatched {
    color: var(--vscode-descriptionForeground);
  }
  .error .standing {
    color: var(--vscode-editorError-foreground);
  }
  .sentence .wants {
    color: var(--vscode-descriptionForeground);
  }
  .sentence .label {
    font-weight: 600;
  }
  code.typo {
    outline: 1px solid var(--vscode-editorWarning-foreground);
    outline-offset: -1px;
  }
  .typo-note {
    flex: none;
    white-space: nowrap;
  }
  .typo-note .codicon {
    color: var(--vscode-editorWarning-foreground);
    font-size: 12px;
    vertical-align: -2px;
  }
  .sample-row.removed, .sample-row.held {
    box-shadow: inset 3px 0 0 var(--vscode-editorWarning-foreground);
  }
  .sample-row.removed .title, .sample-row.held .title {
    text-decoration: line-through;
  }
  .sample-row.held {
    box-shadow: inset 1px 0 0 var(--vscode-editorWarning-foreground);
  }
  .sample-row.dimmed {
    opacity: 0.55;
  }
`;
