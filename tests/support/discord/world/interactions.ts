import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { refusal } from '../core/api-error.ts';
import { CALLBACKS, type Callback, readCallback, readChoices, readDeferral } from '../form/callback.ts';
import { FLAGS, readMessage } from '../form/message.ts';
import { modal } from '../form/modal.ts';
import { invalidForm, readForm } from '../form/read-form.ts';
import { editMessage, postMessage } from './messages.ts';
import type { Acknowledgement, Interaction, Message } from './model.ts';
import type { World } from './world.ts';

/** Time to acknowledge, and life of the token (Receiving and Responding). */
const ACKNOWLEDGE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

export type NewInteraction = Pick<
  Interaction,
  'kind' | 'user' | 'channel' | 'command' | 'data' | 'source' | 'completes'
>;

export function openInteraction(world: World, given: NewInteraction): Interaction {
  const interaction: Interaction = {
    ...given,
    id: world.ids(),
    token: `aW50ZXJhY3Rpb24-${randomBytes(24).toString('base64url')}`,
    createdAt: world.clock.now(),
    sentAt: performance.now(),
    loading: false,
    followUps: [],
    seen: Promise.withResolvers<void>(),
  };
  world.interactions.set(interaction.id, interaction);
  world.interactionsByToken.set(interaction.token, interaction);
  return interaction;
}

/** The first answer to an interaction. @throws ApiError 10062, 40060, 50035 */
export function respond(world: World, id: string | undefined, token: string | undefined, body: unknown): Interaction {
  const interaction = world.interactions.get(id ?? '');
  if (interaction === undefined || interaction.token !== token) throw refusal('unknownInteraction');
  const callback = readCallback(body);
  if (interaction.acknowledged !== undefined) throw refusal('alreadyAcknowledged');
  if (world.clock.now() - interaction.createdAt > ACKNOWLEDGE_MS) throw refusal('unknownInteraction');
  interaction.acknowledged = perform(world, interaction, callback);
  interaction.answeredAt ??= performance.now();
  if (!interaction.acknowledged.startsWith('deferred')) interaction.seen.resolve();
  world.waiting.changed();
  return interaction;
}

function perform(world: World, interaction: Interaction, { type, data }: Callback): Acknowledgement {
  const { kind, source } = interaction;
  if ((kind === 'autocomplete') !== (type === CALLBACKS.choices)) throw wrongType();
  switch (type) {
    case CALLBACKS.message: {
      const form = readMessage('answer', data ?? {}, false, ['data']);
      interaction.original = post(world, interaction, form, form.flags ?? 0);
      return 'shown';
    }
    case CALLBACKS.deferred: {
      const flags = readDeferral(data ?? {});
      interaction.original = post(world, interaction, {}, flags | FLAGS.loading);
      interaction.loading = true;
      return 'deferred';
    }
    case CALLBACKS.deferredUpdate:
      if (source === undefined) throw wrongType();
      interaction.original = source;
      return 'deferred-update';
    case CALLBACKS.update:
      if (source === undefined) throw wrongType();
      editMessage(world, source, readMessage('answerEdit', data ?? {}, isV2(source), ['data']));
      interaction.original = source;
      return 'updated';
    case CALLBACKS.choices:
      interaction.choices = readChoices(data, interaction.completes);
      return 'choices';
    case CALLBACKS.modal:
      readForm(modal, data, ['data']);
      return 'modal';
  }
}

/** What is posted through the webhook of an interaction. The first thing after a deferral fills the deferred answer. */
export function followUp(world: World, interaction: Interaction, body: unknown): Message {
  const form = readMessage('answer', body);
  const { original } = interaction;
  if (interaction.loading && original !== undefined) {
    editMessage(world, original, form);
    filled(world, interaction);
    return original;
  }
  const message = post(world, interaction, form, form.flags ?? 0);
  interaction.followUps.push(message);
  filled(world, interaction);
  return message;
}

/** Edits the original answer or a follow-up. */
export function editAnswer(world: World, interaction: Interaction, message: Message, body: unknown): void {
  editMessage(world, message, readMessage('answerEdit', body, isV2(message)));
  filled(world, interaction);
}

function filled(world: World, interaction: Interaction): void {
  interaction.loading = false;
  interaction.seen.resolve();
  world.waiting.changed();
}

/** The interaction of a webhook's token. @throws ApiError 50027 when unknown or too old, 10015 when not yet answered */
export function byToken(world: World, application: string | undefined, token: string | undefined): Interaction {
  const interaction = world.interactionsByToken.get(token ?? '');
  if (application !== world.applicationId || interaction === undefined) throw refusal('invalidWebhookToken');
  if (world.clock.now() - interaction.createdAt > TOKEN_MS) throw refusal('invalidWebhookToken');
  if (interaction.acknowledged === undefined) throw refusal('unknownWebhook');
  return interaction;
}

/** @throws ApiError 10008 */
export function answerOf(interaction: Interaction, id: string | undefined): Message {
  const all =
    interaction.original === undefined ? interaction.followUps : [interaction.original, ...interaction.followUps];
  const message = id === '@original' ? interaction.original : all.find((one) => one.id === id);
  if (message === undefined || message.deleted) throw refusal('unknownMessage');
  return message;
}

function post(world: World, interaction: Interaction, form: Parameters<typeof postMessage>[1]['form'], flags: number) {
  const { channel, user } = interaction;
  const onlyFor = (flags & FLAGS.ephemeral) === 0 ? undefined : user;
  return postMessage(world, { channel, author: world.bot, form, onlyFor, answers: interaction, flags });
}

function isV2(message: Message): boolean {
  return (message.flags & FLAGS.v2) !== 0;
}

function wrongType() {
  const message = 'Interaction callback type is invalid for this interaction';
  return invalidForm([{ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }]);
}
