import { css } from 'lit';

export const conditionStyles = css`
  .recipient {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    align-items: center;
    min-height: 26px;
  }
  .toolbar .kind {
    color: var(--vscode-descriptionForeground);
  }
  .conditions h2 {
    padding: 0 16px;
  }
  .funnel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(48px, 24%) auto auto;
  }
  .funnel > li, .condition {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .condition {
    gap: 0 8px;
    align-items: center;
    min-height: 26px;
  }
  .condition .text {
    overflow-wrap: anywhere;
  }
  .condition .codicon-warning {
    font-size: 14px;
    vertical-align: -2px;
    color: var(--vscode-editorWarning-foreground);
  }
  .bar {
    display: block;
    border-radius: 3px;
  }
  .bar-track {
    fill: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8884));
    opacity: 0.45;
  }
  .bar-alone {
    fill: var(--vscode-charts-blue);
    opacity: 0.35;
  }
  .bar-left {
    fill: var(--vscode-charts-blue);
  }
  .blocks .bar-alone {
    fill: var(--vscode-editorWarning-foreground);
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }
  .removed-count {
    color: var(--vscode-descriptionForeground);
  }
  @media (max-width: 419.98px) {
    .funnel {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .condition {
      padding-bottom: 4px;
    }
    .condition .text {
      grid-column: 1 / -1;
    }
  }
  .vscode-high-contrast .bar {
    outline: 1px solid var(--vscode-contrastBorder);
  }
`;
