import { css } from 'lit';

export const detailStyles = css`
  .tab-bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding: 0 8px;
  }
  .tabs {
    display: flex;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    height: 32px;
    padding: 0 8px;
    border: 0;
    border-bottom: 1px solid transparent;
    background: none;
    color: var(--vscode-panelTitle-inactiveForeground);
    white-space: nowrap;
  }
  .tab:hover, .tab[aria-selected='true'] {
    color: var(--vscode-panelTitle-activeForeground);
  }
  .tab[aria-selected='true'] {
    border-bottom-color: var(--vscode-panelTitle-activeBorder);
  }
  .tab .codicon {
    font-size: 14px;
  }
  @media (max-width: 359.98px) {
    .tab .codicon {
      display: none;
    }
    .tab {
      padding: 0 6px;
    }
  }
  .tab-panel {
    flex: 1;
    min-height: 0;
    padding: 4px 0 12px;
    overflow-y: auto;
  }
  .tab-panel[hidden] {
    display: none;
  }
  .chosen-alert {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    padding: 4px 16px 6px;
    overflow-wrap: anywhere;
  }
  .chosen-alert .standing {
    align-self: center;
  }
  .chosen-alert .facts {
    font-size: 0.92em;
  }
  .chosen-alert .save-test {
    align-self: center;
    margin-left: auto;
  }
  .pairs {
    padding: 0 16px;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(80px, 1fr) minmax(0, 2fr) 22px;
    gap: 4px;
    padding: 1px 0;
  }
  .pair input {
    font-family: var(--vscode-editor-font-family);
    font-size: 0.92em;
  }
  .pair.overridden input {
    text-decoration: line-through;
  }
  .add-pair {
    margin: 2px 16px 0;
  }
`;
