import { isJson } from '../core/json.ts';
import { flat } from '../form/components.ts';
import { directChannel } from '../world/build.ts';
import { openInteraction } from '../world/interactions.ts';
import { deleteMessage, postMessage } from '../world/messages.ts';
import type { Choice, Interaction, User } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { offered } from './available.ts';
import { commandData, interactionJson } from './interaction-payload.ts';
import { fillIn, optionsAt, type Typed } from './options.ts';
import { createPlace, given, type Place } from './place.ts';
import type { Shown } from './shown.ts';

/** A user at their client. Whatever the real client does not offer throws. */
export interface Person {
  readonly id: string;
  readonly user: User;
  /** Sends a command such as `/settings language` and waits for the answer to be seen. */
  types(place: Place, command: string, typed?: Typed): Promise<Shown>;
  /** Sends a command and does not wait; with `focused` it asks for suggestions. */
  starts(place: Place, command: string, typed?: Typed, focused?: string): Interaction;
  /** Suggestions while `focused` is being typed. */
  completes(place: Place, command: string, typed: Typed, focused: string): Promise<readonly Choice[]>;
  /** Presses the button with this label; the answer is the message it changed or the one it brought. */
  presses(shown: Shown, label: string): Promise<Shown>;
  startsPress(shown: Shown, label: string): Interaction;
  /** Waits until the answer to what was started is seen. */
  sees(interaction: Interaction): Promise<Shown>;
  writes(place: Place, text: string, how?: WritingOptions): Shown;
  /** The direct messages with the bot. */
  dm(): Place;
  /** Installs the application for themselves. */
  installs(): void;
  closesDms(): void;
  setsLanguage(locale: string): void;
}

interface WritingOptions {
  readonly mentionsBot?: boolean;
  readonly replyTo?: Shown;
}

export function createPerson(world: World, user: User): Person {
  const publish = (interaction: Interaction): Interaction => {
    const { guild } = interaction.channel;
    const data = interactionJson(world, interaction);
    world.publish({ name: 'INTERACTION_CREATE', data, ...(guild === undefined ? {} : { guild }) });
    return interaction;
  };

  const command = (place: Place, line: string, typed: Typed, focused?: string): Interaction => {
    const [name = '', ...path] = line.replace(/^\//, '').split(' ');
    const { channel } = place;
    const registered = offered(world, user, channel, name);
    const filled = fillIn({ command: registered, path, typed, ...(focused === undefined ? {} : { focused }) });
    const option = optionsAt(registered, path).find((one) => one.name === focused);
    if (focused !== undefined && option?.autocomplete !== true) throw new Error(`"${focused}" has no autocomplete`);
    const data = commandData(registered, filled, channel.guild?.id);
    const kind = focused === undefined ? 'command' : 'autocomplete';
    const completes = option === undefined ? {} : { completes: option.type };
    return publish(
      openInteraction(world, { kind, user, channel, command: [name, ...path].join(' '), data, ...completes }),
    );
  };

  const sees = async (interaction: Interaction): Promise<Shown> => {
    const what = `the answer to ${interaction.kind} "${interaction.command}" of ${user.name}`;
    await world.waiting.within(interaction.seen.promise, what);
    const brought = interaction.acknowledged === 'deferred-update' ? interaction.followUps[0] : undefined;
    const message = brought ?? interaction.original;
    if (message === undefined) throw new Error(`${what} has no message: ${interaction.acknowledged}`);
    return given(message);
  };

  const press = ({ message }: Shown, label: string): Interaction => {
    const nodes = flat(message.components, []).map(({ node }) => node);
    const button = nodes.find((node) => node.type === 2 && labelOf(node) === label);
    if (button === undefined)
      throw new Error(`no button "${label}" among: ${nodes.map(labelOf).filter(Boolean).join(' | ')}`);
    if (message.deleted) throw new Error('the message was deleted');
    if (button.disabled === true) throw new Error(`the button "${label}" is disabled`);
    if (typeof button.custom_id !== 'string') throw new Error(`the button "${label}" is a link`);
    if (message.onlyFor !== undefined && message.onlyFor !== user)
      throw new Error(`${user.name} does not see the message`);
    const data = { component_type: 2, custom_id: button.custom_id, id: button.id };
    const { channel } = message;
    return publish(openInteraction(world, { kind: 'component', user, channel, command: label, data, source: message }));
  };

  return {
    id: user.id,
    user,
    sees,
    starts: (place, line, typed = {}, focused) => command(place, line, typed, focused),
    types: (place, line, typed = {}) => sees(command(place, line, typed)),
    async completes(place, line, typed, focused) {
      const interaction = command(place, line, typed, focused);
      await world.waiting.within(interaction.seen.promise, `suggestions for ${focused} of ${line}`);
      return interaction.choices ?? [];
    },
    startsPress: press,
    presses: (shown, label) => sees(press(shown, label)),
    writes({ channel }, text, { mentionsBot = false, replyTo } = {}) {
      const content = mentionsBot ? `<@${world.bot.id}> ${text}` : text;
      const message = postMessage(world, { channel, author: user, form: { content }, repliesTo: replyTo?.message });
      return given(message);
    },
    dm: () => createPlace(world, directChannel(world, user), (message) => deleteMessage(world, message)),
    installs() {
      user.installed = true;
    },
    closesDms() {
      user.closedDms = true;
    },
    setsLanguage(locale) {
      user.locale = locale;
    },
  };
}

function labelOf(node: Readonly<Record<string, unknown>>): string {
  return String(node.label ?? (isJson(node.emoji) ? node.emoji.name : ''));
}
