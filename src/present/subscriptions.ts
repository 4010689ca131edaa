import type { SubscribedAnswer, SubscriptionsAnswer, SubscriptionView } from '../answers/briefing-schema.ts';
import type { Action, Block, Field, Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { actionsBlock, followUp, nothing } from './listing.ts';

/** `/subscribe`, `/watch`: what was subscribed to, and when it comes next. */
export function presentSubscribed({ subscription }: SubscribedAnswer, wording: AnswersWording): Reply {
  const { watch, id } = subscription;
  const { subscriptions: say } = wording;
  return [
    { kind: 'heading', text: watch ? say.watching : say.subscribed, detail: numbered(id) },
    { kind: 'fields', fields: fieldsOf(subscription, wording) },
    ...actionsBlock([deed('preview', subscription, wording), followUp(say.actions.list, commandLine('subscriptions'))]),
  ];
}

/** `/subscriptions`: each with how it stands and what can be done with it. */
export function presentSubscriptions({ subscriptions, done }: SubscriptionsAnswer, wording: AnswersWording): Reply {
  const { subscriptions: say } = wording;
  return [
    { kind: 'heading', text: say.heading },
    ...(done === null ? [] : [nothing(say.done[done])]),
    ...(subscriptions.length === 0 ? [nothing(say.none)] : []),
    ...subscriptions.flatMap((one) => oneSubscription(one, wording)),
    ...actionsBlock(subscriptions.flatMap((one) => actionsOf(one, wording))),
  ];
}

function oneSubscription(subscription: SubscriptionView, wording: AnswersWording): readonly Block[] {
  const { id, troubles } = subscription;
  const { subscriptions: say } = wording;
  return [
    { kind: 'text', text: [{ text: numbered(id), style: 'strong' }] },
    { kind: 'fields', fields: fieldsOf(subscription, wording) },
    ...troubles.map((trouble): Block => {
      const when = timeText(trouble.slot, subscription.zone, wording);
      const part = trouble.parts > 1 ? say.part(trouble.part + 1, trouble.parts) : '';
      const tell = trouble.state === 'unknown' ? say.mayNotHaveArrived : say.failed;
      return { kind: 'notice', tone: 'warning', text: tell(when, part, trouble.reason) };
    }),
  ];
}

function fieldsOf(subscription: SubscriptionView, wording: AnswersWording): readonly Field[] {
  const { schedule, zone, quiet, mode, silent, watch, state, reason, next } = subscription;
  const { subscriptions: say, separator } = wording;
  const when = watch ? say.watched : `${schedule}, ${zone}`;
  const how = [when, quiet === null ? null : say.quiet(quiet), silent ? say.silent : null];
  const times = next.map((time) => timeText(time, zone, wording));
  return [
    { name: say.when, value: how.filter((part) => part !== null).join(separator) },
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
  return state === 'suspended' && reason !== null ? say.suspended(reason) : say.states[state];
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
    ...troubles.map(({ delivery }) =>
      followUp(say.actions.resend(numbered(id)), commandLine('subscriptions', '', { resend: `${id}.${delivery}` })),
    ),
  ];
}
