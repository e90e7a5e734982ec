import { css } from 'lit';

export const baseStyles = css`
  body {
    margin: 0;
    padding: 0;
    overflow: hidden;
    background: var(--vscode-editor-background);
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
    line-height: 1.4;
  }
  /* for native controls such as check boxes */
  body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) {
    color-scheme: dark;
  }
  h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote {
    margin: 0;
    padding: 0;
  }
  ul, ol {
    list-style: none;
  }
  h2, h3.sub-title {
    font-size: 11px;
    font-weight: 700;
    line-height: 22px;
    text-transform: uppercase;
    white-space: nowrap;
  }
  h3.sub-title {
    margin-top: 10px;
    padding: 0 16px;
  }
  .codicon {
    flex: none;
  }
  .quiet, .facts, .hint, .place {
    color: var(--vscode-descriptionForeground);
  }
  .hint {
    padding: 4px 16px 8px;
  }
  .badge {
    display: inline-block;
    box-sizing: border-box;
    min-width: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--vscode-badge-background);
    color: var(--vscode-badge-foreground);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    line-height: 16px;
    text-align: center;
    text-transform: none;
    border: 1px solid var(--vscode-contrastBorder, transparent);
  }
  code {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--vscode-textPreformat-background);
    color: var(--vscode-textPreformat-foreground);
    font-family: var(--vscode-editor-font-family);
    font-size: 0.92em;
  }
  /* for screen readers only */
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
