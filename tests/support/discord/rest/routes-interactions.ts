import type { Json } from '../core/json.ts';
import { isJson } from '../core/json.ts';
import { answerOf, byToken, editAnswer, followUp, respond } from '../world/interactions.ts';
import { messageJson } from '../world/message-json.ts';
import { deleteMessage } from '../world/messages.ts';
import { INTERACTION_TYPES, type Interaction } from '../world/model.ts';
import { type Call, NOTHING, ok, type Routes } from './route.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** Answers to interactions, and the webhook that each has for 15 minutes. None of these wants the bot's token. */
export const interactionRoutes: Routes = {
  'POST /interactions/:interaction/:token/callback': ({ world, params, query, body }) => {
    const interaction = respond(world, params.interaction, params.token, body);
    return query.get('with_response') === 'true' ? ok(callbackJson(interaction, body)) : NOTHING;
  },
  'POST /webhooks/:application/:token': ({ world, params, body }) => {
    const interaction = byToken(world, params.application, params.token);
    return ok(messageJson(followUp(world, interaction, body)));
  },
  [`GET ${MESSAGE}`]: (call) => ok(messageJson(found(call).message)),
  [`PATCH ${MESSAGE}`]: (call) => {
    const { interaction, message } = found(call);
    editAnswer(call.world, interaction, message, call.body);
    return ok(messageJson(message));
  },
  [`DELETE ${MESSAGE}`]: (call) => {
    const { interaction, message } = found(call);
    deleteMessage(call.world, message);
    // What is posted next has nothing to fill any more.
    interaction.loading = false;
    interaction.seen.resolve();
    return NOTHING;
  },
};

function found({ world, params }: Call) {
  const interaction = byToken(world, params.application, params.token);
  return { interaction, message: answerOf(interaction, params.message) };
}

function callbackJson(interaction: Interaction, body: unknown): Json {
  const { id, kind, original, loading } = interaction;
  const shown = original === undefined ? {} : { message: messageJson(original) };
  return {
    interaction: {
      id,
      type: INTERACTION_TYPES[kind],
      ...(original === undefined
        ? {}
        : {
            response_message_id: original.id,
            response_message_loading: loading,
            response_message_ephemeral: original.onlyFor !== undefined,
          }),
    },
    resource: { type: isJson(body) ? body.type : undefined, ...shown },
  };
}
