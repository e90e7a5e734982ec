import { DURATION, INT, STRING, TIME, type Type } from '../../go/template/index.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** The description of a field or method of the data, for hovers. */
export interface MemberDoc {
  readonly description: Phrase;
  /** The result of a method, where the type of the method does not say it. */
  readonly result?: Type;
}

/** By the Go name of the owning type, then by the name of the member. */
export const MEMBER_DOCS: Readonly<Record<string, Readonly<Record<string, MemberDoc>>>> = {
  'template.Data': {
    Alerts: described(phrase('The alerts of this message.')),
    GroupLabels: described(
      phrase('The labels that the alerts are grouped by: those of groupLabels in the NotificationManager.'),
    ),
    CommonLabels: described(phrase('The labels that all alerts of the message have in common.')),
    CommonAnnotations: described(phrase('The annotations that all alerts of the message have in common.')),
    Status: described(
      phrase('firing or resolved when all alerts are. When they differ, it is empty; before 2.0 it is firing.'),
    ),
    Receiver: described(phrase('The receiver in Alertmanager’s request, with a backslash before special characters.')),
    ExternalURL: described(phrase('Always https://kubesphere.io.')),
    Format: described(phrase('The data itself.')),
    Clone: described(phrase('A copy of the data.')),
  },
  'template.Alerts': {
    Firing: described(phrase('The alerts that are firing.')),
    Resolved: described(phrase('The alerts that are resolved.')),
  },
  'template.Alert': {
    ID: described(phrase('The manager’s own ID of the alert, a hash.')),
    Status: described(phrase('firing or resolved.')),
    Labels: described(
      phrase('The labels of the alert, such as alertname, severity and namespace. A missing label is empty.'),
    ),
    Annotations: described(
      phrase('The annotations of the alert, such as message and summary. A missing annotation is empty.'),
    ),
    StartsAt: described(phrase('When the alert began. The zero time in versions 2.5.0 to 2.5.3.')),
    EndsAt: described(
      phrase('When the alert ended, or ends if nothing renews it. The zero time in versions 2.5.0 to 2.5.3.'),
    ),
    GeneratorURL: described(phrase('The page of the alert’s source.')),
    Fingerprint: described(phrase('A hash of the labels.')),
    NotifySuccessful: described(phrase('Whether the alert has been sent; false while a message is composed.')),
    NotificationTime: described(phrase('When the alert was sent; the zero time while a message is composed.')),
    Receiver: described(phrase('What receivers record about the alert; empty while a message is composed.')),
    Message: described(phrase('What happened: the first existing annotation of message, summary and summaryCn.')),
    MessageCN: described(
      phrase('What happened, preferably in Chinese: the first existing annotation of summaryCn, message and summary.'),
    ),
    Clone: described(phrase('A copy of the alert.')),
  },
  'template.KV': {
    SortedPairs: described(
      phrase('The name and value of each, alertname first, then in order of name; since 2.0 without rule_id.'),
    ),
    Names: described(phrase('The names, in the order of SortedPairs.')),
    Values: described(phrase('The values, in the order of SortedPairs.')),
    Clone: described(phrase('A copy.')),
    Remove: described(phrase('All except those named in a list, such as one from stringSlice.')),
  },
  'template.Pairs': {
    Names: described(phrase('The names.')),
    Values: described(phrase('The values.')),
    DefaultFilter: described(phrase('All except rule_id, runbook_url, message, summary and summary_cn.')),
    Filter: described(phrase('All except those with the given names.')),
  },
  'template.Pair': {
    Name: described(phrase('The name of the label or annotation.')),
    Value: described(phrase('Its value.')),
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

function described(description: Phrase): MemberDoc {
  return { description };
}

function method(result: Type | undefined, description: Phrase): MemberDoc {
  return result ? { result, description } : { description };
}
