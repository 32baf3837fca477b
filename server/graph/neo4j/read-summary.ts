/** The driver's summary of an answer in the port's words. */
import type { Notification as DriverNotification, ResultSummary } from 'neo4j-driver';
import type { Notification, ReadSummary, WriteCounters } from '../graph-store.ts';
import { NO_WRITES } from '../write-counters.ts';
import { planOf } from './plan.ts';

export interface AnswerEnd {
  rows: number;
  truncated: ReadSummary['truncated'];
  /** Null when reading stopped before the end. */
  summary: ResultSummary | null;
}

export function summaryOf({ rows, truncated, summary }: AnswerEnd, elapsedMs: number): ReadSummary {
  const plan = summary ? summary.profile || summary.plan : false;
  return {
    rows,
    truncated,
    totalRows: truncated === null ? rows : null,
    elapsedMs,
    counters: summary ? countersOf(summary) : { ...NO_WRITES },
    notifications: summary ? notificationsOf(summary) : [],
    plan: plan ? planOf(plan) : null,
  };
}

export function countersOf(summary: ResultSummary): WriteCounters {
  const {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated,
    relationshipsDeleted,
    propertiesSet,
    labelsAdded,
    labelsRemoved,
  } = summary.counters.updates();
  return {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated,
    relationshipsDeleted,
    propertiesSet,
    labelsAdded,
    labelsRemoved,
  };
}

/** @param linesBefore lines put in front of the person's text, taken off the reported lines */
export function notificationsOf(summary: ResultSummary, linesBefore = 0): Notification[] {
  return summary.notifications.map((notification) => ({
    code: notification.code,
    message: `${notification.title.replace(/\.$/, '')}: ${notification.description}`,
    ...placeOf(notification, linesBefore),
  }));
}

/** A notification about no place has an empty position. */
function placeOf({ position }: DriverNotification, linesBefore: number): { line?: number; column?: number } {
  if (!position || !('line' in position)) return {};
  const { line, column } = position;
  return { line: Math.max(1, Number(line) - linesBefore), column: Number(column) };
}
