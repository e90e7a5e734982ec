import { css } from 'lit';

/** The bubble uses the theme's colours: line breaks and emphasis matter here, not DingTalk's white. */
export const messageStyles = css`
  .chat {
    margin: 4px 16px 0;
  }
  .chat-target {
    margin-bottom: 6px;
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .chat-row {
    display: flex;
    gap: 8px;
  }
  .avatar {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 30px;
    height: 30px;
    border: 1px solid var(--vscode-contrastBorder, transparent);
    border-radius: 6px;
    background: var(--vscode-badge-background);
    color: var(--vscode-badge-foreground);
  }
  .chat-message {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
  }
  .sender {
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
  }
  .robot-tag {
    margin-left: 5px;
    padding: 0 4px;
    border: 1px solid currentColor;
    border-radius: 3px;
    font-size: 0.85em;
  }
  .chat-title {
    margin-top: 2px;
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .chat-title .codicon {
    font-size: 12px;
    vertical-align: -2px;
  }
  .bubble {
    box-sizing: border-box;
    max-width: 520px;
    max-height: 420px;
    margin-top: 4px;
    padding: 8px 12px;
    border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent));
    border-radius: 2px 8px 8px 8px;
    overflow: auto;
    background: var(--vscode-editorWidget-background);
    color: var(--vscode-editorWidget-foreground, inherit);
    overflow-wrap: anywhere;
    user-select: text;
  }
  .bubble.text {
    white-space: pre-wrap;
  }
  .bubble > * + * {
    margin-top: 8px;
  }
  .md-heading {
    font-weight: 600;
  }
  .md-h1 { font-size: 1.5em; }
  .md-h2 { font-size: 1.3em; }
  .md-h3 { font-size: 1.15em; }
  .bubble blockquote {
    padding-left: 8px;
    border-left: 3px solid var(--vscode-textBlockQuote-border, var(--vscode-descriptionForeground));
    color: var(--vscode-descriptionForeground);
  }
  .bubble ul, .bubble ol {
    padding-left: 20px;
    list-style: disc;
  }
  .bubble ol {
    list-style: decimal;
  }
  .bubble a {
    color: var(--vscode-textLink-foreground);
    text-decoration: underline;
  }
  .md-image {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 6px 10px;
    border: 1px dashed var(--vscode-descriptionForeground);
    color: var(--vscode-descriptionForeground);
  }
  .mentions {
    margin-top: 4px;
    font-size: 0.92em;
  }
  .mention {
    color: var(--vscode-textLink-foreground);
  }
  .not-sent {
    display: flex;
    gap: 6px;
    margin: 4px 16px 8px;
    overflow-wrap: anywhere;
  }
  .not-sent .codicon {
    color: var(--vscode-editorWarning-foreground);
  }
  .unsent .bubble {
    border: 1px dashed var(--vscode-editorWarning-foreground);
  }
  .message-notes {
    max-width: 520px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .message-notes li {
    display: flex;
    gap: 6px;
  }
  .message-notes li + li {
    margin-top: 4px;
  }
  .message-notes .codicon {
    color: var(--vscode-editorWarning-foreground);
  }
  .message-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 10px 0 0;
    font-size: 0.92em;
  }
  .message-facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    min-width: 0;
  }
  .message-facts dt {
    color: var(--vscode-descriptionForeground);
  }
  .message-facts dd {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .size-bar.full .bar-left {
    fill: var(--vscode-editorWarning-foreground);
  }
  .message-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 16px 0;
  }
  .pager {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: 0 16px 4px;
  }
`;
