import { DURATION, INT, STRING, STRINGS, TIME, type Type } from '../../go/template/index.js';
import {
  ALERT_LIST,
  ALERT_POINTER,
  DATA_POINTER,
  LABELS,
  PAIRS,
} from '../../manager/message/template/template-types.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** What there is to know of a field or method of the data, for people and for the check of types. */
export interface MemberDoc {
  readonly description: Phrase;
  /** Of a method: what it yields. The types of fields are in the model. */
  readonly result?: Type;
}

/** By the name of the type that has it, as Go names types, and its own. */
export const MEMBER_DOCS: Readonly<Record<string, Readonly<Record<string, MemberDoc>>>> = {
  'template.Data': {
    Alerts: field(phrase('The alerts of this message.')),
    GroupLabels: field(
      phrase('The labels that the alerts are grouped by: those of groupLabels in the NotificationManager.'),
    ),
    CommonLabels: field(phrase('The labels that all alerts of the message have in common.')),
    CommonAnnotations: field(phrase('The annotations that all alerts of the message have in common.')),
    Status: method(STRING, phrase('firing or resolved when all alerts are; empty when some fire and others do not.')),
    Format: method(DATA_POINTER, phrase('The data itself.')),
    Clone: method(DATA_POINTER, phrase('A copy of the data.')),
  },
  'template.Alerts': {
    Firing: method(ALERT_LIST, phrase('The alerts that are firing.')),
    Resolved: method(ALERT_LIST, phrase('The alerts that are resolved.')),
  },
  'template.Alert': {
    ID: field(phrase('The manager’s own mark of the alert; empty in messages of DingTalk.')),
    Status: field(phrase('firing or resolved.')),
    Labels: field(
      phrase('The labels of the alert, such as alertname, severity and namespace. One that is missing is empty.'),
    ),
    Annotations: field(
      phrase('The annotations of the alert, such as message and summary. One that is missing is empty.'),
    ),
    StartsAt: field(phrase('When the alert began.')),
    EndsAt: field(phrase('When the alert ended, or ends if nothing renews it.')),
    NotifySuccessful: field(phrase('Whether the alert was sent already; false while a message is made.')),
    NotificationTime: field(phrase('When the alert was sent; the zero time while a message is made.')),
    Receiver: field(phrase('What receivers note of the alert; empty while a message is made.')),
    Message: method(
      STRING,
      phrase('What happened: the first of the annotations message, summary and summaryCn that is there.'),
    ),
    MessageCN: method(
      STRING,
      phrase(
        'What happened, in Chinese first: the first of the annotations summaryCn, message and summary that is there.',
      ),
    ),
    Clone: method(ALERT_POINTER, phrase('A copy of the alert.')),
  },
  'template.KV': {
    SortedPairs: method(
      PAIRS,
      phrase('Name and value of each, alertname first, the others by name; rule_id is left out.'),
    ),
    Names: method(STRINGS, phrase('The names, in the order of SortedPairs.')),
    Values: method(STRINGS, phrase('The values, in the order of SortedPairs.')),
    Clone: method(LABELS, phrase('A copy.')),
    Remove: method(LABELS, phrase('All but those whose names are in a list, such as stringSlice makes.')),
  },
  'template.Pairs': {
    Names: method(STRINGS, phrase('The names.')),
    Values: method(STRINGS, phrase('The values.')),
    DefaultFilter: method(PAIRS, phrase('All but rule_id, runbook_url, message, summary and summary_cn.')),
    Filter: method(PAIRS, phrase('All but those of the names that are given.')),
  },
  'template.Pair': {
    Name: field(phrase('The name of the label or annotation.')),
    Value: field(phrase('Its value.')),
  },
  'time.Time': {
    Format: method(STRING, phrase('The time by a layout, which shows how Mon Jan 2 15:04:05 2006 would be written.')),
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
