import { describe, expect, test } from 'vitest';
import { stoppedClock } from './core/clock.ts';
import { errorsOf, type Raw, startRaw } from './raw-client.ts';
import { COMMANDS } from './test-bot.ts';

const x = (length: number) => 'x'.repeat(length);
const who = (more: object) => [{ name: 'who', description: 'x', ...more }];
const option = (more: object) => ({ type: 3, name: 'name', description: 'x', ...more });
const choices = (length: number) => Array.from({ length }, (_, n) => ({ name: `${n}`, value: `${n}` }));

async function withCommands(raw: Raw): Promise<void> {
  await raw.call('PUT', `/applications/${raw.discord.applicationId}/commands`, COMMANDS);
}

describe('commands', () => {
  const refused: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['capital letters', who({ name: 'Who' }), ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
    ['blanks', who({ name: 'who said' }), ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
    ['a long name', who({ name: x(33) }), ['0.name: BASE_TYPE_BAD_LENGTH', '0.name: APPLICATION_COMMAND_INVALID_NAME']],
    ['no description', [{ name: 'who' }], ['0.description: BASE_TYPE_REQUIRED']],
    ['a long description', who({ description: x(101) }), ['0.description: BASE_TYPE_BAD_LENGTH']],
    [
      'a translation that is long',
      who({ description_localizations: { uk: x(101) } }),
      ['0.description_localizations.uk: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'too many options',
      who({ options: Array.from({ length: 26 }, (_, n) => option({ name: `n${n}` })) }),
      ['0.options: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'required after optional',
      who({ options: [option({}), option({ name: 'two', required: true })] }),
      ['0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'the same option twice',
      who({ options: [option({}), option({})] }),
      ['0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE'],
    ],
    [
      'too many choices',
      who({ options: [option({ choices: choices(26) })] }),
      ['0.options.0.choices: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'choices of another type',
      who({ options: [option({ type: 4, choices: choices(1) })] }),
      ['0.options.0.choices.0.value: APPLICATION_COMMAND_OPTIONS_CHOICE_TYPE'],
    ],
    [
      'choices and suggestions',
      who({ options: [option({ choices: choices(1), autocomplete: true })] }),
      ['0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES'],
    ],
    ['a context there is not', who({ contexts: [3] }), ['0.contexts: BASE_TYPE_CHOICES']],
    [
      'permissions as a number',
      who({ default_member_permissions: 32 }),
      ['0.default_member_permissions: BASE_TYPE_BAD_TYPE'],
    ],
    ['an unknown field', who({ cooldown: 3 }), ['0.cooldown: UNKNOWN_PARAMETER']],
    ['the same name twice', [...who({}), ...who({})], ['1: APPLICATION_COMMANDS_DUPLICATE_NAME']],
    [
      'more than 8000',
      who({
        options: Array.from({ length: 25 }, (_, n) =>
          option({
            name: `n${n}`,
            description: x(100),
            choices: choices(25).map((one) => ({ ...one, name: `${one.name}${x(10)}` })),
          }),
        ),
      }),
      ['0: APPLICATION_COMMAND_TOO_LARGE'],
    ],
  ];
  test('what breaks a rule is refused with the place and the code', async () => {
    const { discord, call } = await startRaw();
    for (const [what, body, errors] of refused) {
      const answer = await call('PUT', `/applications/${discord.applicationId}/commands`, body);
      expect([what, answer.status, errorsOf(answer.body)]).toEqual([what, 400, errors]);
    }
    const foreign = await call(
      'PUT',
      `/applications/${discord.applicationId}/commands`,
      who({ description_localizations: { xx: 'x' } }),
    );
    expect(foreign.status).toBe(400);
  });

  test('one by one: made, changed, read, removed; defaults are filled in', async () => {
    const { discord, call } = await startRaw();
    const path = `/applications/${discord.applicationId}/commands`;
    const made = await call('POST', path, who({ name: 'хто', description: 'Що хто казав' })[0]);
    expect([made.status, made.body]).toMatchObject([
      201,
      { default_member_permissions: null, contexts: null, integration_types: [0, 1], nsfw: false, type: 1 },
    ]);
    const changed = await call('PATCH', `${path}/${made.body.id}`, { description: 'Інше' });
    expect(changed.body).toMatchObject({ id: made.body.id, name: 'хто', description: 'Інше' });
    expect(await call('GET', path)).toMatchObject({ body: { list: [{ name: 'хто' }] } });
    expect((await call('DELETE', `${path}/${made.body.id}`)).status).toBe(204);
    expect((await call('GET', `${path}/${made.body.id}`)).body).toMatchObject({ code: 10063 });
  });
});

describe('answers to interactions', () => {
  test('once, in time, by those who were asked; the token lives for 15 minutes', async () => {
    const raw = await startRaw({ clock: stoppedClock() });
    const { discord, call } = raw;
    await withCommands(raw);
    const guild = discord.guild();
    const [news, ada] = [guild.text('news'), guild.member()];
    const ask = () => ada.starts(news, '/who', { name: 'Lu' });
    const say = (id: string, token: string) =>
      call('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'x' } });
    const first = ask();
    const webhook = `/webhooks/${discord.applicationId}/${first.token}`;
    expect((await call('POST', webhook, { content: 'early' })).body).toMatchObject({ code: 10015 });
    expect((await say(first.id, 'wrong')).body).toMatchObject({ code: 10062 });
    expect((await say(first.id, first.token)).status).toBe(204);
    expect((await say(first.id, first.token)).body).toEqual({
      message: 'Interaction has already been acknowledged.',
      code: 40060,
    });
    expect((await call('PATCH', `${webhook}/messages/%40original`, { content: 'y' })).status).toBe(200);
    expect((await call('DELETE', `${webhook}/messages/@original`)).status).toBe(204);
    expect((await call('GET', `${webhook}/messages/@original`)).body).toMatchObject({ code: 10008 });
    const late = ask();
    discord.clock.advance(3_001);
    expect((await say(late.id, late.token)).body).toEqual({ message: 'Unknown interaction', code: 10062 });
    discord.clock.advance(15 * 60_000);
    expect(await call('POST', webhook, { content: 'x' })).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  test('suggestions and wrong kinds of answers', async () => {
    const raw = await startRaw();
    const { discord, call } = raw;
    await withCommands(raw);
    const guild = discord.guild();
    const [news, ada] = [guild.text('news'), guild.member()];
    const asked = ada.starts(news, '/who', { name: 'L' }, 'name');
    const suggest = (choices: unknown) =>
      call('POST', `/interactions/${asked.id}/${asked.token}/callback`, { type: 8, data: { choices } });
    const many = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
    const bad: readonly (readonly [unknown, string])[] = [
      [many, 'data.choices: BASE_TYPE_MAX_LENGTH'],
      [[{ name: x(101), value: 'x' }], 'data.choices.0.name: BASE_TYPE_BAD_LENGTH'],
      [[{ name: 'x', value: '' }], 'data.choices.0.value: BASE_TYPE_BAD_LENGTH'],
      [[{ name: 'x', value: 1 }], 'data.choices.0.value: BASE_TYPE_BAD_TYPE'],
    ];
    for (const [choices, error] of bad) expect(errorsOf((await suggest(choices)).body)).toEqual([error]);
    expect((await suggest(many.slice(1))).status).toBe(204);
    expect(asked.choices).toHaveLength(25);
    const command = ada.starts(news, '/who', { name: 'Lu' });
    await expect(ada.completes(news, '/who', { name: 'L', page: 1 }, 'page')).rejects.toThrow('no autocomplete');
    const wrong = await call('POST', `/interactions/${command.id}/${command.token}/callback`, {
      type: 8,
      data: { choices: [] },
    });
    expect(errorsOf(wrong.body)).toEqual(['type: INTERACTION_CALLBACK_TYPE_INVALID']);
    const update = await call('POST', `/interactions/${command.id}/${command.token}/callback`, {
      type: 7,
      data: { content: 'x' },
    });
    expect(errorsOf(update.body)).toEqual(['type: INTERACTION_CALLBACK_TYPE_INVALID']);
    const long = await call('POST', `/interactions/${command.id}/${command.token}/callback`, {
      type: 4,
      data: { content: x(2001) },
    });
    expect(errorsOf(long.body)).toEqual(['data.content: BASE_TYPE_MAX_LENGTH']);
  });
});
