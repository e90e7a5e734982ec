import { DURATION, INT, STRING, STRINGS, TIME, type Type } from '../../go/template/index.js';
import {
  ALERT_LIST,
  ALERT_POINTER,
  DATA_POINTER,
  LABELS,
  PAIRS,
} from '../../manager/message/template/template-types.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** The description of a field or method of the data, and the result type of a method, for hovers and for type checks. */
export interface MemberDoc {
  readonly description: Phrase;
  /** The result of a method. The types of fields are in the model. */
  readonly result?: Type;
}

/** By the Go name of the owning type, then by the name of the member. */
export const MEMBER_DOCS: Readonly<Record<string, Readonly<Record<string, MemberDoc>>>> = {
  'template.Data': {
    Alerts: field(phrase('The alerts of this message.')),
    GroupLabels: field(
      phrase('The labels that the alerts are grouped by: those of groupLabels in the NotificationManager.'),
    ),
    CommonLabels: field(phrase('The labels that all alerts of the message have in common.')),
    CommonAnnotations: field(phrase('The annotations that all alerts of the message have in common.')),
    Status: method(STRING, phrase('firing or resolved when all alerts are; empty when they differ.')),
    Format: method(DATA_POINTER, phrase('The data itself.')),
    Clone: method(DATA_POINTER, phrase('A copy of the data.')),
  },
  'template.Alerts': {
    Firing: method(ALERT_LIST, phrase('The alerts that are firing.')),
    Resolved: method(ALERT_LIST, phrase('The alerts that are resolved.')),
  },
  'template.Alert': {
    ID: field(phrase('The manager’s own ID of the alert; empty in DingTalk messages.')),
    Status: field(phrase('firing or resolved.')),
    Labels: field(
      phrase('The labels of the alert, such as alertname, severity and namespace. A missing label is empty.'),
    ),
    Annotations: field(
      phrase('The annotations of the alert, such as message and summary. A missing annotation is empty.'),
    ),
    StartsAt: field(phrase('When the alert began.')),
    EndsAt: field(phrase('When the alert ended, or ends if nothing renews it.')),
    NotifySuccessful: field(phrase('Whether the alert has been sent; false while a message is composed.')),
    NotificationTime: field(phrase('When the alert was sent; the zero time while a message is composed.')),
    Receiver: field(phrase('What receivers record about the alert; empty while a message is composed.')),
    Message: method(STRING, phrase('What happened: the first existing annotation of message, summary and summaryCn.')),
    MessageCN: method(
      STRING,
      phrase('What happened, preferably in Chinese: the first existing annotation of summaryCn, message and summary.'),
    ),
    Clone: method(ALERT_POINTER, phrase('A copy of the alert.')),
  },
  'template.KV': {
    SortedPairs: method(
      PAIRS,
      phrase('The name and value of each, alertname first, then in order of name, without rule_id.'),
    ),
    Names: method(STRINGS, phrase('The names, in the order of SortedPairs.')),
    Values: method(STRINGS, phrase('The values, in the order of SortedPairs.')),
    Clone: method(LABELS, phrase('A copy.')),
    Remove: method(LABELS, phrase('All except those named in a list, such as one from stringSlice.')),
  },
  'template.Pairs': {
    Names: method(STRINGS, phrase('The names.')),
    Values: method(STRINGS, phrase('The values.')),
    DefaultFilter: method(PAIRS, phrase('All except rule_id, runbook_url, message, summary and summary_cn.')),
    Filter: method(PAIRS, phrase('All except those with the given names.')),
  },
  'template.Pair': {
    Name: field(phrase('The name of the label or annotation.')),
    Value: field(phrase('Its value.')),
  },
  'time.Time': {
    Format: method(STRING, phrase('The time in a layout, which shows how Mon Jan 2 15:04:05 2006 is written.')),
    Local: method(TIME, phrase('The time in the manager’s own time zone.')),
    UTC: method(TIME, phrase('The time in UTC.')),
    Add: method(TIME, phrase('The time plus a duration.')),
    Sub: method(DURATION, phrase('The duration since another time.')),
    Unix: method(undefined, phrase('Seconds since 1970.')),
    Year: method(INT, phrase('The year.')),
    Hour: method(INT, phrase('The hour.')),
    Minute: method(INT, phrase('The minute.')),
  },
};

function field(description: Phrase): MemberDoc {
  return { description };
}

function method(result: Type | undefined, description: Phrase): MemberDoc {
  return result ? { result, description } : { description };
}
