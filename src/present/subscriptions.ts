import type { SubscribedAnswer, SubscriptionsAnswer, SubscriptionView } from '../answers/briefing-schema.ts';
import type { Action, Block, Field, Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { OWN_REASON_NAMES, OWN_REASONS } from '../wording/own-reasons.ts';
import { actionsBlock, followUp, nothing } from './listing.ts';

/** `/subscribe`, `/watch`: what was subscribed to, and when it comes next. */
export function presentSubscribed({ subscription }: SubscribedAnswer, wording: AnswersWording): Reply {
  const { watch, id } = subscription;
  const { subscriptions: say } = wording;
  return [
    { kind: 'heading', text: watch ? say.watching : say.subscribed, detail: numbered(id) },
    { kind: 'fields', fields: fieldsOf(subscription, say.when, wording) },
    ...actionsBlock([deed('preview', subscription, wording), followUp(say.actions.list, commandLine('subscriptions'))]),
  ];
}

/** `/subscriptions`: each with how it stands and what can be done with it. */
export function presentSubscriptions(answer: SubscriptionsAnswer, wording: AnswersWording): Reply {
  const { subscriptions, total, page, pages, done } = answer;
  const { subscriptions: say, separator } = wording;
  const detail = pages > 1 ? [say.count(total), wording.page(page, pages)].join(separator) : null;
  return [
    { kind: 'heading', text: say.heading, ...(detail !== null && { detail }) },
    ...(done === null ? [] : [nothing(say.done[done])]),
    ...(subscriptions.length === 0 ? [nothing(say.none)] : []),
    ...subscriptions.flatMap((one) => oneSubscription(one, wording)),
    ...actionsBlock([...turns(answer, wording), ...subscriptions.flatMap((one) => actionsOf(one, wording))]),
  ];
}

function turns({ page, pages }: SubscriptionsAnswer, { actions }: AnswersWording): readonly Action[] {
  const to = (number: number) => commandLine('subscriptions', '', { page: number });
  return [
    ...(page > 1 ? [{ label: actions.back, command: to(page - 1), role: 'back' } as const] : []),
    ...(page < pages ? [{ label: actions.more, command: to(page + 1), role: 'more' } as const] : []),
  ];
}

function oneSubscription(subscription: SubscriptionView, wording: AnswersWording): readonly Block[] {
  const { id, troubles } = subscription;
  const { subscriptions: say } = wording;
  const told = troubles.map(({ slot, part, parts, state, reason }) => {
    const tell = state === 'unknown' ? say.mayNotHaveArrived : say.failed;
    const which = parts > 1 ? say.part(part + 1, parts) : '';
    return tell(timeText(slot, subscription.zone, wording), which, reasonText(reason, wording));
  });
  return [
    { kind: 'fields', fields: fieldsOf(subscription, numbered(id), wording) },
    // In one block: messages have room for few, and the buttons need it.
    ...(told.length === 0 ? [] : [{ kind: 'notice', tone: 'warning', text: told.join(' ') } as const]),
  ];
}

function fieldsOf(subscription: SubscriptionView, first: string, wording: AnswersWording): readonly Field[] {
  const { schedule, zone, quiet, mode, silent, watch, state, reason, next } = subscription;
  const { subscriptions: say, separator } = wording;
  const when = watch ? say.watched : `${schedule}, ${zone}`;
  const how = [when, quiet === null ? null : say.quiet(quiet), silent ? say.silent : null];
  const times = next.map((time) => timeText(time, zone, wording));
  return [
    { name: first, value: how.filter((part) => part !== null).join(separator) },
    { name: say.about, value: aboutText(subscription, wording) },
    ...(watch ? [] : [{ name: say.mode, value: say.modes[mode ?? 'default'] }]),
    ...(times.length > 0 ? [{ name: say.next, value: times.join(separator) }] : []),
    ...(state === 'active' ? [] : [{ name: say.state, value: stateText(state, reason, wording) }]),
  ];
}

function aboutText({ filters }: SubscriptionView, { subscriptions: say, separator }: AnswersWording): string {
  const { who, town, plan } = filters;
  const parts = [
    who === null ? null : say.who(who),
    town === null ? null : say.town(town),
    plan === null ? null : say.plan(plan),
  ].filter((part) => part !== null);
  return parts.length === 0 ? say.everything : parts.join(separator);
}

function stateText(state: SubscriptionView['state'], reason: string | null, wording: AnswersWording): string {
  const { subscriptions: say } = wording;
  return state === 'suspended' && reason !== null ? say.suspended(reasonText(reason, wording)) : say.states[state];
}

/** A reason of ours in the reader's language, one of a platform as it was given. */
function reasonText(reason: string, { subscriptions: say }: AnswersWording): string {
  const own = OWN_REASON_NAMES.find((name) => OWN_REASONS[name] === reason);
  return own === undefined ? reason : say.reasons[own];
}

/** How a subscription is called among others. */
function numbered(id: string): string {
  return `#${id}`;
}

/** An instant as the clock of a zone shows it. */
function timeText(instant: string, zone: string, { dates }: AnswersWording): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const clock = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dates.day(at.toPlainDate().toString())} ${clock}, ${zone}`;
}

type Deed = 'preview' | 'pause' | 'resume' | 'run' | 'remove';

function deed(name: Deed, { id }: SubscriptionView, { subscriptions: say }: AnswersWording): Action {
  return followUp(say.actions[name](numbered(id)), commandLine('subscriptions', '', { [name]: id }));
}

function actionsOf(subscription: SubscriptionView, wording: AnswersWording): readonly Action[] {
  const { id, state, troubles } = subscription;
  const { subscriptions: say } = wording;
  const deeds: readonly Deed[] =
    state === 'active' ? ['preview', 'run', 'pause', 'remove'] : ['preview', 'resume', 'remove'];
  return [
    ...deeds.map((name) => deed(name, subscription, wording)),
    // The newest: when it is sent, the one before has its turn.
    ...troubles
      .slice(0, 1)
      .map(({ delivery }) =>
        followUp(say.actions.resend(numbered(id)), commandLine('subscriptions', '', { resend: `${id}.${delivery}` })),
      ),
  ];
}
